import { Chooser, Option } from './chooser';
import { groundIn } from './conduct';
import { Door } from './door';
import { Ground } from './ground';
import { dropHopByHop } from './hop-by-hop';
import { Callee } from './pool/member';
import { Passing, ClientRequest } from './request';
import { TableEntry } from './route-table';
import { Site } from './site';
import { GatewayState } from './state';
import { Answer, Sent, Step, Topic } from './story';
import { World } from './world';
import { Key } from '../codec/manifest-path';
import { HealthIntent } from '../intent/endpoint-policy';
import { KnownObject } from '../rules/known-object';

/** Ends a walk with what the client gets; nothing behind it happens. */
export class Answered extends Error {
  constructor(public readonly answer: Answer, public readonly retryable = false) {
    super('answered');
  }
}

/** A local limit that counts tokens, which is asked before a call and pays after it. */
export interface TokenLimit {
  check(): void;
  pay(tokens: number): void;
}

/** Something is not known, so that nobody can tell how it goes on. */
export class CannotTell extends Error {}

/** A place of an object. */
export type Place = readonly [KnownObject, readonly Key[]] | undefined;

/** What changes an answer on its way back. */
export type AnswerChange = (answer: Answer) => Answer;

/** When that happens, in this order: `ResponsePolicies::apply` of agentgateway v1.4.1. */
const STAGES = ['headers', 'headers of the backend', 'transformation', 'transformation of the backend', 'transformation before routing', 'cors'] as const;

export type AnswerStage = typeof STAGES[number];

/** A step whose place is looked up when somebody asks for it. */
class ToldStep implements Step {
  private found: string | undefined;

  constructor(
    public readonly about: Topic, public readonly text: string, public readonly ground: Ground, private readonly placed: (() => string) | undefined,
  ) {}

  public get place(): string | undefined {
    return this.found ??= this.placed?.();
  }

  public toJSON(): Step {
    const { about, text, ground, place } = this;
    return { about, text, ...place !== undefined && { place }, ground };
  }
}

/** One request on its way, with all that has happened to it. */
export class Walking {
  public readonly request: Passing;
  public readonly steps: Step[] = [];
  public readonly sent: Sent[] = [];
  public readonly open: string[] = [];
  /** What expressions see besides the request. */
  public readonly known: { [name: string]: unknown } = {};
  private readonly changes = new Map<AnswerStage, AnswerChange>();
  public readonly startedAt: number;
  public door: Door | undefined;
  public entry: TableEntry | undefined;
  /** Whose name the Host header carries: that of the backend, or that of the request. */
  public hostRewrite: 'usual' | 'always' | 'never' = 'usual';
  /** The most that is held of a body, in bytes. */
  public bodyLimit = 2 * 1024 * 1024;
  public tokenLimit: TokenLimit | undefined;
  /** The endpoint that the try in hand has chosen: whatever comes of the try counts for it. */
  public chosen: { readonly member: Callee; readonly health: HealthIntent | undefined; readonly place: Place } | undefined;
  /** A token of the client that was taken out of the request. */
  public clientToken: string | undefined;

  constructor(
    public readonly site: Site,
    public readonly client: ClientRequest,
    public readonly world: World,
    public readonly state: GatewayState,
    private readonly chooser: Chooser) {
    this.request = Passing.from(client);
    dropHopByHop(this.request.headers);
    this.startedAt = state.now;
  }

  /** Seconds since the request came in. */
  public get elapsed(): number {
    return this.state.now - this.startedAt;
  }

  public tell(about: Topic, text: string, ground: Ground, place?: Place): void {
    this.steps.push(new ToldStep(about, this.site.vault.shown(text), groundIn(this.site.dialect, ground),
      place && (() => this.site.placeOf(place[0], place[1]))));
  }

  /** Has the answer changed when it comes; each try says anew what its backend changes. */
  public changeAnswer(stage: AnswerStage, change: AnswerChange): void {
    this.changes.set(stage, change);
  }

  /** An answer with all that changes it. */
  public changed(answer: Answer): Answer {
    return STAGES.reduce((before, stage) => this.changes.get(stage)?.(before) ?? before, answer);
  }

  /** Says that something cannot be told. */
  public leaveOpen(reason: string): void {
    if (!this.open.includes(reason)) { this.open.push(reason); }
  }

  /** One of several that are chosen by chance for each request. */
  public choose(options: readonly Option[]): number {
    const possible = options.filter(({ share }) => share > 0);
    return possible.length === 1 ? options.indexOf(possible[0]) : this.chooser.choose(options);
  }

  /** One of several that a process chooses once. */
  public chooseOnce(key: string, options: readonly string[]): number {
    const known = this.state.decisions.get(key);
    if (known !== undefined) { return known; }
    const index = this.choose(options.map(what => ({ what, share: 1 / options.length })));
    this.state.decisions.set(key, index);
    return index;
  }

  /** Answers at once. */
  public answer(status: number, body: unknown, headers: { readonly [name: string]: string } = { 'content-type': 'text/plain' }): never {
    throw new Answered({ status, headers, body });
  }
}

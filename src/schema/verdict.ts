import { Check } from './check';
import { Checker } from './checker';
import { InCode, inCode } from './core';
import { Defaulter, Defaulting } from './defaulting';
import { has, isObject, JsonObject } from './json-type';
import { checkMetadata } from './metadata';
import { nameRuleOf } from './metadata-name';
import { MAX_DEPTH, TooDeep, withoutNulls } from './nulls';
import { Findings, SchemaProblem } from './problem';
import { KindFacts, kindKey, loadRelease, Release, releasesServing } from './release';
import { whereElse } from './where-else';

/** What a server would answer to a manifest. */
export interface Verdict {
  /** Whether the release serves the kind at all; nothing else is said where it does not. */
  readonly known: boolean;
  readonly problems: readonly SchemaProblem[];
  /** The manifest with the server's defaults filled in; the manifest itself where none was missing. */
  defaulted(): JsonObject;
}

interface Judge {
  readonly facts: KindFacts;
  readonly check: Check;
  readonly fill: Defaulter;
  readonly inCode: InCode;
}

/** Looking through all releases for each of a hundred thousand fields would take minutes, and help nobody. */
const MOST_SUGGESTIONS = 50;

const NOT_SERVED: Judge | null = null;

const servers = new Map<string, Server>();

/** Answers for one release, compiled as it is asked. */
export class Server {
  /** The server of a release of `imports/`. */
  public static of(release: string): Server {
    const known = servers.get(release);
    if (known) { return known; }
    const made = new Server(loadRelease(release));
    servers.set(release, made);
    return made;
  }

  private readonly judges = new Map<string, Judge | null>();
  private readonly checker: Checker;
  private readonly defaulting: Defaulting;
  private asked = '';

  constructor(private readonly release: Release) {
    this.checker = new Checker(release, (name, holder, siblings, findings) => findings.problems.length < MOST_SUGGESTIONS
      ? whereElse({ name, holder, siblings, at: findings.path, kind: this.asked }, this.release) : `unknown field '${name}' in ${release.name}`);
    this.defaulting = new Defaulting(release);
  }

  public serves(apiVersion: string, kind: string): boolean {
    return this.judge(kindKey(apiVersion, kind)) !== NOT_SERVED;
  }

  /** Judges a manifest under strict field validation. */
  public verdict(manifest: JsonObject): Verdict {
    const { apiVersion, kind } = manifest;
    const key = kindKey(String(apiVersion), String(kind));
    const answering = this.judge(key);
    if (!answering) { return { known: false, problems: [], defaulted: () => manifest }; }
    this.asked = key;
    const findings = new Findings();
    let bySchema: JsonObject;
    try {
      bySchema = answering.fill(withoutNulls(manifest, answering.facts.schema, this.release)) as JsonObject;
    } catch (e) {
      if (!(e instanceof TooDeep)) { throw e; }
      findings.add('SchemaDepth', `an object may be nested at most ${MAX_DEPTH} levels deep`);
      return { known: true, problems: findings.problems, defaulted: () => manifest };
    }
    checkMetadata(manifest, findings, nameRuleOf(key), answering.facts.namespaced);
    answering.check(bySchema, findings);
    const filled = answering.inCode.fill?.(bySchema) ?? bySchema;
    // These checks rely on types.
    if (!findings.problems.some(({ code }) => code === 'SchemaType')) { answering.inCode.check?.(filled, findings); }
    const { problems } = findings;
    return { known: true, problems, defaulted: () => filled };
  }

  private judge(key: string): Judge | null {
    const known = this.judges.get(key);
    if (known !== undefined) { return known; }
    const facts = has(this.release.kinds, key) ? this.release.kinds[key] : undefined;
    const made = facts
      ? { facts, check: this.checker.root(facts), fill: this.defaulting.of(facts.schema), inCode: inCode(this.release.name, key) }
      : NOT_SERVED;
    this.judges.set(key, made);
    return made;
  }
}

/** What the first release that serves a kind answers. */
export interface Answer extends Verdict {
  /** Whose problems they are, if there are any. */
  readonly release?: string;
  /** A later release, that accepts what the first one refuses. */
  readonly fallback?: string;
}

/**
 * Judges a manifest by releases in order of preference: the first that serves its kind answers, unless a later one that serves it too,
 * such as the experimental channel of the same API, accepts what the first refuses.
 */
export function judge(manifest: unknown, releases: readonly string[]): Answer {
  if (!isObject(manifest) || typeof manifest.apiVersion !== 'string' || typeof manifest.kind !== 'string') {
    return { known: false, problems: [], defaulted: () => manifest as JsonObject };
  }
  const serving = releasesServing(manifest.apiVersion, manifest.kind);
  let first: Answer | undefined;
  for (const release of releases) {
    if (!serving.includes(release)) { continue; }
    const verdict = Server.of(release).verdict(manifest);
    if (verdict.problems.length === 0) { return first ? { ...verdict, fallback: release } : verdict; }
    first ??= { ...verdict, release };
  }
  return first ?? { known: false, problems: [], defaulted: () => manifest };
}

import { answerOfModel } from './answer/answer-of-model';
import { callBackend, followedOn, Patience, Try } from './backend-call';
import { Chooser, everyWay } from './chooser';
import { Door } from './door';
import { delegated } from './entry/delegated';
import { findDoor } from './entry/find-door';
import { findRoute, hostnamesFor } from './entry/find-route';
import { Followed } from './followed';
import { recorded } from './ground';
import { HeaderMap } from './header-map';
import { mismatch } from './match';
import { mirror } from './mirror';
import { callRouter, LISTS, MODEL_APIS } from './model/call-router';
import { ServedModels, servedModels } from './model/served-models';
import { judgeAttempt } from './pool/judge-attempt';
import { retriesFor } from './pool/retries';
import { ClientRequest, Passing } from './request';
import { Site } from './site';
import { GatewayState } from './state';
import { Answer, Story } from './story';
import { chooseTarget, Target } from './target';
import { afterRouting } from './traffic/after-routing';
import { beforeRouting } from './traffic/before-routing';
import { Answered, CannotTell, Walking } from './walking';
import { World } from './world';
import { secondsIn } from '../dialects/duration';
import { Way } from '../rules/effective/way';
import { KnownObject } from '../rules/known-object';

/** What happens to a request, and how the gateway is left. */
export interface Walked {
  readonly story: Story;
  readonly state: GatewayState;
}

/** Walks a request through the objects of a site once, as a chooser chooses. @throws CannotTell where nobody can tell what happens */
export function walk(site: Site, request: ClientRequest, world: World, state: GatewayState, chooser: Chooser): Walked {
  const after = state.copy();
  const walking = new Walking(site, request, world, after, chooser);
  const answer = answerOf(walking);
  const { givesUpAfter } = request;
  const isGone = givesUpAfter !== undefined && walking.elapsed > givesUpAfter;
  const changed = isGone ? { headers: {} } : walking.changed(answer);
  const seconds = isGone ? givesUpAfter : walking.elapsed;
  // What happens next finds all evictions done.
  after.now += MOMENT;
  return {
    state: after,
    story: { steps: walking.steps, sent: walking.sent, answer: shown(walking, changed), seconds, share: 1, open: walking.open },
  };
}

/** Everything that may happen to a request, what happens more often first. */
export function walkAll(site: Site, request: ClientRequest, world: World = {}, state: GatewayState = new GatewayState()): readonly Walked[] {
  return everyWay(chooser => walk(site, request, world, state, chooser))
    .map(({ result, share }) => ({ ...result, story: { ...result.story, share } }))
    .sort((a, b) => b.story.share - a.story.share);
}

const MOMENT = 0.001;

/** Whoever asks for the head alone gets no body. */
function shown({ site: { vault }, client: { method } }: Walking, { body, from, ...answer }: Answer): Answer {
  return { ...answer, headers: vault.shownHeaders(answer.headers), ...method === 'HEAD' ? { body: '' } : { body, ...from !== undefined && { from } } };
}

function answerOf(walking: Walking): Answer {
  try {
    const door = findDoor(walking);
    const early = walking.site.effectiveOn({ entry: door.entry }).beforeRouting;
    beforeRouting(walking, new Followed(walking, { entry: door.entry }, early));
    const models = servedModels(walking, door);
    if (models.concrete.length > 0 && asksModels(walking, door)) { return answerOfModels(walking, door, models); }
    let entry = findRoute(walking, door);
    const way: Way = { entry: door.entry, route: entry.route, rule: entry.rule };
    const followed = followedOn(walking, way);
    const trail: KnownObject[] = [entry.route];
    let target: Target | undefined;
    const pick = (): Target => {
      let chosen = chooseTarget(walking, entry);
      while (chosen.stated.kind === 'HTTPRoute' && chosen.object) {
        entry = delegated(walking, chosen.object, trail);
        trail.push(entry.route);
        chosen = chooseTarget(walking, entry);
      }
      return chosen;
    };
    if (entry.route.route?.intent.rules[entry.rule].targets?.some(({ kind }) => kind === 'HTTPRoute')) { target = pick(); }
    afterRouting(walking, followed, entry);
    target ??= pick();
    mirror(walking, entry);
    const on: Way = { ...way, route: entry.route, rule: entry.rule };
    const chosen = target;
    return attempts(walking, (request, patience) => callBackend(walking, chosen, request, on, patience), on, followed);
  } catch (e) {
    if (e instanceof Answered) { return e.answer; }
    throw e;
  }
}

/** Models take their paths before routes do, but for exact ones. */
function asksModels(walking: Walking, door: Door): boolean {
  const { request: { path }, site, client } = walking;
  if (!(path in MODEL_APIS) && !LISTS.includes(path)) { return false; }
  const table = site.tableOf(door);
  return !hostnamesFor(table, client.host === undefined ? undefined : walking.request.hostname).some(hostname =>
    table.get(hostname)!.for(path).some(({ match }) => match.path?.type === 'exact' && mismatch(match, walking.request, site.conduct) === undefined));
}

function answerOfModels(walking: Walking, { entry }: Door, models: ServedModels): Answer {
  const followed = followedOn(walking, { entry });
  afterRouting(walking, followed, undefined);
  return attempts(walking, (request, patience) => callRouter(walking, models, request, patience), { entry }, followed);
}

/** Tries until something is answered that need not be tried again. */
function attempts(walking: Walking, tryOnce: (request: Passing, patience: Patience) => Try, way: Way, followed: Followed): Answer {
  const retries = retriesFor(walking, followed.one('retry'));
  const deadline = secondsOf(followed.value('requestTimeout'));
  const own = secondsOf(way.route?.route?.intent.rules[way.rule ?? 0].timeouts?.backendRequest);
  for (let n = 0; ; n++) {
    const request = walking.request.copy();
    if (n > 0) { request.headers.set('x-retry-attempt', String(n)); }
    const startedAt = walking.elapsed;
    let limits: Limits = { request: undefined, backend: undefined, least: undefined };
    const patience = (on: Followed): number | undefined => {
      limits = limitsOf(walking, deadline, secondsOf(on.value('connectionHttp')?.requestTimeout) ?? own);
      return limits.least;
    };
    let tried: Try | undefined;
    let answer: Answer;
    let isRetryable = false;
    let stopped: Answered | undefined;
    walking.chosen = undefined;
    try {
      tried = tryOnce(request, patience);
      ({ answer, isRetryable } = outcomeOf(walking, tried, limits, startedAt));
    } catch (e) {
      if (!(e instanceof Answered)) { throw e; }
      stopped = e;
      answer = e.answer;
    }
    const isLast = n >= retries.attempts;
    const isGone = walking.client.givesUpAfter !== undefined && walking.elapsed > walking.client.givesUpAfter;
    const isFailed = tried?.outcome.kind === 'failed';
    const isDue = stopped === undefined && !isLast && !isGone && retries.isDue(isFailed ? { kind: 'failed', isRetryable }
      : { kind: 'answered', status: answer.status ?? 0, headers: HeaderMap.of(answer.headers), body: String(answer.body ?? '') });
    // What the gateway answers by itself counts as if the endpoint had said it.
    const chosen = walking.chosen as Walking['chosen'];
    if (chosen) {
      const isSilent = isGone || (isFailed && isDue);
      judgeAttempt(walking, chosen.member, chosen.health, {
        status: isSilent ? undefined : answer.status,
        headers: HeaderMap.of(answer.headers),
        // The end of an earlier call is not forgotten.
        hasEnded: n > 0 || (!isGone && tried !== undefined),
        body: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? ''),
      }, retries.backoff, chosen.place);
    }
    if (!isDue) {
      walking.state.now += tried ? streamTime(tried) : 0;
      return answer;
    }
    const { backoff = 0 } = retries;
    walking.tell('retry', `is tried again${backoff > 0 ? ` after ${backoff * 1000} ms` : ' at once'}`, recorded('71', '72', '73', '93', '94'), followed.one('retry')?.place);
    walking.state.now += backoff;
  }
}

/** How long a stream goes on after its beginning. */
const streamTime = ({ outcome }: Try): number => outcome.kind === 'answered' ? (outcome.reply.chunks ?? []).length * (outcome.reply.interval ?? 0) : 0;

interface Limits {
  readonly request: number | undefined;
  readonly backend: number | undefined;
  readonly least: number | undefined;
}

/** How long is waited: for the whole request, for one try, and by the client. */
function limitsOf(walking: Walking, deadline: number | undefined, backend: number | undefined): Limits {
  const request = deadline === undefined ? undefined : Math.max(0, deadline - walking.elapsed);
  const { givesUpAfter } = walking.client;
  const client = givesUpAfter === undefined ? undefined : givesUpAfter - walking.elapsed + MOMENT;
  const all = [request, backend, client].filter(limit => limit !== undefined);
  return { request, backend, least: all.length === 0 ? undefined : Math.min(...all) };
}

/** No limit where it is zero. */
function secondsOf(duration: string | undefined): number | undefined {
  const seconds = duration === undefined ? undefined : secondsIn(duration);
  return seconds === 0 ? undefined : seconds;
}

function outcomeOf(
  walking: Walking, { outcome, model, followed }: Try, { request: deadline, backend }: Limits, startedAt: number,
): { readonly answer: Answer; readonly isRetryable: boolean } {
  const plain = { 'content-type': 'text/plain' };
  if (outcome.kind === 'failed') {
    if (outcome.failure === 'silent' && walking.elapsed === Infinity) {
      walking.state.now = walking.startedAt + startedAt;
      throw new CannotTell('the backend never answers, and no timeout ends the request; set one, or let the client give up');
    }
    const isDeadline = outcome.failure === 'silent' && deadline !== undefined && (backend === undefined || deadline <= backend);
    const status = outcome.failure === 'silent' ? 504 : 503;
    const text = isDeadline ? 'request timeout' : outcome.text;
    walking.tell('failure', `${FAILURES[outcome.failure]}${isDeadline ? ', and the time of the whole request is over' : ''}`, recorded('29', '31', '32', '78', '80', '81'));
    return { answer: { status, headers: plain, body: text }, isRetryable: !isDeadline };
  }
  const given: Answer = model ? answerOfModel(walking, model, outcome, followed)
    : { status: outcome.status, headers: outcome.headers.toObject(), body: outcome.body?.shown, from: outcome.from };
  walking.tell('answer', `${outcome.from} answers ${outcome.status}`, recorded('32', '67'));
  return { answer: given, isRetryable: false };
}

const FAILURES = {
  refused: 'the connection is refused',
  closed: 'the connection is closed without an answer',
  tls: 'the TLS handshake fails',
  plain: 'the endpoint speaks no TLS',
  dns: 'the name of the host is not known',
  silent: 'there is no answer in time',
} as const;

import { Body } from './body';
import { HeaderMap } from './header-map';
import { Passing } from './request';
import { Purpose, Sent } from './story';
import { usualAnswer } from './usual-answer';
import { Walking } from './walking';
import { Behaviour, Reply, WorldEndpoint } from './world';

/** A request that the gateway is about to send. */
export interface Outgoing {
  readonly purpose: Purpose;
  readonly request: Passing;
  readonly host: string;
  readonly port: number;
  /** The one of a Service that was chosen, where they are told apart. */
  readonly address?: string;
  /** Other names by which people know whom it goes to. */
  readonly names?: readonly string[];
  /** Undefined in plain text. */
  readonly tls?: { readonly sni: string; readonly trust: 'public' | 'private' | 'anyone' };
  /** How long an answer is waited for, in seconds. */
  readonly patience?: number;
}

/** How long guards are waited for, in seconds: `with_default_timeout` of agentgateway v1.4.1. */
export const GUARD_PATIENCE = 10;

/** What came of it. */
export type Outcome =
  | { readonly kind: 'answered'; readonly status: number; readonly headers: HeaderMap; readonly body: Body | undefined; readonly from: string; readonly reply: Reply; readonly isStream: boolean }
  | { readonly kind: 'failed'; readonly failure: NonNullable<Sent['failure']>; readonly text: string };

const TEXTS: { readonly [failure in NonNullable<Sent['failure']>]: string } = {
  refused: 'upstream call failed: Connect: Connection refused (os error 111)',
  closed: 'upstream call failed: SendRequest: connection closed before message completed',
  tls: 'upstream call failed: Connect: invalid peer certificate: UnknownIssuer',
  dns: 'backends required DNS resolution which failed',
  plain: 'upstream call failed: Connect: received corrupt message of type InvalidContentType',
  silent: 'upstream call timeout',
};

/** Sends a request into the world. */
export function call(walking: Walking, outgoing: Outgoing): Outcome {
  const { request, host, tls, names = [] } = outgoing;
  const endpoint = endpointAt(walking, outgoing);
  const name = endpoint?.name ?? host;
  const behaviour = endpoint === undefined ? 'dns' : tlsProblem(endpoint, outgoing) ?? behaviourOf(walking, [endpoint.name, ...names, host]);
  const failed = (failure: NonNullable<Sent['failure']>, hasRequest: boolean): Outcome => {
    walking.sent.push({ ...sentAs(walking, outgoing, name), ...hasRequest ? {} : { method: undefined }, failure });
    return { kind: 'failed', failure, text: failure === 'tls' && tls === undefined ? TEXTS.closed : TEXTS[failure] };
  };
  switch (behaviour) {
    case 'refuse': return failed('refused', false);
    case 'dns': return failed('dns', false);
    case 'tls': return failed('tls', false);
    case 'plain': return failed('plain', false);
    case 'close': return failed('closed', true);
    case 'hang': {
      const outcome = failed('silent', true);
      wait(walking, outgoing.patience ?? Infinity);
      return outcome;
    }
  }
  walking.sent.push(sentAs(walking, outgoing, name));
  const reply: Reply = behaviour === 'ok' ? {} : behaviour;
  if (reply.delay !== undefined) {
    if (outgoing.patience !== undefined && reply.delay > outgoing.patience) {
      wait(walking, outgoing.patience);
      return { kind: 'failed', failure: 'silent', text: TEXTS.silent };
    }
    wait(walking, reply.delay);
  }
  return answered(reply, name, request);
}

function answered(reply: Reply, from: string, request: Passing): Outcome {
  const { status = 200, headers = {}, content, chunks } = reply;
  const usual = usualAnswer(from, request.path, request.body, chunks?.join('') ?? content);
  const body = reply.body ?? (status >= 400 ? { error: { message: `error ${status}`, type: 'error' } } : usual.body);
  const isStream = chunks !== undefined || (reply.body === undefined && status < 400 && usual.isStream);
  const type = isStream ? 'text/event-stream' : typeof body === 'string' ? 'text/plain' : 'application/json';
  return {
    kind: 'answered',
    status,
    from,
    reply,
    isStream,
    headers: HeaderMap.of({ 'content-type': type, ...headers }),
    body: typeof body === 'string' ? Body.ofText(body) : Body.ofJson(body),
  };
}

/** Time passes; a client that is gone by then is told of at the end. */
const wait = (walking: Walking, seconds: number): void => { walking.state.now += seconds; };

function endpointAt({ world: { endpoints } }: Walking, { host, port, address, names = [] }: Outgoing): WorldEndpoint | undefined {
  if (endpoints === undefined) { return { name: names[0] ?? host, host }; }
  return endpoints.find(each => each.host === host && (each.port ?? port) === port && (address === undefined || each.address === address));
}

/** What keeps a handshake from coming about. */
function tlsProblem(endpoint: WorldEndpoint, { tls }: Outgoing): 'tls' | 'plain' | undefined {
  if (endpoint.tls === true && tls === undefined) { return 'tls'; }
  if (tls === undefined) { return undefined; }
  return endpoint.tls === false ? 'plain' : endpoint.isPrivate && tls.trust === 'public' ? 'tls' : undefined;
}

function behaviourOf({ world: { behaviours = {} }, state }: Walking, names: readonly string[]): Behaviour {
  const name = names.find(each => behaviours[each] !== undefined);
  if (name === undefined) { return 'ok'; }
  const given = behaviours[name];
  if (!Array.isArray(given)) { return given as Behaviour; }
  const turn = state.turns.get(name) ?? 0;
  state.turns.set(name, turn + 1);
  return given[Math.min(turn, given.length - 1)] as Behaviour;
}

const sentAs = (walking: Walking, { purpose, request, host, port, tls, names = [] }: Outgoing, endpoint: string): Sent => ({
  purpose,
  endpoint,
  names: [...new Set([endpoint, ...names, host])],
  method: request.method,
  scheme: tls ? 'https' : 'http',
  host: request.host,
  address: `${host}:${port}`,
  ...tls && { sni: tls.sni },
  path: request.pathAndQuery,
  headers: request.headers.toObject(),
  ...request.body && { body: request.body.shown },
  at: walking.elapsed,
});

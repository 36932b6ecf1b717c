import { call, Outcome } from './call';
import { Followed } from './followed';
import { recorded } from './ground';
import { chooseMember } from './pool/choose-member';
import { chooseEndpoint } from './pool/service-endpoints';
import { authenticateCall } from './provider/call-credential';
import { callModel, ModelCall } from './provider/call-model';
import { isServed } from './provider/prepare-body';
import { Passing } from './request';
import { Target } from './target';
import { checkAuthority, tlsOf } from './tls-policy';
import { changeAnswerHeaders, changeRequestHeaders } from './traffic/change-headers';
import { askBeforeCall } from './traffic/external-auth';
import { transform } from './traffic/transformation';
import { Answered, CannotTell, Walking } from './walking';
import { BackendIntent, LlmBackendIntent } from '../intent/backend';
import { filterOf } from '../intent/filters';
import { isLone } from '../intent/normalize';
import { Way } from '../rules/effective/way';

/** One try to get an answer from a backend. */
export interface Try {
  readonly outcome: Outcome;
  readonly followed: Followed;
  /** What is made of an answer of a model. */
  readonly model?: ModelCall;
}

/** The three limits of a wait, in seconds from the start of a try. */
export type Patience = (followed: Followed) => number | undefined;

/** Calls the backend of a target once; a pool chooses one of its endpoints anew. */
export function callBackend(walking: Walking, target: Target, request: Passing, way: Way, patience: Patience): Try {
  const { stated, object } = target;
  if (stated.kind === 'Service') { return callService(walking, target, request, way, patience); }
  const intent = object?.backend?.intent;
  if (object === undefined || intent === undefined) { throw new CannotTell(`${stated.kind} ${stated.name} cannot be read as a backend of ${walking.site.dialect.title}`); }
  switch (intent.kind) {
    case 'llm': return callPool(walking, target, intent, request, way, patience);
    case 'static': case 'a2a': return callHost(walking, target, intent, request, way, patience);
    case 'dynamic': {
      const followed = followedOn(walking, way);
      beforeCall(walking, target, request, followed);
      const port = /:(\d+)$/.exec(request.host)?.[1];
      const host = request.hostname;
      const authority = request.copy();
      authority.host = host;
      return { followed, outcome: call(walking, { purpose: 'backend', request: authority, host, port: port === undefined ? 80 : Number(port), names: walking.site.namesOf(object), patience: patience(followed) }) };
    }
    default: throw new CannotTell(`calls to ${NAMES[intent.kind] ?? intent.kind} are not walked: they are sessions, not single requests`);
  }
}

const NAMES: { readonly [kind: string]: string } = { mcp: 'servers of tools', agentCore: 'Bedrock AgentCore' };

/** What holds for a backend, and for one endpoint of it. */
export const followedOn = (walking: Walking, way: Way): Followed => new Followed(walking, way, walking.site.effectiveOn(way).afterRouting);

function callPool(walking: Walking, target: Target, pool: LlmBackendIntent, request: Passing, way: Way, patience: Patience): Try {
  const { object } = target;
  const key = `${object!.namespace}/${object!.name}`;
  if (!isServed(expressionsOf(pool))) {
    walking.tell('failure', 'an expression of the backend is none, so that it is not served', recorded('75b', '125b'), [object!, ['spec']]);
    throw new Answered({ status: 500, headers: { 'content-type': 'text/plain' }, body: 'service not found' });
  }
  const member = chooseMember(walking, key, pool, [object!, ['spec']]);
  const { endpoint } = member;
  const on: Way = { ...way, backend: object, ...endpoint.name !== undefined && !isLone(pool) && { endpoint: endpoint.name } };
  const followed = followedOn(walking, on);
  checkAuthority(walking, followed);
  walking.chosen = { member, ...healthOf(followed) };
  const model = callModel(walking, {
    object: object!, endpoint, request, followed, patience, prepare: site => beforeCall(walking, target, request, followed, site),
  });
  return { outcome: model.outcome, followed, model };
}

/** What makes an endpoint one that failed. */
export function healthOf(followed: Followed): Pick<NonNullable<Walking['chosen']>, 'health' | 'place'> {
  const held = followed.one('health');
  return { health: held?.value, place: held?.place };
}

/** Expressions that a backend itself is made of. */
const expressionsOf = (pool: LlmBackendIntent): readonly string[] => [pool, ...pool.tiers.flat()].flatMap(({ bodyTransformations = [], health }) =>
  [...bodyTransformations.map(({ expression }) => expression), ...health?.unhealthy?.kind === 'cel' ? [health.unhealthy.expression] : []]);

function callHost(walking: Walking, target: Target, intent: Extract<BackendIntent, { kind: 'static' | 'a2a' }>, request: Passing, way: Way, patience: Patience): Try {
  const { object } = target;
  const followed = followedOn(walking, { ...way, backend: object });
  checkAuthority(walking, followed);
  beforeCall(walking, target, request, followed);
  const hosts = 'hosts' in intent ? intent.hosts : [];
  if (hosts.length === 0) { throw new CannotTell(`${object!.kind} ${object!.name} has no host of its own`); }
  const { host, port } = hosts[walking.choose(hosts.map(each => ({ what: each.host, share: 1 / hosts.length })))];
  if (walking.hostRewrite !== 'never') { request.host = host; }
  const tls = tlsOf(walking, followed.one('tls'), object, object!.kind, object!.name, object!.namespace, host);
  request.scheme = tls ? 'https' : 'http';
  walking.tell('send', `is sent to ${host}:${port}${tls ? ` with TLS for ${tls.sni}` : ''}`, recorded('32'), [object!, ['spec']]);
  return { followed, outcome: call(walking, { purpose: 'backend', request, host, port, names: walking.site.namesOf(object!), tls, patience: patience(followed) }) };
}

function callService(walking: Walking, target: Target, request: Passing, way: Way, patience: Patience): Try {
  const { stated, object } = target;
  const namespace = stated.namespace ?? way.route?.namespace;
  const followed = followedOn(walking, { ...way, ...object && { backend: object } });
  const port = stated.port ?? 80;
  const member = chooseEndpoint(walking, { namespace, name: stated.name, port });
  beforeCall(walking, target, request, followed);
  if (member) { walking.chosen = { member, ...healthOf(followed) }; }
  const host = `${stated.name}.${namespace ?? 'default'}.svc.cluster.local`;
  if (walking.hostRewrite === 'always') { request.host = host; }
  const tls = tlsOf(walking, followed.one('tls'), object, 'Service', stated.name, namespace, host);
  walking.tell('send', `is sent to Service ${stated.name}, port ${port}`, recorded('31'), object && [object, ['spec']]);
  const names = object ? walking.site.namesOf(object) : [stated.name];
  return { followed, outcome: call(walking, { purpose: 'backend', request, host, port, address: member?.endpoint.name, names, tls, patience: patience(followed) }) };
}

/** What is asked and changed before any backend is called: `apply_backend_policies` of agentgateway v1.4.1. */
function beforeCall(
  walking: Walking, { stated: { filters } }: Target, request: Passing, followed: Followed, site?: Parameters<typeof authenticateCall>[3],
): ReturnType<typeof authenticateCall> {
  const ofAnswer = filterOf(filters, 'responseHeaders');
  if (ofAnswer) { changeAnswerHeaders(walking, 'headers of the backend', ofAnswer); }
  const external = followed.one('callAuthorization');
  if (external) { askBeforeCall(walking, external); }
  const location = authenticateCall(walking, request, followed, site);
  const changes = followed.one('callTransformation');
  if (changes) { transform(walking, changes.value, 'transformation of the backend', recorded('143'), changes.place, request); }
  const ofRequest = filterOf(filters, 'requestHeaders');
  if (ofRequest) { changeRequestHeaders(request, ofRequest); }
  return location;
}

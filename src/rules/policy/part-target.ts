import { Severity } from '../../diagnostic/diagnostic';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { agentgateway, idsIn } from '../dialect-range';
import { KnownObject } from '../known-object';
import { Found, ObjectRule } from '../rule';

/** Kinds of targets by the first release that takes them, which may be written in any later one. */
interface Reach {
  readonly kinds: { readonly [kind: string]: string };
  readonly says: string;
}

/** What is said of clients, of requests before a backend is chosen, and of the contents of calls. */
const FRONTEND: Reach = { kinds: { Gateway: '0.12' }, says: 'works on a Gateway; target that' };
const TRAFFIC: Reach = {
  kinds: { Gateway: '0.12', HTTPRoute: '0.12', XListenerSet: '0.12', GRPCRoute: '1.0', ListenerSet: '1.0', InferencePool: '1.2' },
  says: 'works on Gateways, listeners and routes; target one of these, or say it of all requests to the backend in a policy on its routes',
};
const PRE_ROUTING: Reach = { kinds: { Gateway: '0.12', XListenerSet: '0.12', ListenerSet: '1.0' }, says: 'works on Gateways and their listeners; target one of these' };

/** What a listener or a port can be told, and since when. */
const RECORDS: readonly string[] = ['accessLog', 'tracing', 'metrics'];
const RECORDS_OF_LISTENERS = agentgateway('1.4');

const policy = (target: string, says: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: example
spec:
  targetRefs:
  - ${target}
${says}`;

const LOG = '  frontend: {accessLog: {filter: response.code >= 400}}\n';

/** The server refuses these, too, in words that do not always fit: here is what to do. */
export const partTarget: ObjectRule = {
  code: 'LintPolicyPart',
  level: Severity.ERROR,
  topic: 'policies',
  title: 'a part of a policy is for a target that cannot have it',
  reason: 'clients are met by Gateways and requests are changed on the way to a backend, so that the server refuses to say these elsewhere',
  fix: 'make a policy of its own for that part, on a target that the message names',
  dialects: agentgateway('0.12'),
  kinds: ['agentgateway.dev/AgentgatewayPolicy'],
  examples: {
    language: 'yaml',
    bad: policy('{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}', LOG),
    good: policy('{group: gateway.networking.k8s.io, kind: Gateway, name: ai-gateway}', LOG),
  },
  find: object => {
    const spec = mapOf(object.manifest.spec);
    return [...inList('targetRefs', spec, object), ...inList('targetSelectors', spec, object)];
  },
};

function inList(list: string, spec: JsonObject, { dialects }: KnownObject): readonly Found[] {
  const targets = spec[list];
  if (!Array.isArray(targets)) { return []; }
  // What the newest of those that may be meant takes is no fault.
  const release = dialects.map(({ id }) => id).pop() ?? '';
  return targets.flatMap((target: unknown, i) => {
    const said = isObject(target) ? ofTarget(target, spec, release) : undefined;
    return said === undefined ? [] : [{ message: `${dialects[dialects.length - 1]?.title}: ${said.message}`, keys: ['spec', list, i, said.field] }];
  });
}

interface Said {
  readonly message: string;
  readonly field: string;
}

function ofTarget(target: JsonObject, spec: JsonObject, release: string): Said | undefined {
  const { kind } = target;
  if (typeof kind !== 'string') { return undefined; }
  const { frontend, traffic, backend } = spec;
  if (isObject(frontend)) {
    const said = unreached(`frontend (${Object.keys(frontend).join(', ')})`, FRONTEND, kind, release) ?? ofListener(Object.keys(frontend), target, release);
    if (said) { return said; }
  }
  if (isObject(traffic)) {
    const said = unreached('traffic', TRAFFIC, kind, release)
      ?? (traffic.phase === 'PreRouting' ? unreached('traffic before routing (PreRouting)', PRE_ROUTING, kind, release) : undefined);
    if (said) { return said; }
  }
  const ofModels = isObject(backend) && kind === 'Service' ? ['ai', 'mcp'].find(part => isObject(backend[part])) : undefined;
  if (ofModels !== undefined) {
    return { message: `backend.${ofModels} works on what knows of ${ofModels === 'ai' ? 'models' : 'tools'}, not on a Service; target an AgentgatewayBackend, or a route to one`, field: 'kind' };
  }
  return undefined;
}

function unreached(part: string, { kinds, says }: Reach, kind: string, release: string): Said | undefined {
  const first = Object.prototype.hasOwnProperty.call(kinds, kind) ? kinds[kind] : undefined;
  return first !== undefined && idsIn(agentgateway(first)).has(release) ? undefined : { message: `${part} ${says}, not the ${kind} named here`, field: 'kind' };
}

/** A listener or a port of a Gateway can be told what is recorded, in later releases. */
function ofListener(parts: readonly string[], target: JsonObject, release: string): Said | undefined {
  const field = ['sectionName', 'port'].find(each => target[each] !== undefined);
  if (field === undefined) { return undefined; }
  if (!idsIn(RECORDS_OF_LISTENERS).has(release)) { return { message: `frontend works on a whole Gateway before 1.4; leave ${field} out`, field }; }
  const others = parts.filter(part => !RECORDS.includes(part));
  return others.length === 0 || field === 'port' ? undefined
    : { message: `of a listener, frontend can say ${RECORDS.join(', ')}; say ${others.join(', ')} in a policy on the whole Gateway`, field };
}

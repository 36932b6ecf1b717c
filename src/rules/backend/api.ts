import { Key } from '../../codec/manifest-path';
import { Severity } from '../../diagnostic/diagnostic';
import { apiFindings } from '../../dialects/apis';
import { DialectDefinition } from '../../dialects/definition';
import { EndpointIntent, LlmBackendIntent } from '../../intent/backend';
import { mapOf } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { endpointAt } from '../endpoint-place';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { path, placesOf } from '../places';
import { Found, ObjectRule } from '../rule';

const manifest = (prefix: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: vllm
spec:
  ai:
    provider:
      openai:
        model: qwen
      host: vllm.ai.svc.cluster.local
      port: 8000
${prefix}  policies:
    ai:
      routes:
        /v1/chat/completions: Completions
        /v1/messages: Messages
`;

const NONE: readonly Found[] = [];

/** What clients are promised and do not get: an API that a provider does not speak, or one that is sent to the path of another. */
export const api: ObjectRule = {
  code: 'LintApi',
  level: Severity.WARNING,
  topic: 'backends',
  title: 'requests in an API are answered with an error, or sent to the path of another',
  reason: 'the gateway asks a provider in another API only where it can translate; a path that is said is that of every API',
  fix: 'do what the message says: name another API in policies.ai.routes, or say a pathPrefix',
  dialects: agentgateway('0.12'),
  kinds: ['agentgateway.dev/AgentgatewayBackend'],
  fields: ['routes', 'custom'],
  examples: {
    language: 'yaml',
    bad: manifest(''),
    good: manifest('      pathPrefix: /v1\n'),
    dialects: ['agentgateway-1.1', 'agentgateway-1.3', 'agentgateway-1.4'],
  },
  find: (object, around) => {
    const { backend, dialects } = object;
    if (backend?.intent.kind !== 'llm') { return NONE; }
    const { intent } = backend;
    const states = statesApis(intent);
    // Without APIs that are said, only a provider with formats of its own can be asked wrongly.
    if (!states && !intent.tiers.some(tier => tier.some(isCustom))) { return NONE; }
    const own = intent.tiers.flatMap((tier, t) => tier.flatMap((endpoint, e) => ofEndpoint(endpoint, [t, e], intent, object, around)));
    // Ours were asked for the rest before they were written.
    return object.isWrittenByUs || !states ? own : [...own, ...inAll(dialects, intent, object)];
  },
};

const statesApis = ({ apis, tiers }: LlmBackendIntent): boolean => apis !== undefined || tiers.some(tier => tier.some(hasApis));
const isCustom = ({ provider }: EndpointIntent): boolean => provider.kind === 'custom';
const hasApis = ({ apis }: EndpointIntent): boolean => apis !== undefined;

/** What holds in every release that may be meant, in the words of the newest. */
function inAll(dialects: readonly DialectDefinition[], intent: LlmBackendIntent, object: KnownObject): readonly Found[] {
  const findings = dialects.map(dialect => apiFindings(intent, dialect));
  if (findings.length === 0 || findings.some(({ length }) => length === 0)) { return NONE; }
  return findings[findings.length - 1].map(({ message, where }) => {
    const [, t, e] = /^tiers\[(\d+)\]\[(\d+)\]/.exec(where ?? '') ?? [];
    return { message, keys: routesAt([Number(t), Number(e)], object) };
  });
}

type At = readonly [tier: number, endpoint: number];

function ofEndpoint(
  endpoint: EndpointIntent, at: At, { apis: shared }: LlmBackendIntent, object: KnownObject, around: KnownObjects,
): readonly Found[] {
  const { provider, host, path: full, pathPrefix, apis = shared } = endpoint;
  if (provider.kind === 'custom') {
    const { formats } = provider;
    const isSaid = apis !== undefined || !Array.isArray(formats) || formats.length === 0 || formats.some(({ type }) => CHAT.includes(type));
    if (isSaid || hasRoutes(object, around)) { return NONE; }
    const types = formats.map(({ type }) => type);
    return [{
      message: `every request is taken for a chat completion, which this provider does not speak; add policies.ai.routes with ${types.join(', ')}`,
      keys: [...endpointAt(`tiers[${at[0]}][${at[1]}]`, object.manifest), 'custom', 'formats'],
    }];
  }
  if (apis === undefined || provider.kind !== 'openai' || host === undefined || full !== undefined || pathPrefix !== undefined) { return NONE; }
  if (object.dialects[object.dialects.length - 1]?.pathPrefix === undefined) { return NONE; }
  const suffixes = Object.keys(apis).filter(suffix => apis[suffix] === 'Messages');
  return suffixes.length === 0 || isRewritten(object, around) ? NONE : suffixes.map(suffix => ({
    message: `the host '${host}' gets a chat completion, into which the request is translated, but still at '${suffix}', as the client called it; ` +
      'add pathPrefix: /v1, or the base path of its API',
    keys: [...routesAt(at, object), suffix],
  }));
}

/** The gateway asks in both for a chat. */
const CHAT = ['Completions', 'Messages'];

const ROUTES = path('spec.backend.ai.routes');

/** Whether a policy says what APIs there are, for this backend or for whatever is behind it. */
const hasRoutes = (object: KnownObject, around: KnownObjects): boolean => [...around.policiesOn(object), ...around.ofKind('AgentgatewayPolicy')]
  .some(({ manifest: policy }) => placesOf(policy, ROUTES).length > 0);

/** A route that rewrites the path may lead to the right one. */
const isRewritten = ({ name, group }: KnownObject, around: KnownObjects): boolean => around.ofKind('HTTPRoute').some(({ route }) =>
  route?.intent.rules.some(({ targets = [], filters = [] }) => targets.some(target => target.name === name && target.group === group)
    && filters.some(filter => filter.kind === 'rewrite' && filter.path !== undefined)));

/** Where the APIs of an endpoint are said. */
function routesAt([t, e]: At, { manifest: object }: KnownObject): readonly Key[] {
  const at = endpointAt(`tiers[${t}][${e}]`, object);
  const member = at.reduce<unknown>((node, key) => (node as { readonly [k: Key]: unknown })[key], object);
  const isOwn = mapOf(mapOf(mapOf(member).policies).ai).routes !== undefined;
  return [...isOwn ? at : ['spec'], 'policies', 'ai', 'routes'];
}

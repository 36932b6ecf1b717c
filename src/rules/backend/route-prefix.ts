import { BASE_PATH, remedy } from './base-path';
import { EndpointIntent } from '../../intent/backend';
import { MatchIntent } from '../../intent/route';
import { vendorAt } from '../../intent/vendor';
import { agentgateway } from '../dialect-range';
import { hostAt } from '../endpoint-place';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { Found, ObjectRule } from '../rule';

const manifests = (path: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: openai
spec:
  ai:
    provider:
      openai: {}
      host: api.openai.com
      port: 443
  policies:
    tls: {}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: openai
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - matches:
    - path:
        type: PathPrefix
        value: ${path}
    backendRefs:
    - group: agentgateway.dev
      kind: AgentgatewayBackend
      name: openai
`;

/** Where the providers are called unless another host is said, and at their own paths. */
const OWN: readonly string[] = ['api.openai.com', 'api.anthropic.com'];

const NONE: readonly Found[] = [];

/** With a host of its own an endpoint is called at the client's path, the prefix of the route with it (agentgateway#1371). */
export const routePrefix: ObjectRule = {
  ...BASE_PATH,
  dialects: agentgateway('0.12'),
  kinds: ['agentgateway.dev/AgentgatewayBackend'],
  examples: { language: 'yaml', bad: manifests('/openai'), good: manifests('/v1'), dialects: ['agentgateway-0.12', 'agentgateway-1.1', 'agentgateway-1.4'] },
  find: (object, around) => {
    const { intent, dialect } = object.backend ?? {};
    if (dialect === undefined || intent?.kind !== 'llm' || !intent.tiers.some(tier => tier.some(isForwarded))) { return NONE; }
    const path = elsewhere(object, around);
    if (path === undefined) { return NONE; }
    return intent.tiers.flatMap((tier, t) => tier.flatMap((endpoint, e): readonly Found[] => !isForwarded(endpoint) ? NONE : [{
      message: `${String(endpoint.host)} is called at the client's path, which begins with '${path}' here, and its API is below /v1; `
        + (OWN.includes(String(endpoint.host)) ? 'leave host and port out' : remedy({ host: '', base: '/v1' }, dialect)),
      keys: hostAt(`tiers[${t}][${e}]`, object.manifest),
    }]));
  },
};

/** A vendor whose API is where OpenAI's is, called at the path of the client. */
const isForwarded = ({ host, path, pathPrefix, provider }: EndpointIntent): boolean =>
  typeof host === 'string' && path === undefined && pathPrefix === undefined && (provider.kind === 'openai' || provider.kind === 'anthropic') && vendorAt(host)?.base === '/v1';

/** A path of a route to a backend that no API of the vendor is below; undefined where some rule may lead to one. */
function elsewhere(object: KnownObject, around: KnownObjects): string | undefined {
  const rules = around.ofKind('HTTPRoute').flatMap(route => route.targets.filter(({ target }) => around.targetOf(route, target) === object));
  const paths = rules.map(({ rule, target }) => {
    const rewritten = [rule.filters, target.filters].some(filters => filters?.some(filter => filter.kind === 'rewrite' && filter.path !== undefined));
    const astray = rewritten ? [] : rule.matches?.flatMap(match => astrayIn(match)) ?? [];
    return astray.length > 0 && astray.length === rule.matches?.length ? astray[0] : undefined;
  });
  return paths.every(path => path !== undefined) ? paths[0] : undefined;
}

/** Paths that vendors may well know, these and other ones. */
const KNOWN = /^\/(?:(?:v1|v2|beta|anthropic\/v1)(?:\/|$)|chat|messages)/;

function astrayIn({ path }: MatchIntent): readonly string[] {
  return path === undefined || path.type === 'regex' || path.value === '/' || KNOWN.test(path.value) ? [] : [path.value];
}

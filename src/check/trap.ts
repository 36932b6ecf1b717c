import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { isObject, JsonObject } from '../schema/json-type';

/** A field that a release accepts, but that does not do what it says. */
export interface Trap {
  readonly kind: string;
  readonly dialects: readonly string[];
  /** Paths of the field; `*` stands for every item. */
  readonly at: readonly string[];
  /** The part of it to point at; all of it where omitted. */
  readonly field?: readonly string[];
  /** Which values of it; all where omitted. */
  readonly when?: (value: unknown, spec: JsonObject) => boolean;
  readonly code?: string;
  /** What happens instead, and what to do. */
  readonly says: string;
}

const ids = DIALECTS.map(({ id }) => id);

/** The releases of agentgateway from one to another, both included. */
const agentgateway = (first: string, last = '1.4'): readonly string[] =>
  ids.slice(ids.indexOf(`agentgateway-${first}`), ids.indexOf(`agentgateway-${last}`) + 1);

const ENDPOINTS = ['spec.ai.provider', 'spec.ai.groups.*.providers.*'];
const KGATEWAY_ENDPOINTS = ['spec.ai.llm', 'spec.ai.priorityGroups.*.providers.*', 'spec.ai.llm.provider', 'spec.ai.multipool.priorities.*.pool.*.provider'];
const below = (paths: readonly string[], field: string): readonly string[] => paths.map(path => `${path}.${field}`);

/** Where agentgateway takes settings towards a backend from. */
const inBackend = (field: string): readonly string[] => [`spec.policies.${field}`, `spec.ai.groups.*.providers.*.policies.${field}`];

const saysNothing = (value: unknown): boolean => isObject(value) && Object.keys(value).length === 0;
/** Not below the domains of Azure. */
const isElsewhere = (value: unknown): boolean => typeof value === 'string' && !/^[^:]*\.(openai|services\.ai)\.azure\.com$/.test(value);
const hasScheme = (value: unknown): boolean => typeof value === 'string' && value.includes('://');
const startsWithBearer = (value: unknown): boolean => typeof value === 'string' && /^bearer\s/i.test(value);
const isNoCoreSecret = (value: unknown): boolean => isObject(value) && ((value.group ?? '') !== '' || !['', 'Secret'].includes(String(value.kind ?? '')));
const NO_SCHEME = 'the endpoint becomes the host as it stands, which a scheme breaks; write a bare host';
const BEARER = 'the gateway adds \'Bearer\' by itself, so it is sent twice; write the bare key';
const NOT_THIS_PLANE = 'the agentgateway data plane of kgateway 2.1 ignores it; ';

/** Traps of `health`, `auth` and the like, which a backend and a policy hold alike. */
const towardsBackend = (field: string, trap: Omit<Trap, 'kind' | 'at'>): readonly Trap[] => [
  { ...trap, kind: 'AgentgatewayBackend', at: inBackend(field) },
  { ...trap, kind: 'AgentgatewayPolicy', at: [`spec.backend.${field}`] },
];

export const TRAPS: readonly Trap[] = [
  { kind: 'TrafficPolicy', dialects: ['kgateway-2.0'], at: ['spec.ai.defaults.*.override'], says: 'this release does not follow it reliably; leave it out' },
  ...['cors', 'csrf', 'retry', 'timeouts', 'buffer', 'headerModifiers', 'extProc', 'autoHostRewrite', 'targetSelectors', 'ai.routeType'].map((field): Trap => ({
    kind: 'TrafficPolicy',
    dialects: ['kgateway-2.1'],
    at: [`spec.${field}`],
    says: `${NOT_THIS_PLANE}${field === 'targetSelectors' ? 'name the targets in targetRefs' : 'say it in the HTTPRoute where that can, else leave it out'}`,
  })),
  {
    kind: 'Backend',
    dialects: ['kgateway-2.1'],
    at: KGATEWAY_ENDPOINTS,
    when: endpoint => isObject(endpoint) && endpoint.azureopenai !== undefined && endpoint.host === undefined,
    says: `${NOT_THIS_PLANE}without host, port and path the request goes to api.openai.com`,
  },
  { kind: 'Backend', dialects: ['kgateway-2.0', 'kgateway-2.1-envoy'], at: below(KGATEWAY_ENDPOINTS, 'azureopenai.endpoint'), when: hasScheme, says: NO_SCHEME },
  { kind: 'Backend', dialects: ['kgateway-2.0', 'kgateway-2.1-envoy', 'kgateway-2.1'], at: below(KGATEWAY_ENDPOINTS, '*.authToken.inline'), when: startsWithBearer, code: 'BearerInKey', says: BEARER },
  { kind: 'Upstream', dialects: ['gloo-1.20'], at: ['spec.ai.azureOpenai.endpoint', 'spec.ai.multi.priorities.*.pool.*.azureOpenai.endpoint'], when: hasScheme, says: NO_SCHEME },
  {
    kind: 'Upstream',
    dialects: ['gloo-1.20'],
    at: ['spec.ai.*.authToken.secretRef', 'spec.ai.multi.priorities.*.pool.*.*.authToken.secretRef'],
    when: ref => isObject(ref) && ref.namespace === undefined,
    says: 'the reference names no namespace, and Gloo fills none in; give that of the Upstream',
  },
  ...['timeouts', 'retry'].map((field): Trap => ({
    kind: 'HTTPRoute', dialects: ['gloo-1.20'], at: [`spec.rules.*.${field}`], says: 'Gloo does not translate it; say it in a RouteOption that the rule refers to',
  })),
  { kind: 'BackendTLSPolicy', dialects: ['kgateway-2.0'], at: ['spec.validation.wellKnownCACertificates'], says: 'this release ignores it; name a ConfigMap with ca.crt' },
  { kind: 'BackendTLSPolicy', dialects: ['kgateway-2.1', 'agentgateway-0.12'], at: ['spec.validation.subjectAltNames'], says: 'this release does not verify them; leave them out' },
  { kind: 'AgentgatewayPolicy', dialects: agentgateway('0.12', '0.12'), at: ['spec.traffic.hostRewrite'], says: 'an error in the schema of this release makes it unusable; leave it out' },
  { kind: 'AgentgatewayBackend', dialects: agentgateway('0.12', '1.1'), at: below(ENDPOINTS, 'azureopenai.endpoint'), when: hasScheme, says: NO_SCHEME },
  {
    kind: 'AgentgatewayBackend',
    dialects: agentgateway('1.2'),
    at: ENDPOINTS,
    field: ['azureopenai', 'endpoint'],
    when: provider => isObject(provider) && provider.host === undefined && isObject(provider.azureopenai)
      && isElsewhere(provider.azureopenai.endpoint),
    says: 'an endpoint that is no host below openai.azure.com or services.ai.azure.com gets \'.openai.azure.com\' appended; use the azure provider, or host and port',
  },
  {
    kind: 'AgentgatewayBackend',
    dialects: agentgateway('0.12'),
    at: ['spec.ai.groups.*.providers.*.policies.ai'],
    when: (_, { policies }) => isObject(policies) && policies.ai !== undefined,
    says: 'it replaces all of spec.policies.ai for this provider, prompts and guards included; repeat here what is to hold',
  },
  ...towardsBackend('auth.key', { dialects: agentgateway('0.12'), when: startsWithBearer, code: 'BearerInKey', says: BEARER }),
  ...towardsBackend('auth.aws.secretRef', {
    dialects: agentgateway('0.12', '1.2'),
    when: ref => isObject(ref) && (ref.name ?? '') === '',
    says: 'without a name there is no explicit credential, and the identity of the proxy is used; name the Secret, or leave auth out',
  }),
  ...towardsBackend('auth.azure', { dialects: agentgateway('1.0', '1.3'), when: saysNothing, says: 'this release cannot translate it; leave auth out, or name an identity' }),
  ...towardsBackend('auth.secretRef', { dialects: agentgateway('1.3'), when: isNoCoreSecret, says: 'only core Secrets are looked up; leave group and kind out' }),
  ...towardsBackend('health.eviction', {
    dialects: agentgateway('1.0'),
    when: rule => isObject(rule) && rule.consecutiveFailures === 0 && rule.healthThreshold === undefined,
    code: 'LintNoEviction',
    says: 'consecutiveFailures: 0 alone never evicts; leave it out to evict on the first failure',
  }),
];

/** Traps of a kind that hold in all of some dialects. */
export const trapsOf = (kind: string, dialects: readonly DialectDefinition[]): readonly Trap[] =>
  TRAPS.filter(trap => trap.kind === kind && dialects.length > 0 && dialects.every(({ id }) => trap.dialects.includes(id)));

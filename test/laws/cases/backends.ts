import { AUTH_LOCATIONS, BARE_CREDENTIALS, CREDENTIAL_HOME, FULL_CREDENTIALS } from './credentials';
import { Cases, Full, prefixed } from './full';
import { BARE_PROVIDERS, FULL_PROVIDERS, USUAL_CREDENTIALS, USUAL_PROVIDERS } from './providers';
import { BackendIntent, EndpointIntent, EndpointPolicyIntent, HealthIntent } from '../../../src/intent/backend';
import { CredentialIntent, CredentialKind } from '../../../src/intent/credential';
import { ProviderKind } from '../../../src/intent/provider';
import { TlsIntent } from '../../../src/intent/tls';
import { AI } from '../policy/ai';
import { CALLS } from '../policy/calls';

const KINDS = Object.keys(FULL_PROVIDERS) as ProviderKind[];
const key: CredentialIntent = { kind: 'secret', name: 'key' };

const lone = (endpoint: EndpointIntent): BackendIntent => ({ kind: 'llm', tiers: [[endpoint]] });
const openai = (more: Partial<EndpointIntent>): BackendIntent => lone({ provider: USUAL_PROVIDERS.openai, credential: key, ...more });
const mapped = <A, B>(cases: Cases<A>, f: (a: A) => B): Cases<B> => Object.fromEntries(Object.entries(cases).map(([name, a]) => [name, f(a)]));
const perProvider = (f: (kind: ProviderKind) => BackendIntent): Cases<BackendIntent> => Object.fromEntries(KINDS.map(kind => [kind, f(kind)]));

const FULL_HEALTH: Full<HealthIntent> = {
  unhealthy: { kind: 'cel', expression: 'response.code >= 500' },
  eviction: { duration: '30s', consecutiveFailures: 3, healthThreshold: 50, restoreHealth: 80 },
};

const FULL_TLS: Full<TlsIntent> = {
  trust: { kind: 'configMap', name: 'ca' },
  hostname: 'server.example',
  subjectAltNames: ['alt.example', 'other.example'],
  alpnProtocols: ['h2', 'http/1.1'],
  keyExchangeGroups: ['X25519'],
  clientCertificate: 'client-tls',
};

const FULL_APIS = { '/v1/messages': 'Messages', '*': 'Passthrough' };

const FULL_ALIASES = { 'fast': 'gpt-4o-mini', 'best.of': 'gpt-4o' };

const FULL_POLICY: Full<Omit<EndpointPolicyIntent, 'credential'>> & Required<Pick<EndpointPolicyIntent, 'credential'>> = {
  credential: FULL_CREDENTIALS.secret,
  authLocation: { kind: 'header', name: 'X-Key', prefix: 'Token ' },
  tls: FULL_TLS,
  health: FULL_HEALTH,
  apis: FULL_APIS,
  modelAliases: FULL_ALIASES,
  ...AI.full,
  ...CALLS.full,
};

const FULL_ADDRESS = { host: 'proxy.example', port: 8443, hostname: 'virtual.example', path: '/v1/chat', pathPrefix: '/v1' };

/** Every field of an endpoint at once, for each provider. Contradictions do not matter: each field must be written or reported. */
export const FULL_BACKENDS: Cases<BackendIntent> = {
  ...prefixed('everything', perProvider(kind => {
    const endpoint: Full<Omit<EndpointIntent, 'credential'>> & Pick<EndpointIntent, 'credential'> = { name: 'only', provider: FULL_PROVIDERS[kind], ...FULL_ADDRESS, ...FULL_POLICY };
    return { kind: 'llm', tiers: [[endpoint]] };
  })),
  'everything: static': { kind: 'static', hosts: [{ host: 'a.example', port: 4000 }, { host: 'b.example', port: 4001 }], ...FULL_POLICY },
  'everything: said once for the pool': {
    kind: 'llm',
    tiers: [[{ name: 'one', provider: FULL_PROVIDERS.openai }], [{ name: 'two', provider: FULL_PROVIDERS.openai }]],
    ...FULL_POLICY,
  },
};

const TLS: Cases<EndpointIntent> = mapped<Partial<EndpointIntent>, EndpointIntent>({
  'verified on 443': { host: 'proxy.example', port: 443, tls: { trust: { kind: 'system' } } },
  'verified on 8443': { host: 'proxy.example', port: 8443, tls: { trust: { kind: 'system' } } },
  'none on 443': { host: 'proxy.example', port: 443 },
  'none on 8080': { host: 'proxy.example', port: 8080 },
  'by address': { host: '10.0.0.1', port: 443, tls: { trust: { kind: 'system' } } },
  'a server name': { host: '10.0.0.1', port: 443, tls: { trust: { kind: 'system' }, hostname: 'server.example' } },
  'a CA in a ConfigMap': { host: 'proxy.example', port: 443, tls: { trust: { kind: 'configMap', name: 'ca' } } },
  'a CA in a ConfigMap and a server name': { host: 'proxy.example', port: 443, tls: { trust: { kind: 'configMap', name: 'ca' }, hostname: 'server.example' } },
  'a CA in a Secret': { host: 'proxy.example', port: 443, tls: { trust: { kind: 'secret', name: 'ca' } } },
  'no verification': { host: 'proxy.example', port: 443, tls: { trust: { kind: 'insecure', skip: 'all' } } },
  'no verification of the name': { host: 'proxy.example', port: 443, tls: { trust: { kind: 'insecure', skip: 'hostname' } } },
  'alternative names': { host: 'proxy.example', port: 443, tls: { trust: { kind: 'system' }, subjectAltNames: ['alt.example'] } },
  'ALPN': { host: 'proxy.example', port: 443, tls: { trust: { kind: 'system' }, alpnProtocols: ['h2'] } },
  'key exchange groups': { host: 'proxy.example', port: 443, tls: { trust: { kind: 'system' }, keyExchangeGroups: ['X25519'] } },
  'a client certificate': { host: 'proxy.example', port: 443, tls: { trust: { kind: 'system' }, clientCertificate: 'client-tls' } },
  'everything': { host: 'proxy.example', port: 443, tls: FULL_TLS },
}, more => ({ provider: USUAL_PROVIDERS.openai, credential: key, ...more }));

const ADDRESSES: Cases<BackendIntent> = {
  'a host': openai({ host: 'proxy.example', port: 8080 }),
  'a host by address': openai({ host: '10.0.0.1', port: 8080 }),
  'a host and a server name': openai({ host: '10.0.0.1', port: 8080, hostname: 'virtual.example' }),
  'a host and a path': openai({ host: 'proxy.example', port: 8080, path: '/v1/chat/completions' }),
  'a path alone': openai({ path: '/v1/chat/completions' }),
  'a path prefix': openai({ pathPrefix: '/openai/v1' }),
  'a host and a path prefix': openai({ host: 'proxy.example', port: 8080, pathPrefix: '/openai/v1' }),
  'a host and a path prefix for Anthropic': lone({
    provider: USUAL_PROVIDERS.anthropic, credential: key, host: 'proxy.example', port: 8080, pathPrefix: '/anthropic',
  }),
  'a host and a path prefix for Gemini': lone({
    provider: USUAL_PROVIDERS.gemini, credential: key, host: 'proxy.example', port: 8080, pathPrefix: '/gemini',
  }),
  'a path prefix for Anthropic': lone({ provider: USUAL_PROVIDERS.anthropic, credential: key, pathPrefix: '/anthropic' }),
  'a path prefix for Gemini': lone({ provider: USUAL_PROVIDERS.gemini, credential: key, pathPrefix: '/gemini' }),
  'a host for Bedrock with keys and a region': lone({
    provider: { kind: 'bedrock', region: 'eu-central-1' }, credential: { kind: 'awsSecret', name: 'aws' }, host: 'vpce.example', port: 443,
  }),
  'a host for Bedrock with its own identity': lone({ provider: USUAL_PROVIDERS.bedrock, credential: { kind: 'awsImplicit' }, host: 'vpce.example', port: 443 }),
};

const PROVIDERS: Cases<BackendIntent> = {
  ...prefixed('fully populated', perProvider(kind => lone({ provider: FULL_PROVIDERS[kind], credential: USUAL_CREDENTIALS[kind] }))),
  ...prefixed('usual', perProvider(kind => lone({ provider: USUAL_PROVIDERS[kind], credential: USUAL_CREDENTIALS[kind] }))),
  ...prefixed('bare', perProvider(kind => lone({ provider: BARE_PROVIDERS[kind] }))),
  'variant: vertex, global region': lone({ provider: { kind: 'vertex', projectId: 'p', region: 'global' } }),
  'variant: vertex, Claude': lone({ provider: { kind: 'vertex', projectId: 'p', region: 'us-east5', model: 'claude-sonnet-4@20250514' } }),
  'variant: azureResource, Foundry': lone({
    provider: { kind: 'azureResource', type: 'Foundry', resourceName: 'r', projectName: 'p', model: 'gpt-4o' }, credential: key,
  }),
  'variant: custom, server of the cluster': lone({
    provider: { kind: 'custom', formats: [{ type: 'Completions' }], server: { name: 'vllm', port: 8000 } },
  }),
  'variant: custom, a host': lone({ provider: BARE_PROVIDERS.custom, host: 'vllm.example', port: 8000 }),
};

const home = (kind: CredentialKind) => USUAL_PROVIDERS[CREDENTIAL_HOME[kind]];

const ROLE = { kind: 'awsAssumeRole', roleArn: 'arn:aws:iam::123456789012:role/bedrock' } as const;

const CREDENTIALS: Cases<BackendIntent> = {
  ...prefixed('fully populated', mapped<CredentialIntent, BackendIntent>(FULL_CREDENTIALS, credential => lone({ provider: home(credential.kind), credential }))),
  ...prefixed('bare', mapped(BARE_CREDENTIALS, credential => lone({ provider: home(credential.kind), credential }))),
  ...prefixed('location', mapped(AUTH_LOCATIONS, authLocation => openai({ authLocation }))),
  'gcpImplicit, access token': lone({ provider: USUAL_PROVIDERS.vertex, credential: { kind: 'gcpImplicit', idToken: false } }),
  'awsAssumeRole, a session for each caller': lone({ provider: USUAL_PROVIDERS.bedrock, credential: { ...ROLE, sessionNameExpression: 'jwt.sub' } }),
  'awsAssumeRole, tags': lone({
    provider: USUAL_PROVIDERS.bedrock, credential: { ...ROLE, tags: [{ key: 'team', value: 'research' }, { key: 'who', expression: 'jwt.sub' }] },
  }),
  'none': lone({ provider: USUAL_PROVIDERS.openai }),
};

const HEALTH: Cases<HealthIntent> = {
  'fully populated': FULL_HEALTH,
  'a condition': { unhealthy: { kind: 'cel', expression: 'response.code == 429' } },
  'the release\'s own words': { unhealthy: { kind: 'failedCall' }, eviction: { duration: '30s' } },
  'an eviction time': { unhealthy: { kind: 'cel', expression: 'response.code >= 500' }, eviction: { duration: '10s' } },
};

const member = (name: string, kind: ProviderKind): EndpointIntent => ({ name, provider: USUAL_PROVIDERS[kind], credential: USUAL_CREDENTIALS[kind] });
const named = (name: string, endpoint: EndpointIntent): EndpointIntent => ({ name, ...endpoint });

const POOLS: Cases<BackendIntent> = {
  'one tier of one named endpoint': { kind: 'llm', tiers: [[member('only', 'openai')]] },
  'one tier of two': { kind: 'llm', tiers: [[member('a', 'openai'), member('b', 'openai')]] },
  'two tiers': { kind: 'llm', tiers: [[member('a', 'openai')], [member('b', 'openai')]] },
  'two tiers of two, unlike providers': {
    kind: 'llm',
    tiers: [[member('a', 'openai'), member('b', 'azureOpenai')], [member('c', 'anthropic'), member('d', 'bedrock')]],
  },
  'every provider in a tier of its own': { kind: 'llm', tiers: KINDS.map(kind => [member(`my-${kind.toLowerCase()}`, kind)]) },
  'endpoints without names': {
    kind: 'llm',
    tiers: [[{ provider: USUAL_PROVIDERS.openai, credential: key }, { provider: USUAL_PROVIDERS.openai, credential: key }]],
  },
  'a credential said once': {
    kind: 'llm',
    tiers: [[{ name: 'a', provider: USUAL_PROVIDERS.openai }], [{ name: 'b', provider: USUAL_PROVIDERS.openai }]],
    credential: key,
  },
  'a credential said once, and another for one endpoint': {
    kind: 'llm',
    tiers: [[{ name: 'a', provider: USUAL_PROVIDERS.openai }], [{ name: 'b', provider: USUAL_PROVIDERS.openai, credential: { kind: 'secret', name: 'other' } }]],
    credential: key,
  },
  'a credential said once, and an identity of its own for one endpoint': {
    kind: 'llm',
    tiers: [[{ name: 'a', provider: USUAL_PROVIDERS.openai }], [{ name: 'b', provider: USUAL_PROVIDERS.bedrock, credential: { kind: 'awsImplicit' } }]],
    credential: key,
  },
  'a credential said once, for a cloud provider too': {
    kind: 'llm',
    tiers: [[{ name: 'a', provider: USUAL_PROVIDERS.openai }], [{ name: 'b', provider: USUAL_PROVIDERS.azureOpenai }]],
    credential: key,
  },
  'TLS said once': { kind: 'llm', tiers: [[member('a', 'openai')], [member('b', 'openai')]], tls: { trust: { kind: 'system' } } },
  'health said once': { kind: 'llm', tiers: [[member('a', 'openai')], [member('b', 'openai')]], health: HEALTH['an eviction time'] },
  'hosts of their own': {
    kind: 'llm',
    tiers: [[named('a', { provider: USUAL_PROVIDERS.openai, host: 'a.example', port: 8080 })], [named('b', TLS['verified on 443'])]],
  },
  'TLS of their own': { kind: 'llm', tiers: [[named('a', TLS['a CA in a ConfigMap'])], [named('b', TLS['a server name'])]] },
  'health of their own': { kind: 'llm', tiers: [[{ ...member('a', 'openai'), health: FULL_HEALTH }], [member('b', 'openai')]] },
  'a lone endpoint with what is said for the pool': { kind: 'llm', tiers: [[{ provider: USUAL_PROVIDERS.openai }]], credential: key },
};

const STATIC: Cases<BackendIntent> = {
  'one host': { kind: 'static', hosts: [{ host: 'litellm.ai.svc', port: 4000 }] },
  'two hosts': { kind: 'static', hosts: [{ host: 'a.example', port: 4000 }, { host: 'b.example', port: 4000 }] },
  'with a credential': { kind: 'static', hosts: [{ host: 'litellm.ai.svc', port: 4000 }], credential: key },
  'with TLS': { kind: 'static', hosts: [{ host: 'litellm.example', port: 443 }], tls: { trust: { kind: 'system' } } },
  'with a CA and a server name': {
    kind: 'static', hosts: [{ host: '10.0.0.1', port: 443 }], tls: { trust: { kind: 'configMap', name: 'ca' }, hostname: 'server.example' },
  },
  'on port 443 in plain text': { kind: 'static', hosts: [{ host: 'litellm.example', port: 443 }] },
  'with a CA in a Secret': {
    kind: 'static', hosts: [{ host: 'litellm.example', port: 443 }], tls: { trust: { kind: 'secret', name: 'ca', namespace: 'ai' } },
  },
  'with a client certificate beside the CA': {
    kind: 'static', hosts: [{ host: 'litellm.example', port: 443 }], tls: { trust: { kind: 'secret', name: 'ca' }, clientCertificate: 'ca' },
  },
  'with a client certificate elsewhere': {
    kind: 'static', hosts: [{ host: 'litellm.example', port: 443 }], tls: { trust: { kind: 'secret', name: 'ca' }, clientCertificate: 'mine' },
  },
  'with TLS that verifies nothing': { kind: 'static', hosts: [{ host: 'litellm.example', port: 8443 }], tls: { trust: { kind: 'insecure', skip: 'all' } } },
  'with TLS for any host': { kind: 'static', hosts: [{ host: 'litellm.example', port: 8443 }], tls: { trust: { kind: 'insecure', skip: 'hostname' } } },
  'with names and protocols': {
    kind: 'static', hosts: [{ host: 'litellm.example', port: 443 }], tls: { trust: { kind: 'system' }, subjectAltNames: ['alt.example'], alpnProtocols: ['h2'] },
  },
  'two hosts with TLS': { kind: 'static', hosts: [{ host: 'a.example', port: 443 }, { host: 'b.example', port: 443 }], tls: { trust: { kind: 'system' } } },
  'two hosts with TLS and one name': {
    kind: 'static', hosts: [{ host: 'a.example', port: 443 }, { host: 'b.example', port: 443 }], tls: { trust: { kind: 'system' }, hostname: 'a.example' },
  },
  'by address with TLS': { kind: 'static', hosts: [{ host: '10.0.0.1', port: 443 }], tls: { trust: { kind: 'system' } } },
  'with health': { kind: 'static', hosts: [{ host: 'litellm.ai.svc', port: 4000 }], health: HEALTH['an eviction time'] },
};

/** Named backends, each with one thing that is special about it. */
export const BACKENDS: Cases<BackendIntent> = {
  ...prefixed('provider', PROVIDERS),
  ...prefixed('credential', CREDENTIALS),
  ...prefixed('address', ADDRESSES),
  ...prefixed('TLS', mapped(TLS, lone)),
  'APIs: of a lone endpoint': openai({ apis: FULL_APIS }),
  'APIs: none of them': openai({ apis: {} }),
  'APIs: of one endpoint of a pool': { kind: 'llm', tiers: [[{ ...member('a', 'openai'), apis: FULL_APIS }], [member('b', 'openai')]] },
  'aliases: of a lone endpoint': openai({ modelAliases: FULL_ALIASES, apis: FULL_APIS }),
  'aliases: of one endpoint of a pool': { kind: 'llm', tiers: [[{ ...member('a', 'openai'), modelAliases: FULL_ALIASES }], [member('b', 'openai')]] },
  'APIs: said once': { kind: 'llm', tiers: [[member('a', 'openai')], [member('b', 'openai')]], apis: FULL_APIS },
  ...prefixed('health', mapped(HEALTH, health => openai({ health }))),
  ...prefixed('pool', POOLS),
  ...prefixed('static', STATIC),
};

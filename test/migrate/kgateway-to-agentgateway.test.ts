import { aiBackend, extension, kgatewayBackend, route, testRows, trafficPolicy } from './row';

const SECRET = { kind: 'SecretRef', secretRef: { name: 'key' } };
const TOKEN = { authToken: SECRET };
const llm = (provider: object, more: object = {}) => aiBackend({ llm: { ...provider, ...more } } as never);
const openai = { openai: { model: 'gpt-4o', ...TOKEN } };
const backend = (ai: object, policies?: object) => ({ AgentgatewayBackend: { spec: { ai, ...policies && { policies } } } }) as never;
const prompts = (ai: object) => trafficPolicy({ ai } as never);
const request = (guard: object) => prompts({ promptGuard: { request: guard } });
const policy = (spec: object) => ({ AgentgatewayPolicy: { spec } }) as never;
const guards = (...items: object[]) => policy({ backend: { ai: { promptGuard: { request: items } } } });

describe('from kgateway 2.1 on agentgateway to agentgateway 0.12:', () => testRows('kgateway-2.1', 'agentgateway-0.12', {
  'a provider has no type above it': { given: [llm(openai)], becomes: backend({ provider: { openai: { model: 'gpt-4o' } } }), goes: ['"type"', 'authToken'] },
  'a token in the clear is a policy': { given: [llm({ openai: { authToken: { kind: 'Inline', inline: 'sk-none' } } })], becomes: backend({ provider: { openai: {} } }, { auth: { key: 'sk-none' } }), told: [] },
  'a Secret is a policy': { given: [llm(openai)], becomes: backend({}, { auth: { secretRef: { name: 'key' } } }) },
  'a token of the client is a policy': { given: [llm({ openai: { authToken: { kind: 'Passthrough' } } })], becomes: backend({}, { auth: { passthrough: {} } }) },
  'keys for Bedrock are a policy': {
    given: [llm({ bedrock: { region: 'eu-west-1', model: 'amazon.nova-lite-v1:0', auth: { type: 'Secret', secretRef: { name: 'aws' } } } })],
    becomes: backend({ provider: { bedrock: { region: 'eu-west-1' } } }, { auth: { aws: { secretRef: { name: 'aws' } } } }),
  },
  'host, port and path stand with the provider': {
    given: [llm(openai, { host: 'proxy.example.com', port: 8443, path: { full: '/v1/chat/completions' } })],
    becomes: backend({ provider: { openai: { model: 'gpt-4o' }, host: 'proxy.example.com', port: 8443, path: '/v1/chat/completions' } }),
    told: [],
  },
  'a header for the key has no place before 1.2': { given: [llm(openai, { authHeader: { headerName: 'x-key' } })], becomes: backend({ provider: { openai: {} } }), told: [/unsupported: .*header/i] },
  'TLS of a backend is part of it': {
    given: [llm(openai, { host: 'proxy.example.com', port: 443, path: { full: '/v1/chat/completions' } }), tls('it')],
    becomes: backend({ provider: { host: 'proxy.example.com', port: 443 } }, { tls: {} }),
    goes: ['BackendTLSPolicy'],
  },
  'the hostname need not be rewritten any more': {
    given: [llm(openai, { host: 'proxy.example.com', port: 443, path: { full: '/v1/chat/completions' } }), tls('it'),
      route({ filters: [{ type: 'URLRewrite', urlRewrite: { hostname: 'proxy.example.com' } }], backendRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: 'it' }] })],
    becomes: { HTTPRoute: { spec: { rules: [{ backendRefs: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'it' }] }] } } } as never,
    goes: ['URLRewrite'],
  },
  'the location of Vertex AI is a region': {
    given: [llm({ vertexai: { model: 'gemini-2.0-flash', apiVersion: 'v1', projectId: 'p', location: 'us-central1', publisher: 'GOOGLE', ...TOKEN } })],
    becomes: backend({ provider: { vertexai: { model: 'gemini-2.0-flash', projectId: 'p', region: 'us-central1' } } }),
    goes: ['location', 'apiVersion": "v1"', 'publisher'],
    told: [],
  },
  'versions of APIs go': { given: [llm({ gemini: { model: 'gemini-2.0-flash', apiVersion: 'v1beta', ...TOKEN } })], becomes: backend({ provider: { gemini: { model: 'gemini-2.0-flash' } } }), goes: ['v1beta'], told: [] },
  'groups have their keys beside each provider': {
    given: [aiBackend({ priorityGroups: [{ providers: [{ name: 'first', ...openai }] }, { providers: [{ name: 'second', openai: { ...TOKEN } }] }] } as never)],
    becomes: backend({ groups: [{ providers: [{ name: 'first', openai: { model: 'gpt-4o' }, policies: { auth: { secretRef: { name: 'key' } } } }] }, { providers: [{ name: 'second', policies: { auth: {} } }] }] }),
    told: [],
  },
  'prompts are enriched in a policy': {
    given: [prompts({ promptEnrichment: { prepend: [{ role: 'system', content: 'Be brief.' }] } })],
    becomes: policy({ targetRefs: [{ kind: 'HTTPRoute', name: 'chat' }], backend: { ai: { prompt: { prepend: [{ role: 'system', content: 'Be brief.' }] } } } }),
  },
  'each guard of a request is an item of its own': {
    given: [request({ regex: { action: 'REJECT', matches: [{ pattern: 'secret', name: 's' }] }, webhook: { host: { host: 'guard.ai.svc.cluster.local', port: 8000 } }, customResponse: { message: 'No.', statusCode: 403 } })],
    becomes: policy({ backend: { ai: { promptGuard: { request: [{}, {}] } } } }),
    told: [],
  },
  'built-in patterns are spelled otherwise': {
    given: [request({ regex: { action: 'MASK', builtins: ['SSN', 'CREDIT_CARD', 'PHONE_NUMBER', 'EMAIL'] } })],
    becomes: guards({ regex: { action: 'Mask', builtins: ['Ssn', 'CreditCard', 'PhoneNumber', 'Email'] } }),
    goes: ['MASK', 'CREDIT_CARD'],
  },
  'patterns have no names': {
    given: [request({ regex: { action: 'REJECT', matches: [{ pattern: 'a+', name: 'many' }] } })], becomes: guards({ regex: { action: 'Reject', matches: ['a+'] } }), goes: ['many'], told: [/unsupported: .*name of a pattern/],
  },
  'moderation has its key in policies': {
    given: [request({ moderation: { openAIModeration: { ...TOKEN, model: 'omni-moderation-latest' } } })],
    becomes: guards({ openAIModeration: { model: 'omni-moderation-latest', policies: { auth: { secretRef: { name: 'key' } } } } }),
  },
  'a webhook is a reference to a Service': {
    given: [request({ webhook: { host: { host: 'guard.ai.svc.cluster.local', port: 8000 } } })], becomes: guards({ webhook: { backendRef: { name: 'guard', port: 8000 } } }),
  },
  'a webhook outside of the cluster cannot be called': { given: [request({ webhook: { host: { host: 'guard.example.com', port: 443 } } })], told: [/unsupported: .*webhook/] },
  'defaults and overrides are typed': {
    given: [prompts({ defaults: [{ field: 'temperature', value: '0.2' }, { field: 'user', value: 'nobody', override: true }] })],
    becomes: policy({ backend: { ai: { defaults: [{ field: 'temperature', value: 0.2 }], overrides: [{ field: 'user', value: 'nobody' }] } } }),
  },
  'rules for callers are authorization': {
    given: [trafficPolicy({ rbac: { action: 'Allow', policy: { matchExpressions: ['jwt.sub == "alice"'] } } } as never)],
    becomes: policy({ traffic: { authorization: { action: 'Allow', policy: { matchExpressions: ['jwt.sub == "alice"'] } } } }),
  },
  'a bucket is a limit with a unit': {
    given: [trafficPolicy({ rateLimit: { local: { tokenBucket: { maxTokens: 20, tokensPerFill: 10, fillInterval: '60s' } } } } as never)],
    becomes: policy({ traffic: { rateLimit: { local: [{ requests: 10, unit: 'Minutes', burst: 10 }] } } }),
    told: [],
  },
  'a global limit has its service in itself': {
    given: [trafficPolicy({ rateLimit: { global: { extensionRef: { name: 'extension' }, descriptors: [{ entries: [{ type: 'Header', header: 'x-user' }] }] } } } as never),
      extension({ type: 'RateLimit', rateLimit: { domain: 'ai', grpcService: { backendRef: { name: 'limits', port: 8081 } } } } as never)],
    becomes: policy({ traffic: { rateLimit: { global: { backendRef: { name: 'limits', port: 8081 }, domain: 'ai', descriptors: [{ entries: [{}] }] } } } }),
    goes: ['GatewayExtension'],
    told: [],
  },
  'external authorization has its service in itself': {
    given: [trafficPolicy({ extAuth: { extensionRef: { name: 'extension' } } } as never),
      extension({ type: 'ExtAuth', extAuth: { grpcService: { backendRef: { name: 'auth', port: 9000 } } } } as never)],
    becomes: policy({ traffic: { extAuth: { backendRef: { name: 'auth', port: 9000 } } } }),
    goes: ['GatewayExtension'],
    told: [],
  },
  'headers are set by a transformation as well': {
    given: [trafficPolicy({ transformation: { request: { set: [{ name: 'x-user', value: 'jwt.sub' }] } } } as never)],
    becomes: policy({ traffic: { transformation: { request: { set: [{ name: 'x-user', value: 'jwt.sub' }] } } } }),
  },
  'servers of tools are selected in the plural': {
    given: [kgatewayBackend({ type: 'MCP', mcp: { targets: [{ name: 'tools', selector: { namespace: { matchLabels: { team: 'a' } }, service: { matchLabels: { app: 'tools' } } } }] } } as never)],
    becomes: { AgentgatewayBackend: { spec: { mcp: { targets: [{ name: 'tools', selector: { namespaces: { matchLabels: { team: 'a' } }, services: { matchLabels: { app: 'tools' } } } }] } } } } as never,
  },
  'a plain host is one': {
    given: [kgatewayBackend({ type: 'Static', static: { hosts: [{ host: 'litellm.ai.svc.cluster.local', port: 4000 }] } } as never)],
    becomes: { AgentgatewayBackend: { spec: { static: { host: 'litellm.ai.svc.cluster.local', port: 4000 } } } } as never,
  },
  'a route leads to the AgentgatewayBackend': {
    given: [llm(openai), route({ backendRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: 'it' }] })],
    becomes: { HTTPRoute: { spec: { rules: [{ backendRefs: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'it' }] }] } } } as never,
  },
  'a policy on a backend targets the AgentgatewayBackend': {
    given: [llm(openai), trafficPolicy({ targetRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: 'it' }], ai: { promptEnrichment: { prepend: [{ role: 'system', content: 'Be brief.' }] } } } as never)],
    becomes: policy({ targetRefs: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'it' }] }),
    told: [],
  },
}));

function tls(name: string): never {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'BackendTLSPolicy',
    metadata: { name: `${name}-tls`, namespace: 'ai' },
    spec: { targetRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name }], validation: { hostname: 'proxy.example.com', wellKnownCACertificates: 'System' } },
  } as never;
}

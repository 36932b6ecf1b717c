import { agentgatewayBackend, agentgatewayPolicy, gateway, route, Rows, testRows } from './row';

const OPENAI = { provider: { openai: { model: 'gpt-4o' } } };
const KEY = { auth: { secretRef: { name: 'key' } } };
const backend = (ai: object, policies: object = KEY) => agentgatewayBackend({ ai, policies } as never);
const policy = (spec: object) => agentgatewayPolicy(spec as never);
const provider = (part: object, policies: object = KEY) => backend({ provider: part }, policies);
const isBackend = (spec: object) => ({ AgentgatewayBackend: { spec } }) as never;
const isPolicy = (spec: object) => ({ AgentgatewayPolicy: { spec } }) as never;
const groups = (count: number, size = 1) => ({
  groups: Array.from({ length: count }, (_, i) => ({ providers: Array.from({ length: size }, (__, j) => ({ name: `p${i}-${j}`, openai: {}, policies: KEY })) })),
});
const ON_GATEWAY = { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'gateway' }] };
const AZURE = { endpoint: 'ours.openai.azure.com', deploymentName: 'chat', apiVersion: '2024-10-21' };
const guard = (item: object) => policy({ backend: { ai: { promptGuard: { request: [item] } } } });

const STEPS: { readonly [step: string]: Rows } = {
  '0.12 1.0': {
    'eight groups are the most': { given: [backend(groups(9))], told: [/unsupported|manual/] },
    'sixteen providers in a group are the most': { given: [backend(groups(1, 17))], told: [/unsupported|manual/] },
    'no eviction is implied any more': { given: [backend(groups(2))], told: [/manual: LintNoEviction/] },
    'a ListenerSet is of another group': {
      given: [route({ backendRefs: [{ name: 'service', port: 80 }] }, { parentRefs: [{ group: 'gateway.networking.x-k8s.io', kind: 'XListenerSet', name: 'set' }] } as never)],
      becomes: { HTTPRoute: { spec: { parentRefs: [{ group: 'gateway.networking.k8s.io', kind: 'ListenerSet', name: 'set' }] } } } as never,
    },
    'traces go by another protocol unless it is said': {
      given: [policy({ ...ON_GATEWAY, frontend: { tracing: { backendRef: { name: 'otel', port: 4318 } } } })], told: [/manual: .*protocol.*"GRPC".*"HTTP"/],
    },
    'callers of tools are asked for a token': {
      given: [policy({ targetRefs: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'tools' }], backend: { mcp: { authentication: { issuer: 'https://login.example.com', jwks: { jwksPath: '/keys', backendRef: { name: 'login', port: 80 } } } } } })],
      told: [/manual: .*"Strict"/],
    },
    'a protocol that is said stays': {
      given: [policy({ ...ON_GATEWAY, frontend: { tracing: { backendRef: { name: 'otel', port: 4318 }, protocol: 'HTTP' } } })], becomes: isPolicy({ frontend: { tracing: { protocol: 'HTTP' } } }), told: [],
    },
    'patterns, prompts, defaults, aliases, caching and routes stay': {
      given: [policy({
        backend: {
          ai: {
            prompt: { prepend: [{ role: 'system', content: 'Be brief.' }] },
            defaults: [{ field: 'temperature', value: 0.2 }],
            modelAliases: { fast: 'gpt-4o-mini' },
            promptCaching: { cacheSystem: true },
            routes: { '/v1/messages': 'Messages' },
            promptGuard: { request: [{ regex: { action: 'Mask', builtins: ['Ssn'] } }] },
          },
        },
      })],
      becomes: isPolicy({ backend: { ai: { modelAliases: { fast: 'gpt-4o-mini' }, promptCaching: { cacheSystem: true }, routes: { '/v1/messages': 'Messages' } } } }),
      told: [],
    },
    'the class of a Gateway stays': { given: [gateway({ gatewayClassName: 'agentgateway' })], becomes: { Gateway: { spec: { gatewayClassName: 'agentgateway' } } } },
  },
  '1.0 1.1': {
    'one path for all APIs stays': { given: [provider({ ...OPENAI.provider, host: 'llm.example.com', port: 443, path: '/v1/chat/completions' }, { ...KEY, tls: {} })], becomes: isBackend({ ai: { provider: { path: '/v1/chat/completions' } } }), told: [] },
    'the region of Vertex AI stays': { given: [provider({ vertexai: { projectId: 'p', region: 'us-central1', model: 'gemini' } })], becomes: isBackend({ ai: { provider: { vertexai: { region: 'us-central1' } } } }) },
    'Azure without a key tries an identity': { given: [agentgatewayBackend({ ai: { provider: { azureopenai: AZURE } } } as never)], told: [/manual: .*identity of Azure/] },
    'Azure with a key is asked as before': { given: [provider({ azureopenai: AZURE })], becomes: isBackend({ ai: { provider: { azureopenai: AZURE } } }) },
    'a server of tools keeps its host': {
      given: [agentgatewayBackend({ mcp: { targets: [{ name: 'tools', static: { host: 'tools.ai.svc', port: 80 } }] } } as never)],
      becomes: isBackend({ mcp: { targets: [{ name: 'tools', static: { host: 'tools.ai.svc', port: 80 } }] } }),
    },
  },
  '1.1 1.2': {
    'the older words for Azure are still taken': { given: [provider({ azureopenai: AZURE })], becomes: isBackend({ ai: { provider: { azureopenai: AZURE } } }) },
    'the policies of a guard lose what was never followed': { given: [guard({ openAIModeration: { policies: { ...KEY, health: { unhealthyCondition: 'response.code == 429' } } } })], goes: ['unhealthyCondition'], told: [/health/i] },
  },
  '1.2 1.1': {
    'a key in another header has no place': { given: [provider(OPENAI.provider, { auth: { secretRef: { name: 'key' }, location: { header: { name: 'api-key' } } } })], told: [/unsupported: /] },
    'Azure by its resource has the older words': { given: [provider({ azure: { resourceName: 'ours', resourceType: 'OpenAI', model: 'chat', apiVersion: '2024-10-21' } })], told: [/./] },
  },
  '1.2 1.3': {
    'health rules of members count from now on': {
      given: [agentgatewayBackend({ ai: { groups: [1, 2].map(i => ({ providers: [{ name: `p${i}`, openai: {}, policies: { ...KEY, health: { unhealthyCondition: 'response.code == 429', eviction: { duration: '10s' } } } }] })) } } as never)],
      told: [/manual: .*health rules of single providers/],
    },
    'a rule without eviction evicts in fewer cases': {
      given: [backend(groups(2), { health: { unhealthyCondition: 'response.code >= 500' } })], told: [/evict/],
    },
    'a Foundry resource gets the ending that was implied': {
      given: [provider({ azure: { resourceName: 'ours', resourceType: 'Foundry', projectName: 'chat' } })], becomes: isBackend({ ai: { provider: { azure: { resourceName: 'ours-resource' } } } }), told: [],
    },
    'a host in the words of OpenAI stays': { given: [provider({ ...OPENAI.provider, host: 'llm.example.com', port: 443, pathPrefix: '/v1' }, { ...KEY, tls: {} })], becomes: isBackend({ ai: { provider: { host: 'llm.example.com', openai: {} } } }), told: [] },
    'keys of AWS stay': { given: [provider({ bedrock: { region: 'eu-west-1' } }, { auth: { aws: { secretRef: { name: 'aws' } } } })], becomes: isBackend({ policies: { auth: { aws: { secretRef: { name: 'aws' } } } } }) },
    'a Secret without name is refused': { given: [provider(OPENAI.provider, { auth: { secretRef: {} } })], told: [/manual: .*secretRef/] },
  },
  '1.3 1.2': {
    'health rules of members are not followed any more': {
      given: [agentgatewayBackend({ ai: { groups: [1, 2].map(i => ({ providers: [{ name: `p${i}`, openai: {}, policies: { ...KEY, health: { unhealthyCondition: 'response.code == 429', eviction: { duration: '10s' } } } }] })) } } as never)],
      told: [/health/],
    },
    'a Foundry resource without the ending cannot be said': { given: [provider({ azure: { resourceName: 'ours', resourceType: 'Foundry', projectName: 'chat' } })], told: [/manual: .*ours-resource/] },
    'a provider of ones own has no words': { given: [provider({ custom: { formats: [{ type: 'Completions' }] }, host: 'llm.example.com', port: 443 }, { ...KEY, tls: {} })], told: [/unsupported|manual/] },
    'an implicit identity of AWS is implied': { given: [provider({ bedrock: { region: 'eu-west-1' } }, { auth: { aws: {} } })], becomes: isBackend({ ai: { provider: { bedrock: { region: 'eu-west-1' } } } }), goes: ['"aws"'] },
  },
  '1.3 1.4': {
    'a guard keeps the keys that are allowed': { given: [guard({ openAIModeration: { policies: KEY } })], becomes: isPolicy({ backend: { ai: { promptGuard: { request: [{ openAIModeration: { policies: KEY } }] } } } }) },
  },
  '1.4 1.3': {
    'an entry of a Secret by another name has no place': { given: [provider(OPENAI.provider, { auth: { secretRef: { name: 'key', key: 'token' } } })], told: [/unsupported|manual/] },
    'an identity of the workload is one of several that are tried': { given: [provider({ azure: { resourceName: 'ours', resourceType: 'OpenAI', model: 'chat' } }, { auth: { azure: { workloadIdentity: {} } } })], told: [/approximate: .*workload identity/] },
    'an exchange of tokens has no words': {
      given: [provider(OPENAI.provider, { auth: { oauthTokenExchange: { backendRef: { name: 'login', port: 443 }, path: '/token' } } })], told: [/unsupported|manual/],
    },
    'models by name have no words': {
      given: [{ apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayModel', metadata: { name: 'fast', namespace: 'ai' }, spec: { parentRefs: [{ name: 'gateway' }], provider: 'OpenAI' } } as never], told: [/unsupported: .*models by name/],
    },
  },
  '1.4 1.5': {
    'token limits count cached tokens, too': { given: [policy({ traffic: { rateLimit: { local: [{ tokens: 100, unit: 'Minutes' }] } } })], told: [/LintChangedMeaning/] },
    'the policies of a member merge with those above': {
      given: [agentgatewayBackend({ ai: { groups: [{ providers: [{ name: 'first', openai: {}, policies: { ...KEY, ai: { modelAliases: { fast: 'gpt-4o-mini' } } } }] }] }, policies: { ai: { promptCaching: { cacheSystem: true } } } } as never)],
      told: [/LintChangedMeaning/],
    },
    'a second local limit is followed from now on': {
      given: [policy({ traffic: { rateLimit: { local: [{ requests: 10, unit: 'Minutes' }, { requests: 100, unit: 'Hours' }] } } })], told: [/manual: .*first/],
    },
    'tokens of callers need an audience': {
      given: [policy({ traffic: { jwtAuthentication: { providers: [{ issuer: 'https://login.example.com', jwks: { inline: '{"keys":[]}' } }] } } })], told: [/aud|LintChangedMeaning/],
    },
  },
  '1.5 1.4': {
    'a second local limit is not followed any more': {
      given: [policy({ traffic: { rateLimit: { local: [{ requests: 10, unit: 'Minutes' }, { requests: 100, unit: 'Hours' }] } } })], told: [/first/],
    },
    'tools of guards have no words': { given: [guard({ scope: ['ToolOutput'], regex: { action: 'Reject', matches: ['a'] } })], told: [/unsupported/] },
    'a Secret with authorities has no place': { given: [provider({ ...OPENAI.provider, host: 'llm.example.com', port: 443 }, { ...KEY, tls: { caCertificateRefs: [{ kind: 'Secret', name: 'ca' }] } })], told: [/unsupported|manual/] },
    'the scope of a guard has no words': { given: [guard({ scope: ['ToolInput'], regex: { action: 'Mask', builtins: ['Ssn'] } })], told: [/unsupported|manual/] },
  },
};

describe.each(Object.entries(STEPS))('from agentgateway %s:', (step, rows) => {
  const [from, to] = step.split(' ');
  testRows(`agentgateway-${from}`, `agentgateway-${to}`, rows);
});

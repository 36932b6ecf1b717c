import { gateway, route, routeOption, testRows, upstream } from './row';

const SECRET = { secretRef: { name: 'key', namespace: 'ai' } };
const openai = { openai: { model: 'gpt-4o', authToken: SECRET } };
const provider = (name: string, part: object) => ({ Backend: { spec: { type: 'AI', ai: { llm: { provider: { [name]: part } } } } } });

describe('from Gloo to kgateway 2.0:', () => testRows('gloo-1.20', 'kgateway-2.0', {
  'an Upstream of OpenAI is a Backend': { given: [upstream(openai)], becomes: provider('openai', { model: 'gpt-4o' }) },
  'a token in the clear stays one': {
    given: [upstream({ openai: { authToken: { inline: 'sk-none' } } })], becomes: provider('openai', { authToken: { kind: 'Inline', inline: 'sk-none' } }), told: [],
  },
  'a Secret is referred to without its namespace': {
    given: [upstream(openai)], becomes: provider('openai', { authToken: { kind: 'SecretRef', secretRef: { name: 'key' } } }), goes: ['"namespace": "ai"\n          }'],
  },
  'a token that the client brings passes through': { given: [upstream({ openai: { authToken: { passthrough: {} } } })], becomes: provider('openai', { authToken: { kind: 'Passthrough' } }) },
  'a host of ones own overrides that of the provider': {
    given: [upstream({ openai: { ...openai.openai, customHost: { host: 'proxy.example.com', port: 443 } } })], becomes: { Backend: { spec: { ai: { llm: { hostOverride: { host: 'proxy.example.com', port: 443 } } } } } },
  },
  'the name of a host of ones own has no place': {
    given: [upstream({ openai: { ...openai.openai, customHost: { host: '10.0.0.1', port: 443, hostname: 'proxy.example.com' } } })], told: [/unsupported: .*host/i],
  },
  'the version of the API of Anthropic': { given: [upstream({ anthropic: { model: 'claude', version: '2023-06-01', authToken: SECRET } })], becomes: provider('anthropic', { model: 'claude' }), told: [/version/i] },
  'Azure is asked as before': {
    given: [upstream({ azureOpenai: { endpoint: 'ours.openai.azure.com', deploymentName: 'chat', apiVersion: '2024-10-21', authToken: SECRET } })],
    becomes: provider('azureopenai', { endpoint: 'ours.openai.azure.com', deploymentName: 'chat', apiVersion: '2024-10-21' }),
  },
  'Gemini has its defaults written out': {
    given: [upstream({ gemini: { model: 'gemini-2.0-flash', apiVersion: 'v1beta', authToken: SECRET } })], becomes: provider('gemini', { model: 'gemini-2.0-flash', apiVersion: 'v1beta' }),
  },
  'Vertex AI names its publisher': {
    given: [upstream({ vertexAi: { model: 'gemini-2.0-flash', apiVersion: 'v1', projectId: 'p', location: 'us-central1', publisher: 'GOOGLE', authToken: SECRET } })],
    becomes: provider('vertexai', { publisher: 'GOOGLE', projectId: 'p', location: 'us-central1' }),
  },
  'Bedrock cannot be asked': {
    given: [upstream({ bedrock: { region: 'eu-west-1', model: 'amazon.nova-lite-v1:0', credentialProvider: SECRET } })], told: [/unsupported: .*Bedrock/],
  },
  'Mistral is asked by its host': {
    given: [upstream({ mistral: { model: 'mistral-large-latest', authToken: SECRET } })],
    becomes: { Backend: { spec: { ai: { llm: { hostOverride: { host: 'api.mistral.ai', port: 443 }, provider: { openai: { model: 'mistral-large-latest' } } } } } } },
  },
  'pools keep their order': {
    given: [upstream({ multi: { priorities: [{ pool: [openai] }, { pool: [{ openai: { model: 'gpt-4o-mini', authToken: SECRET } }] }] } })],
    becomes: { Backend: { spec: { ai: { multipool: { priorities: [{ pool: [{ provider: { openai: { model: 'gpt-4o' } } }] }, { pool: [{ provider: { openai: { model: 'gpt-4o-mini' } } }] }] } } } } },
  },
  'pools of unlike providers are refused': {
    given: [upstream({ multi: { priorities: [{ pool: [openai] }, { pool: [{ anthropic: { model: 'claude', authToken: SECRET } }] }] } })], told: [/unsupported: .*provider/],
  },
  'prompts are enriched as before': {
    given: [routeOption({ ai: { promptEnrichment: { prepend: [{ role: 'SYSTEM', content: 'Be brief.' }] } } })],
    becomes: { TrafficPolicy: { spec: { ai: { promptEnrichment: { prepend: [{ role: 'system', content: 'Be brief.' }] } } } } },
  },
  'moderation has another name': {
    given: [routeOption({ ai: { promptGuard: { request: { moderation: { openai: { model: 'omni-moderation-latest', authToken: SECRET } } } } } })],
    becomes: { TrafficPolicy: { spec: { ai: { promptGuard: { request: { moderation: { openAIModeration: { model: 'omni-moderation-latest' } } } } } } } },
  },
  'a webhook keeps its host, but forwards headers by whole names only': {
    given: [routeOption({ ai: { promptGuard: { request: { webhook: { host: 'guard.ai.svc.cluster.local', port: 8000, forwardHeaders: [{ key: 'x-tenant', matchType: 'PREFIX' }] } } } } })],
    becomes: { TrafficPolicy: { spec: { ai: { promptGuard: { request: { webhook: { host: { host: 'guard.ai.svc.cluster.local', port: 8000 } } } } } } } },
    told: [/unsupported: .*webhook by a part of its name/],
  },
  'defaults are texts': {
    given: [routeOption({ ai: { defaults: [{ field: 'temperature', value: 0.2 }, { field: 'user', value: 'nobody', override: true }] } })],
    becomes: { TrafficPolicy: { spec: { ai: { defaults: [{ field: 'temperature', value: '0.2' }, { field: 'user', value: 'nobody', override: true }] } } } },
    told: [/approximate: .*take the place of fields of requests/],
  },
  'the type of a route stays': { given: [routeOption({ ai: { routeType: 'CHAT_STREAMING' } })], becomes: { TrafficPolicy: { spec: { ai: { routeType: 'CHAT_STREAMING' } } } } },
  'retrieval is lost': {
    given: [routeOption({ ai: { rag: { datastore: { postgres: { connectionString: 'postgresql://rag', collectionName: 'docs' } }, embedding: { openai: { authToken: SECRET } } } } })], told: [/unsupported: /],
  },
  'the semantic cache is lost': {
    given: [routeOption({ ai: { semanticCache: { datastore: { redis: { connectionString: 'redis://cache' } }, embedding: { openai: { authToken: SECRET } } } } })], told: [/unsupported: /],
  },
  'retries are lost': { given: [routeOption({ retries: { retryOn: '5xx', numRetries: 2 } })], told: [/unsupported: .*retr/i] },
  'a route leads to the Backend': {
    given: [upstream(openai), route({ backendRefs: [{ group: 'gloo.solo.io', kind: 'Upstream', name: 'it' }], timeouts: { request: '0s' } })],
    becomes: { HTTPRoute: { spec: { rules: [{ backendRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: 'it' }] }] } } },
  },
  'the class of a Gateway is another': { given: [gateway({ gatewayClassName: 'gloo-gateway' })], becomes: { Gateway: { spec: { gatewayClassName: 'kgateway' } } } },
  'parameters are referred to by a field instead of an annotation': {
    given: [
      { ...gateway({ gatewayClassName: 'gloo-gateway' }), metadata: { name: 'gateway', namespace: 'ai', annotations: { 'gateway.gloo.solo.io/gateway-parameters-name': 'two' } } },
      { apiVersion: 'gateway.gloo.solo.io/v1alpha1', kind: 'GatewayParameters', metadata: { name: 'two', namespace: 'ai' }, spec: { kube: { deployment: { replicas: 2 } } } },
    ],
    becomes: {
      Gateway: { spec: { infrastructure: { parametersRef: { group: 'gateway.kgateway.dev', kind: 'GatewayParameters', name: 'two' } } } },
      GatewayParameters: { apiVersion: 'gateway.kgateway.dev/v1alpha1', spec: { kube: { deployment: { replicas: 2 } } } },
    },
    goes: ['gateway-parameters-name'],
  },
  'a policy that a rule refers to is still referred to': {
    given: [
      { ...routeOption({ ai: { promptEnrichment: { prepend: [{ role: 'SYSTEM', content: 'Be brief.' }] } } }), spec: { options: { ai: { promptEnrichment: { prepend: [{ role: 'SYSTEM', content: 'Be brief.' }] } } } } },
      route({ filters: [{ type: 'ExtensionRef', extensionRef: { group: 'gateway.solo.io', kind: 'RouteOption', name: 'options' } }], backendRefs: [{ group: 'gloo.solo.io', kind: 'Upstream', name: 'elsewhere' }], timeouts: { request: '0s' } }),
    ],
    becomes: {
      TrafficPolicy: { spec: { ai: { promptEnrichment: { prepend: [{ content: 'Be brief.' }] } } } },
      HTTPRoute: { spec: { rules: [{ filters: [{ extensionRef: { group: 'gateway.kgateway.dev', kind: 'TrafficPolicy', name: 'options' } }] }] } },
    },
  },
  'a rewrite of the whole path has no effect on an Upstream and stays': {
    given: [upstream(openai), route({ filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplaceFullPath', replaceFullPath: '/v1/chat/completions' } } }], backendRefs: [{ group: 'gloo.solo.io', kind: 'Upstream', name: 'it' }], timeouts: { request: '0s' } })],
    becomes: { HTTPRoute: { spec: { rules: [{ backendRefs: [{ kind: 'Backend' }] }] } } },
  },
}));

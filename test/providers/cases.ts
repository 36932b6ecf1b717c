import { Chart } from 'cdk8s';
import {
  A2aBackend, AgentCoreBackend, AnthropicBackend, ApiKey, AuthHeader, AwsCredential, AzureCredential, AzureFoundryBackend, AzureOpenAiBackend, BackendTls, BedrockBackend, Dialect,
  DynamicForwardProxyBackend, GcpCredential, GeminiBackend, McpBackend, McpBackendProps, McpFailureMode, McpPrefixMode, McpServerOptions, McpSessionRouting, McpTarget, MistralBackend, ModelServer, OllamaBackend, OpenAiBackend, OpenAiBackendProps, OpenAiCompatibleBackend,
  OpenAiCompatiblePreset, SelfHostedBackend, VertexAiBackend, VertexAiBackendProps,
} from '../../src';

/** A backend, the dialects that have it, and those of them that have it only partly. Written by hand from the facts, not from the code. */
export interface Case {
  readonly build: (chart: Chart) => void;
  readonly can: readonly string[];
  readonly partly?: readonly string[];
  /** What else is said of it, and where. */
  readonly also?: { readonly [code: string]: readonly string[] };
}

const ALL = Dialect.ALL.map(({ dialectName }) => dialectName);
const since = (name: string) => ALL.slice(ALL.indexOf(name));
const except = (...names: string[]) => ALL.filter(name => !names.includes(name));

const GLOO = 'gloo-1.20';
const KGATEWAY_2_0 = 'kgateway-2.0';
const KGATEWAY_2_1_ENVOY = 'kgateway-2.1-envoy';
const KGATEWAY_2_1 = 'kgateway-2.1';
const KGATEWAY = [KGATEWAY_2_0, KGATEWAY_2_1_ENVOY, KGATEWAY_2_1];
const ENVOY = [GLOO, KGATEWAY_2_0, KGATEWAY_2_1_ENVOY];
const AGENTGATEWAY = since('agentgateway-0.12');
const VERIFYING = [KGATEWAY_2_1, ...AGENTGATEWAY];

const AZURE_BY_BEARER = [KGATEWAY_2_1, 'agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.1'];

const key = () => ApiKey.fromSecretName('key');
const TLS = BackendTls;

const openai = (props: Partial<OpenAiBackendProps>) => (chart: Chart) => new OpenAiBackend(chart, 'backend', { apiKey: key(), ...props });
const vertex = (props: Partial<VertexAiBackendProps>) => (chart: Chart) => new VertexAiBackend(chart, 'backend', {
  projectId: 'project', region: 'us-central1', model: 'gemini-2.5-pro', credential: GcpCredential.fromAccessToken(key()), ...props,
});
const bedrock = (credential?: AwsCredential) => (chart: Chart) => new BedrockBackend(chart, 'backend', { region: 'us-west-2', credential });
const azure = (credential: AzureCredential, endpoint = 'mine.openai.azure.com') => (chart: Chart) =>
  new AzureOpenAiBackend(chart, 'backend', { endpoint, deployment: 'gpt-4o', apiVersion: '2024-10-21', credential });
const compatible = (baseUrl: string, tls?: BackendTls) => (chart: Chart) =>
  new OpenAiCompatibleBackend(chart, 'backend', { baseUrl, apiKey: key(), tls });
const vllm = (tls?: BackendTls) => (chart: Chart) => new SelfHostedBackend(chart, 'backend', {
  server: ModelServer.fromServiceName('vllm', 'ai', 8000), tls,
});
const proxy = (tls: BackendTls) => openai({ host: 'proxy.example', port: 443, tls });

const toolsAt = (options: Partial<McpServerOptions>) => McpTarget.streamableHttp('files', { host: 'files.ai.svc', port: 8080, ...options });
const tools = (target: McpTarget, props: Partial<McpBackendProps> = {}) => (chart: Chart) => new McpBackend(chart, 'backend', { targets: [target], ...props });
const agent = (credential?: AwsCredential) => (chart: Chart) => new AgentCoreBackend(chart, 'backend', {
  runtimeArn: 'arn:aws:bedrock-agentcore:us-east-1:123456789012:runtime/agent', credential,
});

const PRESETS = Object.entries(OpenAiCompatiblePreset) as [string, OpenAiCompatiblePreset][];
/** The only path that kgateway 2.0 ever calls. */
const AT_THE_USUAL_PATH = ['BASETEN', 'CEREBRAS', 'DEEPSEEK', 'HUGGING_FACE', 'MISTRAL', 'TOGETHER_AI', 'X_AI'];

export const CASES: { readonly [title: string]: Case } = {
  'OpenAI': { build: openai({ model: 'gpt-4o' }), can: ALL },
  'OpenAI, any model': { build: openai({}), can: ALL },
  'OpenAI on another host': { build: openai({ host: 'proxy.example', port: 443 }), can: ALL, partly: ENVOY },
  'OpenAI on another host in plain text': { build: openai({ host: 'proxy.example', port: 8080 }), can: ALL },
  'OpenAI on another host and path': { build: openai({ host: 'proxy.example', port: 8080, path: '/chat' }), can: except(KGATEWAY_2_0) },
  'OpenAI on another path': {
    build: openai({ path: '/chat' }), can: except(KGATEWAY_2_0, KGATEWAY_2_1, 'agentgateway-0.12', 'agentgateway-1.0'), partly: [GLOO],
  },
  'OpenAI on another host and prefix': {
    build: openai({ host: 'proxy.example', port: 8080, pathPrefix: '/openai' }), can: [GLOO, ...since('agentgateway-1.1')],
  },
  'OpenAI on another prefix': { build: openai({ pathPrefix: '/openai' }), can: [GLOO], partly: [GLOO] },
  'OpenAI by another name': { build: openai({ hostname: 'proxy.example' }), can: [GLOO], partly: [GLOO] },
  'OpenAI on a host of another name': { build: openai({ host: '10.0.0.1', port: 8080, hostname: 'proxy.example' }), can: [GLOO] },
  'OpenAI with another header': { build: openai({ authHeader: AuthHeader.named('x-key') }), can: [KGATEWAY_2_1_ENVOY, ...since('agentgateway-1.2')] },
  'OpenAI with another prefix': {
    build: openai({ authHeader: AuthHeader.prefixed('Authorization', 'Token ') }), can: [KGATEWAY_2_1_ENVOY, ...since('agentgateway-1.2')],
  },
  'OpenAI with the key in another entry': { build: openai({ apiKey: ApiKey.fromSecretName('key', { entry: 'token' }) }), can: since('agentgateway-1.4') },
  'OpenAI with the key in the usual entry': { build: openai({ apiKey: ApiKey.fromSecretName('key', { entry: 'Authorization' }) }), can: ALL },
  'OpenAI with a placeholder': { build: openai({ apiKey: ApiKey.fromEnvironment('OPENAI_API_KEY') }), can: ALL },
  'OpenAI with a literal key': { build: openai({ apiKey: ApiKey.unsafeLiteral('not-a-key') }), can: ALL, also: { LintPlaintextKey: ALL } },
  'OpenAI with an inline key': { build: openai({ apiKey: ApiKey.unsafeInline('not-a-key') }), can: ALL, also: { LintPlaintextKey: ALL } },
  'OpenAI with the caller\'s key': { build: openai({ apiKey: ApiKey.passthrough() }), can: ALL, partly: VERIFYING },

  'verified TLS': { build: proxy(TLS.systemTrust()), can: ALL, partly: ENVOY },
  'TLS with another server name': { build: proxy(TLS.systemTrust({ serverName: 'server.example' })), can: VERIFYING },
  'TLS with a CA in a ConfigMap': { build: proxy(TLS.fromConfigMapName('ca')), can: VERIFYING },
  'TLS with other names': { build: proxy(TLS.systemTrust({ subjectAltNames: ['a.example'] })), can: AGENTGATEWAY },
  'TLS without verification': { build: proxy(TLS.unsafeInsecure()), can: AGENTGATEWAY },
  'TLS for any host': { build: proxy(TLS.unsafeAnyHostname()), can: AGENTGATEWAY },
  'plain text on port 443': { build: proxy(TLS.unsafePlaintext()), can: VERIFYING, also: { LintNoTls: VERIFYING } },
  'TLS on another port': { build: openai({ host: 'proxy.example', port: 8443, tls: TLS.systemTrust() }), can: VERIFYING },
  'TLS settings for the own host': { build: openai({ tls: TLS.unsafeInsecure() }), can: AGENTGATEWAY },

  'Anthropic': { build: chart => new AnthropicBackend(chart, 'backend', { apiKey: key(), model: 'claude-sonnet-4-5' }), can: ALL },
  'Anthropic with a version': {
    build: chart => new AnthropicBackend(chart, 'backend', { apiKey: key(), apiVersion: '2023-06-01' }), can: [GLOO, ...KGATEWAY], partly: KGATEWAY,
  },
  'Anthropic on another host': {
    build: chart => new AnthropicBackend(chart, 'backend', { apiKey: key(), host: 'proxy.example', port: 8080 }), can: ALL, partly: [KGATEWAY_2_1],
  },
  'Anthropic on another prefix': {
    build: chart => new AnthropicBackend(chart, 'backend', { apiKey: key(), host: 'proxy.example', port: 8080, pathPrefix: '/claude' }),
    can: [GLOO, ...since('agentgateway-1.1')],
  },

  'Gemini': { build: chart => new GeminiBackend(chart, 'backend', { apiKey: key(), model: 'gemini-2.5-flash' }), can: ALL },
  'Gemini with a version': {
    build: chart => new GeminiBackend(chart, 'backend', { apiKey: key(), model: 'gemini-2.5-flash', apiVersion: 'v1' }),
    can: [GLOO, ...KGATEWAY],
    partly: [KGATEWAY_2_1],
  },
  'Gemini on another prefix': {
    build: chart => new GeminiBackend(chart, 'backend', { apiKey: key(), model: 'gemini', host: 'proxy.example', port: 8080, pathPrefix: '/gemini' }),
    can: [GLOO, ...since('agentgateway-1.4')],
  },

  'Vertex AI with a token': { build: vertex({}), can: ALL },
  'Vertex AI with the proxy\'s identity': { build: vertex({ credential: undefined }), can: AGENTGATEWAY },
  'Vertex AI with the proxy\'s identity, said': { build: vertex({ credential: GcpCredential.implicit() }), can: AGENTGATEWAY },
  'Vertex AI with an identity token': { build: vertex({ credential: GcpCredential.idToken('audience') }), can: since('agentgateway-1.0') },
  'Vertex AI with a service account': {
    build: vertex({ credential: GcpCredential.fromServiceAccountSecretName('gcp') }), can: since('agentgateway-1.2'),
  },
  'Vertex AI, region global': { build: vertex({ region: 'global' }), can: [GLOO, ...since('agentgateway-1.1')] },
  'Vertex AI, regions of Europe': { build: vertex({ region: 'eu' }), can: [GLOO, ...since('agentgateway-1.3')], partly: [GLOO] },
  'Claude on Vertex AI': { build: vertex({ model: 'claude-sonnet-4-5' }), can: [GLOO, ...AGENTGATEWAY], partly: [GLOO] },
  'Vertex AI with version, publisher and path': {
    build: vertex({ apiVersion: 'v1', publisher: 'GOOGLE', modelPath: 'path' }), can: [GLOO, ...KGATEWAY], partly: [KGATEWAY_2_1],
  },
  'Vertex AI with a declared body': { build: vertex({ jsonSchema: 'OPENAI' }), can: [GLOO, ...AGENTGATEWAY], partly: AGENTGATEWAY },

  'Bedrock with the proxy\'s identity': { build: bedrock(), can: [GLOO, ...VERIFYING], partly: [GLOO] },
  'Bedrock with the proxy\'s identity, said': { build: bedrock(AwsCredential.implicit()), can: [GLOO, ...VERIFYING], partly: [GLOO] },
  'Bedrock with keys': { build: bedrock(AwsCredential.fromSecretName('aws')), can: [GLOO, ...VERIFYING], partly: [GLOO] },
  'Bedrock with placeholders': {
    build: bedrock(AwsCredential.fromEnvironment({ sessionToken: 'AWS_SESSION_TOKEN' })), can: [GLOO, ...VERIFYING], partly: [GLOO],
  },
  'Bedrock with a role': { build: bedrock(AwsCredential.assumeRole('arn:aws:iam::123456789012:role/llm')), can: since('agentgateway-1.3') },
  'Bedrock with a role and a session': {
    build: bedrock(AwsCredential.assumeRole('arn:aws:iam::123456789012:role/llm', { sessionName: 'llm' })), can: since('agentgateway-1.4'),
  },
  'Bedrock with an API key': { build: bedrock(AwsCredential.fromApiKey(key())), can: AGENTGATEWAY },
  'Bedrock with a guardrail': {
    build: chart => new BedrockBackend(chart, 'backend', { region: 'us-west-2', guardrail: { identifier: 'guard', version: 'DRAFT' } }), can: VERIFYING,
  },

  'Azure OpenAI with a key': { build: azure(AzureCredential.fromApiKey(key())), can: ALL, partly: AZURE_BY_BEARER },
  'Azure OpenAI elsewhere': {
    build: azure(AzureCredential.fromApiKey(key()), 'mine.cognitiveservices.azure.com'), can: ALL, partly: AZURE_BY_BEARER,
  },
  'Azure OpenAI with a service principal': { build: azure(AzureCredential.fromServicePrincipalSecretName('azure')), can: since('agentgateway-1.0') },
  'Azure OpenAI with a managed identity': { build: azure(AzureCredential.managedIdentityByClientId('id')), can: since('agentgateway-1.0') },
  'Azure OpenAI with a workload identity': {
    build: azure(AzureCredential.workloadIdentity()),
    can: since('agentgateway-1.1'),
    partly: ['agentgateway-1.1', 'agentgateway-1.2', 'agentgateway-1.3'],
  },
  'Azure OpenAI with the proxy\'s identity': { build: azure(AzureCredential.implicit()), can: since('agentgateway-1.1') },
  'Azure AI Foundry': {
    build: chart => new AzureFoundryBackend(chart, 'backend', {
      resourceName: 'mine-resource', projectName: 'project', model: 'gpt-4o', credential: AzureCredential.fromApiKey(key()),
    }),
    can: since('agentgateway-1.2'),
  },

  'Mistral': {
    build: chart => new MistralBackend(chart, 'backend', { apiKey: key(), model: 'mistral-medium' }),
    can: ALL,
    partly: [KGATEWAY_2_0, KGATEWAY_2_1_ENVOY],
  },
  ...Object.fromEntries(PRESETS.map(([name, { baseUrl }]) => [`preset ${name}`, {
    build: compatible(baseUrl), can: AT_THE_USUAL_PATH.includes(name) ? ALL : except(KGATEWAY_2_0), partly: ENVOY,
  }])),
  'an API over http': { build: compatible('http://proxy.example/v1'), can: ALL },
  'an API over http on port 443': { build: compatible('http://proxy.example:443/v1'), can: VERIFYING, also: { LintNoTls: VERIFYING } },
  'an API over https on another port': { build: compatible('https://proxy.example:8443/v1'), can: VERIFYING },
  'an API with a CA of its own': { build: compatible('https://proxy.example/v1', TLS.fromConfigMapName('ca')), can: VERIFYING },
  'Ollama': {
    build: chart => new OllamaBackend(chart, 'backend', { server: ModelServer.fromServiceName('ollama', 'ai', 11434), model: 'llama3.2' }), can: ALL,
  },
  'a server of one\'s own': { build: vllm(), can: ALL },
  'a server of one\'s own with TLS': { build: vllm(TLS.fromConfigMapName('ca')), can: VERIFYING },

  'tools at a host': { build: tools(toolsAt({})), can: VERIFYING },
  'tools by server-sent events': { build: tools(McpTarget.sse('files', { host: 'files.ai.svc', port: 8080, path: '/events' })), can: VERIFYING },
  'tools by TLS': { build: tools(toolsAt({ port: 443, tls: TLS.systemTrust() })), can: VERIFYING },
  'tools by TLS with a CA in a ConfigMap': { build: tools(toolsAt({ port: 443, tls: TLS.fromConfigMapName('ca') })), can: VERIFYING },
  'tools by TLS without verification': { build: tools(toolsAt({ port: 443, tls: TLS.unsafeInsecure() })), can: AGENTGATEWAY },
  'tools with a key': { build: tools(toolsAt({ apiKey: key() })), can: AGENTGATEWAY },
  'tools with an inline key': { build: tools(toolsAt({ apiKey: ApiKey.unsafeInline('not-a-key') })), can: AGENTGATEWAY, also: { LintPlaintextKey: AGENTGATEWAY } },
  'tools with a key in another header': { build: tools(toolsAt({ apiKey: key(), authHeader: AuthHeader.named('x-key') })), can: since('agentgateway-1.2') },
  'tools with a key for all': { build: tools(toolsAt({}), { apiKey: key() }), can: AGENTGATEWAY },
  'tools of a Service': { build: tools(McpTarget.service('files', { serviceName: 'files', port: 8080 })), can: since('agentgateway-1.1') },
  'tools of selected Services': { build: tools(McpTarget.selector('files', { services: { labels: { tools: 'yes' } } })), can: VERIFYING },
  'tools without sessions': { build: tools(toolsAt({}), { sessionRouting: McpSessionRouting.STATELESS }), can: AGENTGATEWAY },
  'tools that may fail': { build: tools(toolsAt({}), { failureMode: McpFailureMode.FAIL_OPEN }), can: since('agentgateway-1.0') },
  'tools with prefixes': { build: tools(toolsAt({}), { prefixMode: McpPrefixMode.ALWAYS }), can: since('agentgateway-1.4') },
  'an agent': { build: chart => new A2aBackend(chart, 'backend', { host: 'agent.ai.svc', port: 9000 }), can: since('agentgateway-1.3') },
  'any host': { build: chart => new DynamicForwardProxyBackend(chart, 'backend'), can: [KGATEWAY_2_1_ENVOY, ...VERIFYING], partly: [KGATEWAY_2_1] },
  'any host by TLS': {
    build: chart => new DynamicForwardProxyBackend(chart, 'backend', { tls: TLS.systemTrust() }), can: [KGATEWAY_2_1_ENVOY, ...VERIFYING], partly: [KGATEWAY_2_1],
  },
  'any host by TLS with a CA': {
    build: chart => new DynamicForwardProxyBackend(chart, 'backend', { tls: TLS.fromConfigMapName('ca') }), can: AGENTGATEWAY,
  },
  'AgentCore': { build: agent(), can: since('agentgateway-1.0') },
  'AgentCore with keys': { build: agent(AwsCredential.fromSecretName('aws')), can: since('agentgateway-1.0') },
  'AgentCore with the proxy\'s identity': { build: agent(AwsCredential.implicit()), can: since('agentgateway-1.3') },
};

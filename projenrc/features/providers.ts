import { FeatureGroup } from './feature';

const OPENAI = 'new OpenAiBackend(chart, \'it\', { apiKey });';

export const PROVIDERS: FeatureGroup = {
  title: 'Backends: models and whom they are asked of',
  features: [
    {
      id: 'openai',
      title: 'OpenAI',
      example: '«new OpenAiBackend(chart, \'it\', { model: \'gpt-4o\', apiKey });|new AnthropicBackend(chart, \'it\', { apiKey });»',
    },
    {
      id: 'anthropic',
      title: 'Anthropic',
      parts: ['a fixed Anthropic API version'],
      example: `«new AnthropicBackend(chart, 'it', { model: 'claude-sonnet-4-5', apiKey });|${OPENAI}»`,
    },
    {
      id: 'gemini',
      title: 'Gemini',
      parts: ['a fixed Gemini API version'],
      example: `«new GeminiBackend(chart, 'it', { model: 'gemini-2.5-flash', apiKey });|${OPENAI}»`,
    },
    {
      id: 'vertex-ai',
      title: 'Vertex AI',
      parts: [
        'a fixed API version, publisher or model path for Vertex AI', 'a declared body format for Vertex AI', 'the Vertex AI region global',
        'the Vertex AI regions us and eu', 'Claude models on Vertex AI',
      ],
      example: `«new VertexAiBackend(chart, 'it', {
  projectId: 'my-project', region: 'us-central1', model: 'gemini-2.5-pro', credential: GcpCredential.fromAccessToken(apiKey),
});|${OPENAI}»`,
    },
    {
      id: 'bedrock',
      title: 'AWS Bedrock',
      whole: ['the AWS Bedrock provider'],
      parts: ['a Bedrock guardrail on the provider'],
      example: `«new BedrockBackend(chart, 'it', { region: 'us-west-2', model: 'us.amazon.nova-lite-v1:0', credential: AwsCredential.fromSecretName('aws') });|${OPENAI}»`,
    },
    {
      id: 'azure-openai',
      title: 'Azure OpenAI',
      whole: ['the Azure OpenAI provider'],
      parts: ['Azure by resource name'],
      example: `«new AzureOpenAiBackend(chart, 'it', {
  endpoint: 'https://my-resource.openai.azure.com', deployment: 'gpt-4o', apiVersion: '2024-10-21', credential: AzureCredential.fromApiKey(apiKey),
});|${OPENAI}»`,
    },
    {
      id: 'azure-foundry',
      title: 'Azure AI Foundry',
      whole: ['the Azure AI Foundry provider'],
      example: `«new AzureFoundryBackend(chart, 'it', {
  resourceName: 'my-resource', projectName: 'my-project', model: 'gpt-4o', credential: AzureCredential.managedIdentityByClientId('client-id'),
});|${OPENAI}»`,
    },
    {
      id: 'mistral',
      title: 'Mistral',
      parts: ['a provider of its own for Mistral'],
      example: `«new MistralBackend(chart, 'it', { model: 'mistral-medium-latest', apiKey });|${OPENAI}»`,
    },
    {
      id: 'own-host',
      title: 'servers that speak the API of a provider',
      parts: [
        'a provider with its own list of API formats', 'another upstream path', 'another upstream path prefix', 'another upstream path on the provider\'s own host',
        'another upstream path prefix on the provider\'s own host', 'another upstream path prefix for a provider other than OpenAI and Anthropic',
      ],
      example: 'new OpenAiBackend(chart, \'it\', { model: \'llama-3.3-70b\', apiKey«, host: \'models.example\', port: 443» });',
    },
    {
      id: 'failover',
      title: 'pools and failover between tiers',
      parts: ['failover between tiers', 'unlike providers in one backend'],
      example: `«new FailoverBackend(chart, 'it', {
  tiers: [{ providers: [new OpenAi({ model: 'gpt-4o', apiKey })] }, { providers: [new OpenAi({ model: 'gpt-4o-mini', apiKey })] }],
});|${OPENAI}»`,
    },
    {
      id: 'static-hosts',
      title: 'plain hosts',
      parts: ['several hosts in a plain backend', 'a credential for plain hosts'],
      example: `«new StaticBackend(chart, 'it', { hosts: [{ host: 'litellm.ai.svc.cluster.local', port: 4000 }] });|${OPENAI}»`,
    },
    {
      id: 'dynamic-host',
      title: 'the host that each request names',
      whole: ['the host that each request names as a backend'],
      parts: ['TLS to the host that each request names', 'other than the system\'s trust for the host that each request names'],
      example: `«new DynamicForwardProxyBackend(chart, 'it');|${OPENAI}»`,
    },
    {
      id: 'agent-core',
      title: 'Amazon Bedrock AgentCore',
      whole: ['Amazon Bedrock AgentCore'],
      parts: ['the AWS identity of the proxy for AgentCore'],
      example: `«new AgentCoreBackend(chart, 'it', {
  runtimeArn: 'arn:aws:bedrock-agentcore:us-east-1:123456789012:runtime/agent', credential: AwsCredential.fromSecretName('aws'),
});|${OPENAI}»`,
    },
    {
      id: 'a2a',
      title: 'agents (A2A) at a host',
      whole: ['an agent (A2A) at a host'],
      example: `«new A2aBackend(chart, 'it', { host: 'agent.example', port: 8080 });|${OPENAI}»`,
    },
  ],
};

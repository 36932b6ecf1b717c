import { Chart } from 'cdk8s';
import {
  AiGatewayApp, Anthropic, AnthropicBackend, ApiKey, BedrockBackend, Dialect, FailoverBackend, GatewayRef, LlmRoute, OpenAi,
  OpenAiBackend, OpenAiCompatibleBackend, OpenAiCompatiblePreset, RouteMatch, RouteTarget,
} from '../src';
import { storyOf } from './quickstart/story';
import { WrittenApp } from './quickstart/written-app';

/** Several providers, failover between two of them, and one route to them all. */
export function quickstart(dialect: Dialect, outdir?: string): AiGatewayApp {
  const app = new AiGatewayApp({ dialect, outdir, printWarnings: false });
  const chart = new Chart(app, 'llm', { namespace: 'ai-system', disableResourceNameHashes: true });

  const openAiKey = ApiKey.fromEnvironment('OPENAI_API_KEY', { metadata: { name: 'openai-secret' } });
  const anthropicKey = ApiKey.fromEnvironment('ANTHROPIC_API_KEY', { metadata: { name: 'anthropic-secret' } });
  const openai = new OpenAiBackend(chart, 'openai', { apiKey: openAiKey });
  const claude = new AnthropicBackend(chart, 'claude', { apiKey: anthropicKey, model: 'claude-sonnet-4-5' });
  const bedrock = new BedrockBackend(chart, 'bedrock', { region: 'eu-central-1', model: 'amazon.nova-pro-v1:0' });
  const deepseek = new OpenAiCompatibleBackend(chart, 'deepseek', {
    baseUrl: OpenAiCompatiblePreset.DEEPSEEK.baseUrl,
    apiKey: ApiKey.fromSecretName('deepseek-secret'),
    model: 'deepseek-chat',
  });
  const chat = new FailoverBackend(chart, 'chat', {
    tiers: [
      { providers: [new OpenAi({ apiKey: openAiKey, model: 'gpt-4o' })] },
      { providers: [new Anthropic({ apiKey: anthropicKey, model: 'claude-sonnet-4-5' })] },
    ],
  });
  new LlmRoute(chart, 'routes', {
    gateway: GatewayRef.named('ai-gateway'),
    rules: [
      { matches: [RouteMatch.pathPrefix('/chat')], targets: [chat] },
      { matches: [RouteMatch.pathPrefix('/openai')], targets: [openai] },
      { matches: [RouteMatch.pathPrefix('/claude')], targets: [RouteTarget.weighted(claude, 90), RouteTarget.weighted(bedrock, 10)] },
      { matches: [RouteMatch.pathPrefix('/deepseek')], targets: [deepseek] },
    ],
  });
  return app;
}

/** The app in some dialects, each in a folder of its own, and what there is to tell. */
export function quickstartStory(dialects: readonly Dialect[], folder: string): string {
  return storyOf(dialects.map(dialect => new WrittenApp(quickstart(dialect, `${folder}/${dialect.dialectName}`), dialect)));
}

if (require.main === module) {
  const names = process.argv.slice(2);
  process.stdout.write(quickstartStory((names.length > 0 ? names : ['kgateway-2.1', 'agentgateway-1.4']).map(name => Dialect.named(name)), 'dist/quickstart'));
}

import { Chart } from 'cdk8s';
import { AiGatewayApp, ApiKey, Dialect, GatewayRef, LlmRoute, MistralBackend, OpenAiCompatibleBackend, OpenAiCompatiblePreset, RouteMatch } from '../src';

/** Mistral and DeepSeek, which speak OpenAI's API at hosts of their own. */
export function openAiCompatible(outdir?: string): AiGatewayApp {
  const app = new AiGatewayApp({ dialect: Dialect.KGATEWAY_2_1, outdir });
  const namespace = 'kgateway-system';
  const chart = new Chart(app, 'compatible', { namespace });
  const gateway = GatewayRef.named('agentgateway', { namespace });

  const mistral = new MistralBackend(chart, 'mistral', {
    metadata: { name: 'mistral' },
    model: 'mistral-medium-2505',
    apiKey: ApiKey.fromEnvironment('MISTRAL_API_KEY', { metadata: { name: 'mistral-secret' } }),
  });
  const deepseek = new OpenAiCompatibleBackend(chart, 'deepseek', {
    metadata: { name: 'deepseek' },
    baseUrl: OpenAiCompatiblePreset.DEEPSEEK.baseUrl,
    model: 'deepseek-chat',
    apiKey: ApiKey.fromEnvironment('DEEPSEEK_API_KEY', { metadata: { name: 'deepseek-secret' } }),
  });
  for (const [name, target] of [['mistral', mistral], ['deepseek', deepseek]] as const) {
    new LlmRoute(chart, `${name}-route`, { metadata: { name }, gateway, rules: [{ matches: [RouteMatch.pathPrefix(`/${name}`)], targets: [target] }] });
  }
  return app;
}

if (require.main === module) { openAiCompatible().synth(); }

import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { Chart } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import {
  AiGatewayApp, Anthropic, AnthropicBackend, ApiKey, BedrockBackend, Diagnostics, Dialect, FailoverBackend, GatewayRef, LlmRoute, OpenAi,
  OpenAiBackend, OpenAiCompatibleBackend, OpenAiCompatiblePreset, RouteMatch, RouteTarget,
} from '../src';

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

/** What was written: one row for each document of each file. */
export function written(outdir: string): { readonly [column: string]: string }[] {
  return readdirSync(outdir).sort().flatMap(file => parseAllDocuments(readFileSync(join(outdir, file), 'utf8'))
    .map(document => document.toJS() as { kind: string; metadata: { name: string; namespace?: string } })
    .map(({ kind, metadata: { name, namespace = '' } }) => ({ file, kind, name, namespace })));
}

if (require.main === module) {
  const dialect = Dialect.named(process.argv[2] ?? 'agentgateway-1.4');
  const outdir = 'dist/quickstart';
  const app = quickstart(dialect, outdir);
  app.synth();
  process.stdout.write(`written for ${dialect.dialectName} and accepted by its schemas:\n`);
  console.table(written(outdir));
  for (const { code, path, message } of Diagnostics.of(app).warnings) { process.stdout.write(`warning ${code} [${path}] ${message}\n`); }
}

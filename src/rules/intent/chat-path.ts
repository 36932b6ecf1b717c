import { inEndpoints } from './endpoints';
import { UNSUPPORTED_FEATURE } from '../dialect/unsupported-feature-entry';
import { dialects } from '../dialect-range';
import { IntentRule } from '../rule';

/** This release always calls `/v1/chat/completions`, so only hosts with that very path can work. */
export const chatPath: IntentRule = {
  ...UNSUPPORTED_FEATURE,
  dialects: dialects('kgateway-2.0'),
  stage: 'placed',
  isAskedOfRead: true,
  examples: {
    language: 'typescript',
    bad: 'new OpenAiBackend(chart, \'groq\', { apiKey: ApiKey.fromSecretName(\'groq-key\'), host: \'api.groq.com\', port: 443 });',
    good: 'new OpenAiBackend(chart, \'mistral\', { apiKey: ApiKey.fromSecretName(\'key\'), host: \'api.mistral.ai\', port: 443 });',
  },
  inBackend: inEndpoints(({ host, provider }) => provider.kind !== 'openai' || host === undefined || !OTHER_CHAT_PATHS.includes(host) ? undefined : {
    message: `this release always calls /v1/chat/completions, which '${host}' does not have; use a later release for it`,
  }),
};

/** Hosts whose chat path is not the one that kgateway 2.0 always calls. */
const OTHER_CHAT_PATHS = ['api.groq.com', 'openrouter.ai', 'api.cohere.ai', 'api.fireworks.ai', 'api.deepinfra.com', 'api.perplexity.ai'];

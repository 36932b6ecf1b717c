import { inEndpoints } from './endpoints';
import { PARTIAL_SUPPORT } from '../dialect/partial-support-entry';
import { dialects } from '../dialect-range';
import { IntentRule } from '../rule';

/** The agentgateway data plane of kgateway 2.1 knows how to call Anthropic on its own host only. */
export const anthropicElsewhere: IntentRule = {
  ...PARTIAL_SUPPORT,
  dialects: dialects('kgateway-2.1'),
  stage: 'placed',
  isAskedOfRead: true,
  examples: {
    language: 'typescript',
    bad: 'new AnthropicBackend(chart, \'anthropic\', { model: \'claude-sonnet-4-5\', apiKey: ApiKey.fromSecretName(\'key\'), host: \'proxy.example\', port: 443, path: \'/v1/messages\' });',
    good: 'new AnthropicBackend(chart, \'anthropic\', { model: \'claude-sonnet-4-5\', apiKey: ApiKey.fromSecretName(\'key\') });',
  },
  inBackend: inEndpoints(({ provider, host }) => provider.kind !== 'anthropic' || host === undefined ? undefined : {
    message: `Anthropic on '${host}' is called with Authorization: Bearer and without anthropic-version; the host must take that`,
  }),
};

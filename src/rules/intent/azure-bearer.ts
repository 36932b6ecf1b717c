import { inEndpoints } from './endpoints';
import { PARTIAL_SUPPORT } from '../dialect/partial-support-entry';
import { agentgateway } from '../dialect-range';
import { IntentRule } from '../rule';

/** Azure documents keys in the header `api-key`; before 1.2 there is no way to ask for it. */
export const azureBearer: IntentRule = {
  ...PARTIAL_SUPPORT,
  dialects: agentgateway('0.12', '1.1'),
  stage: 'placed',
  isAskedOfRead: true,
  examples: {
    language: 'typescript',
    bad: 'new AzureOpenAiBackend(chart, \'azure\', { endpoint: \'example.openai.azure.com\', deployment: \'gpt-4o\', apiVersion: \'2024-10-21\', credential: AzureCredential.fromApiKey(ApiKey.fromSecretName(\'azure-key\')) });',
    good: 'new OpenAiBackend(chart, \'openai\', { model: \'gpt-4o\', apiKey: ApiKey.fromSecretName(\'openai-key\') });',
  },
  inBackend: inEndpoints(({ provider, credential }) => provider.kind !== 'azureOpenai' || (credential?.kind !== 'secret' && credential?.kind !== 'inline') ? undefined : {
    message: `the key for '${provider.endpoint}' travels as Authorization: Bearer, though Azure documents keys in the header api-key; ` +
      'use agentgateway-1.2 or later, or a service principal or an identity',
  }),
};

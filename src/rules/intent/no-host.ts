import { inEndpoints } from './endpoints';
import { PARTIAL_SUPPORT } from '../dialect/partial-support-entry';
import { dialects } from '../dialect-range';
import { IntentRule } from '../rule';

/** A `customHost` without host is only known from the schema. */
export const noHost: IntentRule = {
  ...PARTIAL_SUPPORT,
  dialects: dialects('gloo-1.20'),
  stage: 'placed',
  isAskedOfRead: true,
  examples: {
    language: 'typescript',
    bad: 'new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.fromSecretName(\'openai-key\'), pathPrefix: \'/v1\' });',
    good: 'new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.fromSecretName(\'openai-key\'), host: \'proxy.example\', port: 443, pathPrefix: \'/v1\' });',
  },
  inBackend: inEndpoints(({ host, hostname, pathPrefix }) => host !== undefined || (hostname ?? pathPrefix) === undefined ? undefined : {
    message: `${hostname === undefined ? `the path prefix '${pathPrefix}'` : `the name '${hostname}'`} is said of the provider's own host, ` +
      'and a custom host without host has not been seen to work; give host and port too',
  }),
};

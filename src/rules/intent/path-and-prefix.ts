import { inEndpoints } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { pathShown } from '../../intent/address';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const pathAndPrefix: IntentRule = {
  code: 'PathAndPrefix',
  level: Severity.ERROR,
  topic: 'backends',
  title: 'a provider has both a path and a path prefix',
  reason: 'a path replaces the whole path, so that a prefix cannot apply',
  fix: 'give path or pathPrefix',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.fromSecretName(\'openai-key\'), host: \'proxy.example\', port: 8080, path: \'/v1/chat/completions\', pathPrefix: \'/v1\' });',
    good: 'new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.fromSecretName(\'openai-key\'), host: \'proxy.example\', port: 8080, path: \'/v1/chat/completions\' });',
    dialects: ['agentgateway-1.4'],
  },
  inBackend: inEndpoints(({ path, pathPrefix }) => path === undefined || pathPrefix === undefined ? undefined : {
    message: `a path replaces the whole path, so the prefix '${pathShown(pathPrefix)}' could not apply; give path or pathPrefix, not both`, field: 'path',
  }),
};

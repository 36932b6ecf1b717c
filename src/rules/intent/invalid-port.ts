import { inHosts } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const invalidPort: IntentRule = {
  code: 'InvalidPort',
  level: Severity.ERROR,
  topic: 'backends',
  title: 'a port is no whole number from 1 to 65535',
  reason: 'there are no others',
  fix: 'give a port',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.fromSecretName(\'openai-key\'), host: \'proxy.example\', port: 70000 });',
    good: 'new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.fromSecretName(\'openai-key\'), host: \'proxy.example\', port: 8080, path: \'/v1/chat/completions\' });',
    dialects: ['kgateway-2.1', 'agentgateway-1.4'],
  },
  inBackend: inHosts(({ port }) => port === undefined || (Number.isInteger(port) && port >= 1 && port <= 65535) ? undefined
    : { message: `a port is a whole number from 1 to 65535, got ${port}`, field: 'port' }),
};

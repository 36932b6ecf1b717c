import { inEndpoints } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const hostWithoutPort: IntentRule = {
  code: 'HostWithoutPort',
  level: Severity.ERROR,
  topic: 'backends',
  title: 'a host comes without port, or a port without host',
  reason: 'no release takes one without the other',
  fix: 'give both',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.fromSecretName(\'openai-key\'), host: \'proxy.example\' });',
    good: 'new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.fromSecretName(\'openai-key\'), host: \'proxy.example\', port: 8080, path: \'/v1/chat/completions\' });',
    dialects: ['kgateway-2.1', 'agentgateway-1.4'],
  },
  inBackend: inEndpoints(({ host, port }) => (host === undefined) === (port === undefined) ? undefined : {
    message: `host and port go together, got ${host === undefined ? `port ${port} without host` : `host '${host}' without port`}; give both`, field: 'host',
  }),
};

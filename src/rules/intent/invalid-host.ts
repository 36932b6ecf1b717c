import { inHosts } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { isHost } from '../../intent/address';
import { EVERYWHERE } from '../dialect-range';
import { CodeEntry, IntentRule } from '../rule';

export const INVALID_HOST: CodeEntry = {
  code: 'InvalidHost',
  level: Severity.ERROR,
  topic: 'backends',
  title: 'a host is no bare name or address',
  reason: 'scheme, port and path are said elsewhere',
  fix: 'give the host alone',
};

export const invalidHost: IntentRule = {
  ...INVALID_HOST,
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.fromSecretName(\'openai-key\'), host: \'https://proxy.example\', port: 443 });',
    good: 'new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.fromSecretName(\'openai-key\'), host: \'proxy.example\', port: 443, path: \'/v1/chat/completions\' });',
    dialects: ['agentgateway-1.4'],
  },
  inBackend: inHosts(({ host, hostname }) => {
    if (host !== undefined && !isHost(host)) {
      return { message: notBare(host), field: 'host' };
    }
    return hostname === undefined || isHost(hostname) ? undefined
      : { message: `a host is a bare name or address, got ${shownHost(hostname)}; give it alone`, field: 'hostname' };
  }),
};

/** What is said of a host that holds more. */
export const notBare = (host: string): string => `a host is a bare name or address, got ${shownHost(host)}; give scheme, port and path elsewhere`;

/** What stands around a host may hold a key. */
const shownHost = (host: string): string => /[@?]/.test(host) ? 'more than that' : `'${host}'`;

import { NONE } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const tooManyTiers: IntentRule = {
  code: 'TooManyTiers',
  level: Severity.ERROR,
  topic: 'backends',
  title: 'a pool has more tiers than the release allows',
  reason: 'the schema of the release bounds them',
  fix: 'merge tiers, or split the backend',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new FailoverBackend(chart, \'chat\', { tiers: Array.from({ length: 40 }, (_, i) => ({ providers: [new OpenAi({ model: `gpt-${i}`, apiKey: ApiKey.fromSecretName(\'openai-key\') })] })) });',
    good: 'new FailoverBackend(chart, \'chat\', { tiers: [{ providers: [new OpenAi({ model: \'gpt-4o\', apiKey: ApiKey.fromSecretName(\'openai-key\') })] }, { providers: [new OpenAi({ model: \'gpt-4o-mini\', apiKey: ApiKey.fromSecretName(\'openai-key\') })] }] });',
    dialects: ['kgateway-2.1', 'agentgateway-0.12', 'agentgateway-1.4'],
  },
  inBackend: (backend, { limits, title }) => backend.kind !== 'llm' || backend.tiers.length <= limits.tiers ? NONE
    : [{ message: `${title} allows at most ${limits.tiers} tiers, got ${backend.tiers.length}; merge tiers or split the backend`, where: '' }],
};

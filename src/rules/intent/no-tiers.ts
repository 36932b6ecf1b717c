import { NONE } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const noTiers: IntentRule = {
  code: 'NoTiers',
  level: Severity.ERROR,
  topic: 'backends',
  title: 'a failover backend has no tier',
  reason: 'there is no provider to call',
  fix: 'add a tier to tiers',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new FailoverBackend(chart, \'chat\', { tiers: [] });',
    good: 'new FailoverBackend(chart, \'chat\', { tiers: [{ providers: [new OpenAi({ model: \'gpt-4o\', apiKey: ApiKey.fromSecretName(\'openai-key\') })] }, { providers: [new OpenAi({ model: \'gpt-4o-mini\', apiKey: ApiKey.fromSecretName(\'openai-key\') })] }] });',
  },
  inBackend: backend => backend.kind !== 'llm' || backend.tiers.length > 0 ? NONE
    : [{ message: 'a failover backend needs at least one tier, got none; add one', where: 'tiers' }],
};

import { NONE } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const emptyTier: IntentRule = {
  code: 'EmptyTier',
  level: Severity.ERROR,
  topic: 'backends',
  title: 'a tier has no provider',
  reason: 'no release takes a tier that holds nothing',
  fix: 'add a provider to the tier, or remove it',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new FailoverBackend(chart, \'chat\', { tiers: [{ providers: [new OpenAi({ model: \'gpt-4o\', apiKey: ApiKey.fromSecretName(\'openai-key\') })] }, { providers: [] }] });',
    good: 'new FailoverBackend(chart, \'chat\', { tiers: [{ providers: [new OpenAi({ model: \'gpt-4o\', apiKey: ApiKey.fromSecretName(\'openai-key\') })] }, { providers: [new OpenAi({ model: \'gpt-4o-mini\', apiKey: ApiKey.fromSecretName(\'openai-key\') })] }] });',
  },
  inBackend: backend => backend.kind !== 'llm' || backend.tiers.every(tier => tier.length > 0) ? NONE
    : backend.tiers.flatMap((tier, t) => tier.length > 0 ? []
      : { message: 'a tier needs at least one provider, got none; add a provider or remove the tier', where: `tiers[${t}]` }),
};

import { NONE } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const tooManyEndpoints: IntentRule = {
  code: 'TooManyEndpoints',
  level: Severity.ERROR,
  topic: 'backends',
  title: 'a tier has more providers than the release allows',
  reason: 'the schema of the release bounds them',
  fix: 'move some to another tier',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new FailoverBackend(chart, \'chat\', { tiers: [{ providers: Array.from({ length: 40 }, () => new OpenAi({ model: \'gpt-4o\', apiKey: ApiKey.fromSecretName(\'openai-key\') })) }] });',
    good: 'new FailoverBackend(chart, \'chat\', { tiers: [{ providers: [new OpenAi({ model: \'gpt-4o\', apiKey: ApiKey.fromSecretName(\'openai-key\') })] }, { providers: [new OpenAi({ model: \'gpt-4o-mini\', apiKey: ApiKey.fromSecretName(\'openai-key\') })] }] });',
    dialects: ['kgateway-2.1', 'agentgateway-0.12', 'agentgateway-1.4'],
  },
  inBackend: (backend, { limits, title }) => backend.kind !== 'llm' || backend.tiers.every(tier => tier.length <= limits.endpointsPerTier) ? NONE
    : backend.tiers.flatMap((tier, t) => tier.length <= limits.endpointsPerTier ? [] : {
      message: `${title} allows at most ${limits.endpointsPerTier} providers in a tier, got ${tier.length} in tiers[${t}]; move some to another tier`, where: '',
    }),
};

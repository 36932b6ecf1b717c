import { NONE } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { EndpointPolicyIntent, endpointsOf } from '../../intent/backend';
import { PARTIAL_SUPPORT } from '../dialect/partial-support-entry';
import { agentgateway } from '../dialect-range';
import { IntentRule } from '../rule';

/** What tells a call that failed from a client that left came with 1.3. */
export const cancelledCalls: IntentRule = {
  ...PARTIAL_SUPPORT,
  dialects: agentgateway('1.0', '1.2'),
  stage: 'placed',
  isAskedOfRead: true,
  examples: {
    language: 'typescript',
    bad: 'new FailoverBackend(chart, \'chat\', { tiers: [{ providers: [new OpenAi({ model: \'gpt-4o\', apiKey: ApiKey.fromSecretName(\'openai-key\') })] }, { providers: [new OpenAi({ model: \'gpt-4o-mini\', apiKey: ApiKey.fromSecretName(\'openai-key\') })] }] });',
    good: 'new OpenAiBackend(chart, \'openai\', { model: \'gpt-4o\', apiKey: ApiKey.fromSecretName(\'openai-key\') });',
  },
  inBackend: backend => !countsFailedCalls(backend) && !endpointsOf(backend).some(countsFailedCalls) ? NONE : [{
    message: 'a client that hangs up before the answer counts as a failure of the provider, which is left then; agentgateway-1.3 and later can tell the two apart',
    where: '',
    level: Severity.INFO,
  }],
};

const countsFailedCalls = ({ health }: EndpointPolicyIntent): boolean => health?.unhealthy?.kind === 'failedCall';

import { NONE } from './endpoints';
import { EndpointPolicyIntent, membersOf } from '../../intent/backend';
import { agentgateway, dialects, idsIn } from '../dialect-range';
import { BEARER_IN_KEY, startsWithBearer } from '../ineffective/bearer-in-key';
import { IntentRule } from '../rule';

/** An inline key is sent as it is, after a `Bearer ` of the gateway's own wherever that is what the header begins with. */
export const bearerInKey: IntentRule = {
  ...BEARER_IN_KEY,
  dialects: dialects('kgateway-2.0', 'kgateway-2.1-envoy', 'kgateway-2.1', ...idsIn(agentgateway('0.12'))),
  stage: 'placed',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.unsafeInline(\'Bearer not-a-key\') });',
    good: 'new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.fromSecretName(\'openai-key\') });',
  },
  inBackend: backend => !hasBearer(backend) && !membersOf(backend).some(hasBearer) ? NONE
    : [{ message: 'an inline key that starts with the word Bearer would be sent with that word twice; give the key alone', where: '' }],
};

function hasBearer({ credential, authLocation }: EndpointPolicyIntent): boolean {
  if (credential?.kind !== 'inline' || !startsWithBearer(credential.value)) { return false; }
  return authLocation === undefined || (authLocation.kind === 'header' && startsWithBearer(`${authLocation.prefix ?? ''} `));
}

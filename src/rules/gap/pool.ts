import { no, partly, yes } from './answers';
import { GapRule } from './gap-rule';
import { LlmBackendIntent } from '../../intent/backend';

const UNREACHABLE = partly('an endpoint is left only when it cannot be resolved or connected to; no error code moves traffic to the next tier');
const AFTER_429 = partly('an endpoint is left only after a 429 with Retry-After or rate-limit headers; 5xx never moves traffic to the next tier');
const ONE_TYPE = no('all providers of a backend must be of one type; make a backend for each and split the traffic in the route');

/** What several endpoints of a backend make of it. */
export const POOL: readonly GapRule[] = [
  {
    feature: 'failover between tiers',
    answers: {
      'gloo-1.20': yes,
      'kgateway-2.0': UNREACHABLE,
      'kgateway-2.1-envoy': UNREACHABLE,
      'kgateway-2.1': AFTER_429,
      'agentgateway-0.12': AFTER_429,
      'agentgateway-1.0': yes,
    },
    inBackend: backend => backend.kind === 'llm' && backend.tiers.length > 1 ? AT_TIERS : NOWHERE,
  },
  {
    feature: 'unlike providers in one backend',
    answers: {
      'gloo-1.20': partly('one family of providers is recommended: clients send the body of one of them'),
      'kgateway-2.0': ONE_TYPE,
      'kgateway-2.1-envoy': ONE_TYPE,
      'kgateway-2.1': yes,
      'agentgateway-0.12': yes,
    },
    inBackend: backend => backend.kind === 'llm' && hasSeveralProviders(backend) ? AT_TIERS : NOWHERE,
  },
];

const AT_TIERS: readonly string[] = ['tiers'];
const NOWHERE: readonly string[] = [];

function hasSeveralProviders({ tiers }: LlmBackendIntent): boolean {
  const first = tiers[0]?.[0]?.provider.kind;
  return tiers.some(tier => tier.some(({ provider }) => provider.kind !== first));
}

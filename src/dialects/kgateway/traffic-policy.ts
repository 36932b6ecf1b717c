import { absent, at, Codec, fields, optional, value } from '../../codec/codec';
import { RetryIntent, RoutePolicyIntent } from '../../intent/route';
import { ObjectKind } from '../definition';
import { routeType } from '../route-type';
import { optionalTargetRefs } from '../target-refs';

/** What the TrafficPolicy of one kgateway release can say. */
export interface TrafficPolicyForms {
  readonly retries: boolean;
  /** Whether it may target one rule of a route. */
  readonly sectionName: boolean;
}

/** What the gateway retries for an HTTPRoute's own `retry`; the schema wants a list of conditions where no status code is named. */
const RETRY_ON: readonly string[] = ['cancelled', 'connect-failure', 'refused-stream', 'retriable-status-codes', 'unavailable'];

const rest = fields<RetryIntent>({
  attempts: value('attempts'),
  codes: value('statusCodes'),
  backoff: value('backoffBaseInterval'),
  tryTimeout: value('perTryTimeout'),
  condition: absent('a retry condition in CEL', 'retries go by status code'),
  precondition: absent('a retry condition in CEL', 'retries go by status code'),
});

const retry: Codec<RetryIntent> = {
  encode(v, to) {
    to.at('retryOn').set(RETRY_ON);
    rest.encode(v, to);
  },
  decode(from) {
    const conditions = from.at('retryOn');
    if (JSON.stringify(conditions.peek) === JSON.stringify(RETRY_ON)) { conditions.read(); }
    return rest.decode(from);
  },
};

/** The part of a TrafficPolicy that carries retries, timeouts and streaming of routes. */
export function trafficPolicy({ retries, sectionName }: TrafficPolicyForms): ObjectKind<RoutePolicyIntent> {
  return {
    group: 'gateway.kgateway.dev',
    version: 'v1alpha1',
    kind: 'TrafficPolicy',
    codec: at('spec', fields<RoutePolicyIntent>({
      targets: optionalTargetRefs(sectionName),
      requestTimeout: retries ? value('timeouts.request') : absent('a request timeout in a policy', 'it is said in the route'),
      retry: retries ? optional('retry', retry) : absent('retries in a policy', 'no policy of this release translates retries'),
      streaming: routeType('ai.routeType'),
    })),
  };
}

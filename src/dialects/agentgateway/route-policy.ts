import { absent, at, fields, optional, record, value } from '../../codec/codec';
import { RetryIntent, RoutePolicyIntent } from '../../intent/route';
import { ObjectKind } from '../definition';
import { targetRefs } from '../target-refs';

/** The part of an AgentgatewayPolicy that carries retries and timeouts of routes. */
export function agentgatewayRoutePolicy(retryCondition: boolean): ObjectKind<RoutePolicyIntent> {
  return {
    group: 'agentgateway.dev',
    version: 'v1alpha1',
    kind: 'AgentgatewayPolicy',
    codec: at('spec', fields<RoutePolicyIntent>({
      targets: targetRefs(true),
      requestTimeout: value('traffic.timeouts.request'),
      retry: optional('traffic.retry', record<RetryIntent>({
        attempts: value('attempts'),
        codes: value('codes'),
        backoff: value('backoff'),
        tryTimeout: absent('a timeout of each try among the retries', 'it is one of the timeouts of the route here'),
        condition: retryCondition ? value('condition') : absent('a retry condition in CEL', 'retries go by status code'),
        precondition: retryCondition ? value('precondition') : absent('a retry condition in CEL', 'retries go by status code'),
      })),
      streaming: absent('a route that is declared to stream', 'the gateway reads it from the body'),
    })),
  };
}

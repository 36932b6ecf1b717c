import { absent, at, Codec, fields, list, optional, record, value } from '../../codec/codec';
import { RetryIntent, RoutePolicyIntent } from '../../intent/route';
import { ObjectKind } from '../definition';

type Target = RoutePolicyIntent['targets'][number];

/** The part of an AgentgatewayPolicy that carries retries and timeouts of routes. */
export function agentgatewayRoutePolicy(retryCondition: boolean): ObjectKind<RoutePolicyIntent> {
  const condition = () => retryCondition ? value<string>('condition') : absent<string>('a retry condition');
  const precondition = () => retryCondition ? value<string>('precondition') : absent<string>('a retry precondition');
  const target: Codec<Target> = record<Target>({ group: value('group'), kind: value('kind'), name: value('name'), sectionName: value('sectionName') });
  return {
    group: 'agentgateway.dev',
    version: 'v1alpha1',
    kind: 'AgentgatewayPolicy',
    codec: at('spec', fields<RoutePolicyIntent>({
      targets: at('targetRefs', list(target)),
      requestTimeout: value('traffic.timeouts.request'),
      retry: optional('traffic.retry', record<RetryIntent>({
        attempts: value('attempts'),
        codes: value('codes'),
        backoff: value('backoff'),
        tryTimeout: absent('a timeout of each try beside the other timeouts'),
        condition: condition(),
        precondition: precondition(),
      })),
      streaming: absent('a declared streaming route; the gateway reads it from the body'),
    })),
  };
}

import { TrafficPolicyForms } from './forms';
import { retry } from './retry';
import { optional, value } from '../../../codec/codec';
import { Table } from '../../../codec/table';
import { TrafficCapabilities } from '../../../intent/policy/traffic-capabilities';
import { noTraffic } from '../../lacking';
import { routeType } from '../../route-type';

/** What is done with requests before a backend is called. */
export function trafficCapabilities({ plane }: TrafficPolicyForms): Table<TrafficCapabilities> {
  const lacking = noTraffic('kgateway has no such thing');
  if (plane === '2.1-agentgateway') { return noTraffic('the agentgateway data plane ignores it in a TrafficPolicy; say it in the rule of the route'); }
  return {
    ...lacking,
    ...plane === '2.1-envoy' && { requestTimeout: value('timeouts.request'), retry: optional('retry', retry) },
    streaming: routeType('ai.routeType'),
  };
}

import { accessCapabilities } from './access';
import { TrafficPolicyForms } from './forms';
import { rateLimit } from './rate-limit';
import { retry } from './retry';
import { optional, value } from '../../../codec/codec';
import { Table } from '../../../codec/table';
import { TrafficCapabilities } from '../../../intent/policy/traffic-capabilities';
import { noTraffic } from '../../lacking';
import { routeType } from '../../route-type';

/** What is done with requests before a backend is called. */
export function trafficCapabilities(forms: TrafficPolicyForms): Table<TrafficCapabilities> {
  const { plane } = forms;
  const access = accessCapabilities(forms);
  const lacking = noTraffic('kgateway has no such thing');
  if (plane === '2.1-agentgateway') {
    return { ...noTraffic('the agentgateway data plane ignores it in a TrafficPolicy; say it in the rule of the route'), ...access, rateLimit: rateLimit(true) };
  }
  return {
    ...lacking,
    ...access,
    ...plane === '2.1-envoy' && { requestTimeout: value('timeouts.request'), retry: optional('retry', retry) },
    streaming: routeType('ai.routeType'),
    rateLimit: rateLimit(plane !== '2.0'),
  };
}

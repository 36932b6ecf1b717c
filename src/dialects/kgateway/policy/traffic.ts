import { accessCapabilities } from './access';
import { buffer } from './buffer';
import { cors } from './cors';
import { csrf } from './csrf';
import { TrafficPolicyForms } from './forms';
import { rateLimit } from './rate-limit';
import { retry } from './retry';
import { optional, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { Table } from '../../../codec/table';
import { DIRECT_RESPONSE } from '../../../intent/policy/direct-response';
import { TrafficCapabilities } from '../../../intent/policy/traffic-capabilities';
import { headerChanges } from '../../header-changes';
import { noTraffic } from '../../lacking';
import { routeType } from '../../route-type';

const OWN_OBJECT = absent<TrafficCapabilities['directResponse']>(DIRECT_RESPONSE, 'it is an object of its own; make it an LlmPolicy on the rule');

/** What came with 2.1, on Envoy only. */
const ENVOY_2_1 = {
  requestTimeout: value<string>('timeouts.request'),
  retry: optional('retry', retry),
  buffer,
  cors,
  csrf,
  headerChanges: headerChanges('headerModifiers'),
  rewriteHost: value<boolean>('autoHostRewrite'),
};

/** What is done with requests before a backend is called. */
export function trafficCapabilities(forms: TrafficPolicyForms): Table<TrafficCapabilities> {
  const { plane } = forms;
  const access = accessCapabilities(forms);
  const lacking = noTraffic('kgateway has no such thing');
  if (plane === '2.1-agentgateway') {
    return { ...noTraffic('the agentgateway data plane ignores it in a TrafficPolicy; say it in the rule of the route'), ...access, rateLimit: rateLimit(true), directResponse: OWN_OBJECT };
  }
  return {
    ...lacking,
    ...access,
    ...plane === '2.1-envoy' && ENVOY_2_1,
    streaming: routeType('ai.routeType'),
    rateLimit: rateLimit(plane !== '2.0'),
    directResponse: OWN_OBJECT,
  };
}

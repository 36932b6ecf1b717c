import { value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { Table } from '../../../codec/table';
import { TrafficCapabilities } from '../../../intent/policy/traffic-capabilities';
import { AgentgatewayRelease } from '../release';
import { retry } from './retry';

/** What is done with requests before a backend is called: `traffic` of a policy. */
export function trafficCapabilities(release: AgentgatewayRelease): Table<TrafficCapabilities> {
  return {
    requestTimeout: value('timeouts.request'),
    retry: retry(release),
    streaming: absent('a declared streaming route', 'the gateway reads it from the body'),
  };
}

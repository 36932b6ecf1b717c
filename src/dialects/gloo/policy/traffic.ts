import { retries } from './retries';
import { value } from '../../../codec/codec';
import { Table } from '../../../codec/table';
import { TrafficCapabilities } from '../../../intent/policy/traffic-capabilities';
import { noTraffic } from '../../lacking';
import { routeType } from '../../route-type';

/** What is done with requests before a backend is called: `options` of a RouteOption. */
export const trafficCapabilities: Table<TrafficCapabilities> = {
  ...noTraffic('Gloo has no such thing'),
  requestTimeout: value('options.timeout'),
  retry: retries,
  streaming: routeType('options.ai.routeType'),
};

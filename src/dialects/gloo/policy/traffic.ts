import { buffer } from './buffer';
import { cors } from './cors';
import { csrf } from './csrf';
import { delay } from './delay';
import { headerManipulation } from './header-manipulation';
import { rateLimit } from './rate-limit';
import { retries } from './retries';
import { value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { Table } from '../../../codec/table';
import { DIRECT_RESPONSE } from '../../../intent/policy/direct-response';
import { TrafficCapabilities } from '../../../intent/policy/traffic-capabilities';
import { noTraffic } from '../../lacking';
import { routeType } from '../../route-type';

/** What is done with requests before a backend is called: `options` of a RouteOption. */
export const trafficCapabilities: Table<TrafficCapabilities> = {
  ...noTraffic('Gloo has no such thing'),
  requestTimeout: value('options.timeout'),
  retry: retries,
  streaming: routeType('options.ai.routeType'),
  rateLimit,
  buffer,
  cors,
  csrf,
  delay,
  directResponse: absent(DIRECT_RESPONSE, 'in Gloo it is a DirectResponse, whose schema is not at hand; apply that object, and refer to it with a JSON patch'),
  headerChanges: headerManipulation,
  rewriteHost: value('options.autoHostRewrite'),
};

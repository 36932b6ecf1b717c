import { externalAuth } from './external-auth';
import { jwt } from './jwt';
import { rateLimit } from './rate-limit';
import { retries } from './retries';
import { absent, optional, value } from '../../../codec/codec';
import { Table } from '../../../codec/table';
import { API_KEYS } from '../../../intent/policy/api-keys';
import { AUTHORIZATION } from '../../../intent/policy/authorization';
import { BASIC } from '../../../intent/policy/basic';
import { TrafficCapabilities } from '../../../intent/policy/traffic-capabilities';
import { noTraffic } from '../../lacking';
import { routeType } from '../../route-type';

const IN_AUTH_CONFIG = 'say it in an AuthConfig, and name that with ExternalAuthorization.fromConfigName()';

/** What is done with requests before a backend is called: `options` of a RouteOption. */
export const trafficCapabilities: Table<TrafficCapabilities> = {
  ...noTraffic('Gloo has no such thing'),
  apiKeys: absent(API_KEYS, IN_AUTH_CONFIG),
  jwt,
  basic: absent(BASIC, IN_AUTH_CONFIG),
  authorization: absent(AUTHORIZATION, 'Gloo names claims and paths instead of expressions'),
  externalAuth: optional('options.extauth', externalAuth),
  requestTimeout: value('options.timeout'),
  retry: retries,
  streaming: routeType('options.ai.routeType'),
  rateLimit,
};

import { buffer } from './buffer';
import { cors } from './cors';
import { csrf } from './csrf';
import { delay } from './delay';
import { externalAuth } from './external-auth';
import { headerManipulation } from './header-manipulation';
import { jwt } from './jwt';
import { rateLimit } from './rate-limit';
import { retries } from './retries';
import { optional, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { Table } from '../../../codec/table';
import { API_KEYS } from '../../../intent/policy/api-keys';
import { AUTHORIZATION } from '../../../intent/policy/authorization';
import { BASIC } from '../../../intent/policy/basic';
import { DIRECT_RESPONSE } from '../../../intent/policy/direct-response';
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
  buffer,
  cors,
  csrf,
  delay,
  directResponse: absent(DIRECT_RESPONSE, 'in Gloo it is a DirectResponse, whose schema is not at hand; apply that object, and refer to it with a JSON patch'),
  headerChanges: headerManipulation,
  rewriteHost: value('options.autoHostRewrite'),
};

import { absent, optional, value } from '../../../codec/codec';
import { Table } from '../../../codec/table';
import { TrafficCapabilities } from '../../../intent/policy/traffic-capabilities';
import { AgentgatewayRelease } from '../release';
import { apiKeys } from './api-keys';
import { authorization } from './authorization';
import { basic } from './basic';
import { maybeExternalAuth } from './external-auth';
import { jwt } from './jwt';
import { rateLimit } from './rate-limit';
import { retry } from './retry';

/** What is done with requests before a backend is called: `traffic` of a policy. */
export function trafficCapabilities(release: AgentgatewayRelease): Table<TrafficCapabilities> {
  return {
    apiKeys: apiKeys(release),
    jwt: jwt(release),
    basic: basic(release),
    authorization: authorization(release),
    externalAuth: optional('extAuth', maybeExternalAuth(release)),
    requestTimeout: value('timeouts.request'),
    retry: retry(release),
    streaming: absent('a declared streaming route', 'the gateway reads it from the body'),
    rateLimit: rateLimit(release),
  };
}

import { optional, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { Table } from '../../../codec/table';
import { BUFFER } from '../../../intent/policy/buffer';
import { DELAY } from '../../../intent/policy/delay';
import { TrafficCapabilities } from '../../../intent/policy/traffic-capabilities';
import { headerChanges } from '../../header-changes';
import { AgentgatewayRelease, since } from '../release';
import { apiKeys } from './api-keys';
import { authorization } from './authorization';
import { basic } from './basic';
import { buffer } from './buffer';
import { cors } from './cors';
import { csrf } from './csrf';
import { delay } from './delay';
import { directResponse } from './direct-response';
import { maybeExternalAuth } from './external-auth';
import { jwt } from './jwt';
import { rateLimit } from './rate-limit';
import { retry } from './retry';
import { word } from './word';

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
    buffer: since('1.3', release, BUFFER, buffer(release)),
    cors,
    csrf,
    delay: since('1.4', release, DELAY, delay),
    directResponse: directResponse(release),
    headerChanges: headerChanges('headerModifiers'),
    rewriteHost: since('1.0', release, 'a policy on the Host header', word('hostRewrite.mode', 'Auto', 'None')),
  };
}

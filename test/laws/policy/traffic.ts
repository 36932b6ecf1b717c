import * as fc from 'fast-check';
import { API_KEYS, AUTHORIZATION, BASIC, JWT } from './access';
import { BUFFER } from './buffer';
import { CORS } from './cors';
import { CSRF } from './csrf';
import { DELAY } from './delay';
import { DIRECT_RESPONSE } from './direct-response';
import { EXTERNAL_AUTH } from './external-auth';
import { HEADER_CHANGES } from './header-changes';
import { RATE_LIMIT } from './rate-limit';
import { RETRY } from './retry';
import { samples } from './sample';
import { TrafficCapabilities } from '../../../src/intent/policy/traffic-capabilities';
import { durations } from '../arbitrary-parts';

export const TRAFFIC = samples<TrafficCapabilities>({
  apiKeys: API_KEYS,
  jwt: JWT,
  basic: BASIC,
  authorization: AUTHORIZATION,
  externalAuth: EXTERNAL_AUTH,
  requestTimeout: { full: '10m', cases: { 'ten minutes': '10m' }, arbitrary: durations },
  retry: RETRY,
  streaming: { full: true, cases: { yes: true }, arbitrary: fc.boolean() },
  rateLimit: RATE_LIMIT,
  buffer: BUFFER,
  cors: CORS,
  csrf: CSRF,
  delay: DELAY,
  directResponse: DIRECT_RESPONSE,
  headerChanges: HEADER_CHANGES,
  rewriteHost: { full: true, cases: { yes: true, no: false }, arbitrary: fc.boolean() },
});

import { absent } from '../codec/lacking';
import { Table } from '../codec/table';
import { EndpointPolicyIntent } from '../intent/backend';
import { AiCapabilities } from '../intent/policy/ai-capabilities';
import { API_KEYS } from '../intent/policy/api-keys';
import { AUTHORIZATION } from '../intent/policy/authorization';
import { BASIC } from '../intent/policy/basic';
import { BUFFER } from '../intent/policy/buffer';
import { CallCapabilities } from '../intent/policy/call-capabilities';
import { CORS } from '../intent/policy/cors';
import { CSRF } from '../intent/policy/csrf';
import { DELAY } from '../intent/policy/delay';
import { DIRECT_RESPONSE } from '../intent/policy/direct-response';
import { CALL_AUTHORIZATION, EXTERNAL_AUTH } from '../intent/policy/external-auth';
import { FrontendCapabilities } from '../intent/policy/frontend-capabilities';
import { GUARDS } from '../intent/policy/guard';
import { HEADER_CHANGES } from '../intent/policy/header-changes';
import { JWT } from '../intent/policy/jwt';
import { PROMPT } from '../intent/policy/prompt';
import { RATE_LIMIT } from '../intent/policy/rate-limit';
import { TrafficCapabilities } from '../intent/policy/traffic-capabilities';

/** Why backends of some dialects have no policies. */
export const ON_ROUTES = 'say it in a policy on the route';

/** Every capability about the contents of calls, absent for one reason; dialects spread it and say what they have. */
export const noAi = (because: string): Table<AiCapabilities> => ({
  prompt: absent(PROMPT, because),
  guards: absent(GUARDS, because),
});

/** The same for those about how backends are called. */
export const noCalls = (because: string): Table<CallCapabilities> => ({
  callAuthorization: absent(CALL_AUTHORIZATION, because),
});

/** The same for those before a backend is called. */
export const noTraffic = (because: string): Table<TrafficCapabilities> => ({
  apiKeys: absent(API_KEYS, because),
  jwt: absent(JWT, because),
  basic: absent(BASIC, because),
  authorization: absent(AUTHORIZATION, because),
  externalAuth: absent(EXTERNAL_AUTH, because),
  requestTimeout: absent('a request timeout in a policy', because),
  retry: absent('retries in a policy', because),
  streaming: absent('a declared streaming route', because),
  rateLimit: absent(RATE_LIMIT, because),
  buffer: absent(BUFFER, because),
  cors: absent(CORS, because),
  csrf: absent(CSRF, because),
  delay: absent(DELAY, because),
  directResponse: absent(DIRECT_RESPONSE, because),
  headerChanges: absent(HEADER_CHANGES, because),
  rewriteHost: absent('a policy on the Host header', because),
});

/** The same for those about how a gateway meets its clients. */
export const noFrontend = (_because: string): Table<FrontendCapabilities> => ({
});

/** What only an endpoint or a backend can say here, absent in a policy. */
export const noEndpoint = (because: string): Table<Omit<EndpointPolicyIntent, keyof AiCapabilities | keyof CallCapabilities>> => ({
  credential: absent('a credential in a policy', because),
  authLocation: absent('an authentication header in a policy', because),
  tls: absent('TLS settings in a policy', because),
  health: absent('a health rule', because),
  apis: absent('the APIs that clients speak', because),
  modelAliases: absent('other names for models', because),
});

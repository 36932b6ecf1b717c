import { ALIASES, APIS } from './backend-gaps';
import { absent } from '../codec/codec';
import { Table } from '../codec/table';
import { EndpointPolicyIntent } from '../intent/backend';
import { ACCESS_LOG } from '../intent/policy/access-log';
import { AiCapabilities } from '../intent/policy/ai-capabilities';
import { API_KEYS } from '../intent/policy/api-keys';
import { AUTHORIZATION, MCP_AUTHORIZATION } from '../intent/policy/authorization';
import { BASIC } from '../intent/policy/basic';
import { BODY_DEFAULTS, BODY_OVERRIDES, BODY_TRANSFORMATIONS, FINAL_TRANSFORMATIONS } from '../intent/policy/body';
import { BUFFER } from '../intent/policy/buffer';
import { CallCapabilities } from '../intent/policy/call-capabilities';
import { CONNECT } from '../intent/policy/connect-mode';
import { CONNECTION_HTTP } from '../intent/policy/connection-http';
import { CONNECTION_TCP } from '../intent/policy/connection-tcp';
import { CORS } from '../intent/policy/cors';
import { CSRF } from '../intent/policy/csrf';
import { DELAY } from '../intent/policy/delay';
import { DIRECT_RESPONSE } from '../intent/policy/direct-response';
import { ENVOY_TLS } from '../intent/policy/envoy-tls';
import { CALL_AUTHORIZATION, EXTERNAL_AUTH } from '../intent/policy/external-auth';
import { EXTERNAL_PROCESSING } from '../intent/policy/external-processing';
import { EXTRA_CREDENTIALS } from '../intent/policy/extra-credential';
import { FrontendCapabilities } from '../intent/policy/frontend-capabilities';
import { FRONTEND_HTTP } from '../intent/policy/frontend-http';
import { FRONTEND_TCP } from '../intent/policy/frontend-tcp';
import { FRONTEND_TLS } from '../intent/policy/frontend-tls';
import { GUARDS } from '../intent/policy/guard';
import { HEADER_CHANGES } from '../intent/policy/header-changes';
import { HEALTH_CHECK } from '../intent/policy/health-check';
import { JWT } from '../intent/policy/jwt';
import { LOAD_BALANCER } from '../intent/policy/load-balancer';
import { MCP_AUTHENTICATION } from '../intent/policy/mcp-authentication';
import { McpCapabilities } from '../intent/policy/mcp-capabilities';
import { MCP_GUARDRAILS } from '../intent/policy/mcp-guardrail';
import { METRICS } from '../intent/policy/metrics';
import { NETWORK_AUTHORIZATION } from '../intent/policy/network-authorization';
import { OUTLIER_DETECTION } from '../intent/policy/outlier-detection';
import { PROMPT } from '../intent/policy/prompt';
import { PROMPT_CACHING } from '../intent/policy/prompt-caching';
import { PROXY_PROTOCOL } from '../intent/policy/proxy-protocol';
import { RAG } from '../intent/policy/rag';
import { RATE_LIMIT } from '../intent/policy/rate-limit';
import { SEMANTIC_CACHE } from '../intent/policy/semantic-cache';
import { CROSS_APP_ACCESS, JWT_SIGN, TOKEN_EXCHANGE } from '../intent/policy/token-exchange';
import { TRACING } from '../intent/policy/tracing';
import { TrafficCapabilities } from '../intent/policy/traffic-capabilities';
import { CALL_TRANSFORMATION, TRANSFORMATION } from '../intent/policy/transformation';
import { TUNNEL } from '../intent/policy/tunnel';

/** Why backends of some dialects have no policies. */
export const ON_ROUTES = 'say it in a policy on the route';

/** Why retries of some dialects have no timeout. */
export const AMONG_TIMEOUTS = 'it is one of the timeouts of the route here';

/** Why routes of some dialects say nothing of conditions. */
export const IN_POLICIES = 'say it in a policy beside the route';

/** Why no backend of some dialects speaks of TLS; what they make of it is said by rules. */
export const TLS_BESIDE = 'TLS is not kept in the backend';

/** Why no other object of some dialects holds a part of a policy. */
export const IN_POLICY = 'say it in the policy';

/** Why policies of some dialects do not hold a part of them. */
export const IN_ITS_OBJECT = 'it stands in an object of its own; name that';

/** Why no policy of Gloo says whom it asks who may call. */
export const BY_AUTH_CONFIG = 'make an AuthConfig, and name it';

/** Why it does not say how. */
export const IN_AUTH_CONFIG = 'say it in the AuthConfig';

/** Why pods on all nodes have no number. */
export const PER_NODE = 'there is one on each node';

/** Why policies of some dialects say nothing of endpoints. */
export const IN_BACKENDS = 'say it in the backend';

/** Why no policy for TLS says anything of listeners. */
export const OF_BACKENDS = 'it is about backends, which have no listeners';

/** Why plain hosts lack what is about models. */
export const FOR_MODELS = 'it is for LLM backends';

/** Every capability about the contents of calls, absent for one reason; dialects spread it and say what they have. */
export const noAi = (because: string): Table<AiCapabilities> => ({
  prompt: absent(PROMPT, because),
  guards: absent(GUARDS, because),
  bodyDefaults: absent(BODY_DEFAULTS, because),
  bodyOverrides: absent(BODY_OVERRIDES, because),
  bodyTransformations: absent(BODY_TRANSFORMATIONS, because),
  finalTransformations: absent(FINAL_TRANSFORMATIONS, because),
  promptCaching: absent(PROMPT_CACHING, because),
  rag: absent(RAG, because),
  semanticCache: absent(SEMANTIC_CACHE, because),
});

/** The same for those about how backends are called. */
export const noCalls = (because: string): Table<CallCapabilities> => ({
  connectionHttp: absent(CONNECTION_HTTP, because),
  connectionTcp: absent(CONNECTION_TCP, because),
  tunnel: absent(TUNNEL, because),
  extraCredentials: absent(EXTRA_CREDENTIALS, because),
  tokenExchange: absent(TOKEN_EXCHANGE, because),
  crossAppAccess: absent(CROSS_APP_ACCESS, because),
  jwtSign: absent(JWT_SIGN, because),
  loadBalancer: absent(LOAD_BALANCER, because),
  outlierDetection: absent(OUTLIER_DETECTION, because),
  healthCheck: absent(HEALTH_CHECK, because),
  envoyTls: absent(ENVOY_TLS, because),
  callAuthorization: absent(CALL_AUTHORIZATION, because),
  callTransformation: absent(CALL_TRANSFORMATION, because),
});

/** The same for servers of tools. */
export const noMcp = (because: string): Table<McpCapabilities> => ({
  mcpAuthentication: absent(MCP_AUTHENTICATION, because),
  mcpAuthorization: absent(MCP_AUTHORIZATION, because),
  mcpGuardrails: absent(MCP_GUARDRAILS, because),
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
  transformation: absent(TRANSFORMATION, because),
  externalProcessing: absent(EXTERNAL_PROCESSING, because),
  streamIdleTimeout: absent('a limit of silence in streams', because),
});

/** The same for those about how a gateway meets its clients. */
export const noFrontend = (because: string): Table<FrontendCapabilities> => ({
  accessLog: absent(ACCESS_LOG, because),
  tracing: absent(TRACING, because),
  metrics: absent(METRICS, because),
  frontendHttp: absent(FRONTEND_HTTP, because),
  frontendTcp: absent(FRONTEND_TCP, because),
  frontendTls: absent(FRONTEND_TLS, because),
  proxyProtocol: absent(PROXY_PROTOCOL, because),
  connect: absent(CONNECT, because),
  networkAuthorization: absent(NETWORK_AUTHORIZATION, because),
});

/** What only an endpoint or a backend can say here, absent in a policy. */
export const noEndpoint = (because: string): Table<Omit<EndpointPolicyIntent, keyof AiCapabilities | keyof CallCapabilities>> => ({
  credential: absent('a credential in a policy', because),
  authLocation: absent('an authentication header in a policy', because),
  tls: absent('TLS settings in a policy', because),
  health: absent('a health rule of an endpoint', because),
  apis: absent(APIS, because),
  modelAliases: absent(ALIASES, because),
});

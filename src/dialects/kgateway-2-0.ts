import { backendTlsPolicy } from './backend-tls-policy';
import { DialectDefinition } from './definition';
import { ENVOY_PRECEDENCE } from './envoy-precedence';
import { gateway } from './gateway';
import { BY_CODE, httpRoute } from './http-route';
import { gatewayExtension } from './kgateway/gateway-extension';
import { directResponse } from './kgateway/policy/direct-response';
import { httpListenerPolicy } from './kgateway/policy/http-listener-policy';
import { trafficPolicy } from './kgateway/policy/traffic-policy';
import { referenceGrant } from './reference-grant';
import { WITH_AI_EXTENSION } from '../intent/parameters-placement';
import { endpointsAsTheyAre } from '../intent/placement';
import { backend20 } from './kgateway/backend-2-0';
import { parameters20 } from './kgateway/parameters';
import { INFERENCE_POOL_BEFORE_1 } from './renamed';

/** kgateway 2.0 on Envoy with its AI extension. */
export const kgateway20: DialectDefinition = {
  id: 'kgateway-2.0',
  title: 'kgateway 2.0',
  releases: ['kgateway-2.0', 'gateway-api-1.3', 'external-secrets-2.9', 'core'],
  gateways: { classes: ['kgateway', 'kgateway-waypoint'], controller: 'kgateway.dev/kgateway' },
  placement: {
    tls: 'implicit',
    staticTls: 'policy',
    hostRewrite: 'gateway',
    staticHostRewrite: 'route',
    pathIsProviders: true,
    retry: 'none',
    timeout: 'route',
    origins: 'host',
    policyAttachment: 'extension',
    routeRanking: 'age',
    streamTimeout: '0s',
    declaresStreaming: true,
    guards: { patterns: 'python' },
    failover: { health: false, retry: false },
    crossNamespaceBackend: 'grant',
    renamed: INFERENCE_POOL_BEFORE_1,
    endpoint: endpointsAsTheyAre,
  },
  limits: { tiers: 20, endpointsPerTier: 20 },
  secretEntries: { apiKey: 'Authorization', awsAccessKey: 'accessKey', awsSecretKey: 'secretKey', awsSessionToken: 'sessionToken' },
  backend: backend20,
  route: httpRoute({ ruleNames: 'experimental', cors: 'CORS is not translated in this release', retryCondition: BY_CODE }),
  grant: referenceGrant,
  tlsPolicy: backendTlsPolicy('v1alpha3'),
  policy: trafficPolicy({ plane: '2.0' }),
  extension: gatewayExtension('2.0'),
  morePolicies: [directResponse, httpListenerPolicy('2.0')],
  precedence: ENVOY_PRECEDENCE,
  model: undefined,
  listenerSet: undefined,
  gateway: gateway({
    listenerSets: false, tls: false, infrastructure: { level: 'unknown', because: 'they came about the time of this release, and whether it has them is not verified' },
  }),
  parameters: parameters20,
  parametersPlacement: WITH_AI_EXTENSION,
};

import { DialectDefinition } from './definition';
import { ENVOY_PRECEDENCE } from './envoy-precedence';
import { gateway } from './gateway';
import { glooParameters } from './gloo/parameters';
import { routeOption } from './gloo/policy/route-option';
import { upstream } from './gloo/upstream';
import { httpRoute } from './http-route';
import { listenerSet } from './listener-set';
import { ownIdentityIsSilent } from './own-identity';
import { referenceGrant } from './reference-grant';
import { LISTENER_SET_BEFORE_1_5 } from './renamed';
import { WITH_AI_EXTENSION } from '../intent/parameters-placement';

/** Gloo Gateway 1.20 (1.18 and later where nothing else is said), in Kubernetes Gateway API mode with its AI plugin. */
export const gloo120: DialectDefinition = {
  id: 'gloo-1.20',
  title: 'Gloo Gateway 1.20',
  releases: ['gloo-1.20', 'gateway-api-1.3', 'external-secrets-2.9', 'core'],
  gateways: { classes: ['gloo-gateway', 'gloo-waypoint'], controller: 'solo.io/gloo-gateway' },
  placement: {
    tls: 'implicit',
    staticTls: 'backend',
    hostRewrite: 'gateway',
    staticHostRewrite: 'route',
    retry: 'extension',
    timeout: 'extension',
    origins: 'host',
    tryTimeoutInRetry: true,
    policyAttachment: 'extension',
    sharesPolicies: true,
    routeRanking: 'age',
    streamTimeout: '0s',
    declaresStreaming: true,
    guards: { patterns: 'python' },
    failover: { health: false, retry: true },
    crossNamespaceBackend: 'grant',
    secretNamespace: true,
    renamed: LISTENER_SET_BEFORE_1_5,
    endpoint: ownIdentityIsSilent(),
  },
  limits: { tiers: Infinity, endpointsPerTier: Infinity },
  secretEntries: {
    apiKey: 'Authorization',
    awsAccessKey: 'aws_access_key_id',
    awsSecretKey: 'aws_secret_access_key',
    awsSessionToken: 'aws_session_token',
  },
  pathPrefix: 'all',
  backend: upstream,
  route: httpRoute({
    ruleNames: 'experimental',
    cors: 'the filter of the route is not translated; set cors in a RouteOption',
  }),
  grant: referenceGrant,
  tlsPolicy: undefined,
  policy: routeOption,
  morePolicies: [],
  precedence: ENVOY_PRECEDENCE,
  model: undefined,
  listenerSet: listenerSet({}, true),
  gateway: gateway({ listenerSets: true, tls: false, infrastructure: { level: 'no', because: 'the controller does not read them' } }),
  parameters: glooParameters,
  parametersPlacement: { ...WITH_AI_EXTENSION, annotation: 'gateway.gloo.solo.io/gateway-parameters-name' },
};

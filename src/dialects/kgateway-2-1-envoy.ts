import { backendTlsPolicy } from './backend-tls-policy';
import { DialectDefinition } from './definition';
import { gateway } from './gateway';
import { httpRoute } from './http-route';
import { backend21 } from './kgateway/backend-2-1';
import { gatewayExtension } from './kgateway/gateway-extension';
import { parameters21Envoy } from './kgateway/parameters';
import { backendConfigPolicy } from './kgateway/policy/backend-config-policy';
import { directResponse } from './kgateway/policy/direct-response';
import { httpListenerPolicy } from './kgateway/policy/http-listener-policy';
import { trafficPolicy } from './kgateway/policy/traffic-policy';
import { kgateway20 } from './kgateway-2-0';
import { listenerSet } from './listener-set';
import { LISTENER_SET_BEFORE_1_5 } from './renamed';

/** kgateway 2.1 on Envoy, where its AI features are deprecated. */
export const kgateway21Envoy: DialectDefinition = {
  ...kgateway20,
  id: 'kgateway-2.1-envoy',
  title: 'kgateway 2.1 (Envoy)',
  releases: ['kgateway-2.1', 'gateway-api-1.4', 'gateway-api-1.3', 'external-secrets-2.9', 'core'],
  placement: { ...kgateway20.placement, retry: 'policy', tryTimeoutInRetry: true, policyAttachment: undefined, renamed: LISTENER_SET_BEFORE_1_5 },
  limits: { tiers: 32, endpointsPerTier: 32, mcpTargets: 32 },
  backend: backend21('2.1-envoy'),
  route: httpRoute({ cors: 'experimental' }),
  tlsPolicy: backendTlsPolicy('v1'),
  policy: trafficPolicy({ plane: '2.1-envoy' }),
  morePolicies: [directResponse, httpListenerPolicy('2.1'), backendConfigPolicy],
  listenerSet: listenerSet({}, true),
  gateway: gateway({ listenerSets: true, tls: false }),
  parameters: parameters21Envoy,
  extension: gatewayExtension('2.1'),
};

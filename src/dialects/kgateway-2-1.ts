import { DialectDefinition } from './definition';
import { BY_CODE, httpRoute } from './http-route';
import { azureByAddress } from './kgateway/azure-by-address';
import { backend21 } from './kgateway/backend-2-1';
import { parameters21 } from './kgateway/parameters';
import { directResponse } from './kgateway/policy/direct-response';
import { trafficPolicy } from './kgateway/policy/traffic-policy';
import { kgateway21Envoy } from './kgateway-2-1-envoy';

/** kgateway 2.1 with the agentgateway data plane. */
export const kgateway21: DialectDefinition = {
  ...kgateway21Envoy,
  id: 'kgateway-2.1',
  title: 'kgateway 2.1 (agentgateway)',
  gateways: { classes: ['agentgateway'], controller: 'kgateway.dev/agentgateway' },
  placement: {
    ...kgateway21Envoy.placement,
    tls: 'policy',
    hostRewrite: 'route',
    forwardsPath: true,
    retry: 'route',
    cors: 'route',
    retryBackoff: '25ms',
    routeRanking: 'key',
    mirrors: 'bodiless',
    tryTimeoutInRetry: false,
    streamTimeout: undefined,
    declaresStreaming: false,
    guards: { patterns: 'rust' },
    crossNamespaceBackend: 'impossible',
    endpoint: azureByAddress,
  },
  backend: backend21('2.1-agentgateway'),
  route: httpRoute({
    cors: 'experimental',
    extension: 'this data plane only follows references to a DirectResponse; attach policies with targetRefs',
    retryCondition: BY_CODE,
  }),
  policy: trafficPolicy({ plane: '2.1-agentgateway' }),
  morePolicies: [directResponse],
  parameters: parameters21,
  parametersPlacement: { isNeeded: false, usual: { agentgateway: true } },
};

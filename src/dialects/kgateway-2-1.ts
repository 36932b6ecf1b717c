import { DialectDefinition } from './definition';
import { azureByAddress } from './kgateway/azure-by-address';
import { parameters21 } from './kgateway/parameters';
import { trafficPolicy } from './kgateway/policy/traffic-policy';
import { SUPPORT_2_1 } from './kgateway/support';
import { kgateway21Envoy } from './kgateway-2-1-envoy';

/** kgateway 2.1 with the agentgateway data plane. */
export const kgateway21: DialectDefinition = {
  ...kgateway21Envoy,
  id: 'kgateway-2.1',
  title: 'kgateway 2.1 (agentgateway)',
  gateways: { classes: ['agentgateway'], controller: 'kgateway.dev/agentgateway' },
  support: SUPPORT_2_1,
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
  policy: trafficPolicy({ plane: '2.1-agentgateway' }),
  parameters: parameters21,
  parametersPlacement: { isNeeded: false, usual: { agentgateway: true } },
};

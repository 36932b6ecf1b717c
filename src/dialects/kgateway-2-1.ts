import { reportBearer } from './bearer';
import { DialectDefinition } from './definition';
import { reportForwardedPath, reportUnsignedRegion } from './elsewhere';
import { azureByAddress } from './kgateway/azure-by-address';
import { reportAnthropicElsewhere, reportNoCredential, reportRequired } from './kgateway/rules';
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
    tryTimeoutInRetry: false,
    streamTimeout: undefined,
    declaresStreaming: false,
    crossNamespaceBackend: 'impossible',
    endpoint: azureByAddress,
  },
  routePolicy: undefined,
  rules: [reportRequired, reportNoCredential, reportBearer, reportAnthropicElsewhere, reportForwardedPath, reportUnsignedRegion],
};

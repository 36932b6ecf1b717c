import { APIS_1_0 } from './agentgateway/apis';
import { agentgatewayBackend, BackendForms } from './agentgateway/backend';
import { HEALTH_1_0 } from './agentgateway/health';
import { agentgatewayPolicy } from './agentgateway/policy/policy';
import { agentgateway012, FORMS_0_12, GATEWAY_0_12, REFUSED } from './agentgateway-0-12';
import { DialectDefinition } from './definition';
import { gateway, GatewayForms } from './gateway';
import { httpRoute } from './http-route';
import { listenerSet } from './listener-set';

export const FORMS_1_0: BackendForms = {
  ...FORMS_0_12, release: '1.0', azure: true, gcp: true, health: HEALTH_1_0, agentCore: true, mcpFailureMode: true,
};

const GATEWAY_1_0: GatewayForms = {
  ...GATEWAY_0_12, tls: true, oneCertificate: 'the controller takes exactly one, and with more no client can connect; give each name a listener with its own certificate',
};

/** agentgateway 1.0: failover by health rules instead of by 429 alone; identities for Azure and Google Cloud. */
export const agentgateway10: DialectDefinition = {
  ...agentgateway012,
  id: 'agentgateway-1.0',
  title: 'agentgateway 1.0',
  releases: ['agentgateway-1.0', 'gateway-api-1.6', 'external-secrets-2.9', 'core'],
  placement: { ...agentgateway012.placement, renamed: undefined, failover: { health: true, retry: true } },
  limits: { ...agentgateway012.limits, tiers: 8, endpointsPerTier: 16 },
  apis: APIS_1_0,
  route: httpRoute({ extension: REFUSED }),
  backend: agentgatewayBackend(FORMS_1_0),
  policy: agentgatewayPolicy(FORMS_1_0),
  gateway: gateway(GATEWAY_1_0),
  listenerSet: listenerSet(GATEWAY_1_0, false),
};

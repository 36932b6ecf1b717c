import { APIS_0_12 } from './agentgateway/apis';
import { agentgatewayBackend, BackendForms } from './agentgateway/backend';
import { agentgatewayParameters, ParametersForms } from './agentgateway/parameters';
import { PLACEMENT_0_12 } from './agentgateway/placement';
import { AFTER_ROUTING_0_12 } from './agentgateway/policy/phase';
import { agentgatewayPolicy } from './agentgateway/policy/policy';
import { PRECEDENCE_0_12 } from './agentgateway/precedence';
import { backendTlsPolicy } from './backend-tls-policy';
import { DialectDefinition } from './definition';
import { gateway, GatewayForms } from './gateway';
import { httpRoute } from './http-route';
import { listenerSet } from './listener-set';
import { referenceGrant } from './reference-grant';

export const FORMS_0_12: BackendForms = {
  release: '0.12',
  secretKey: false,
  azure: false,
  azureWorkload: false,
  managedIdentityByOneId: false,
  gcp: false,
  gcpSecret: false,
  awsIdentity: false,
  awsSessionName: false,
  location: false,
  azureByName: false,
  custom: false,
  vertexWithoutRegion: false,
  pathPrefix: false,
  health: undefined,
  keyExchangeGroups: false,
  caSecret: false,
  signedRegion: false,
  a2a: false,
  agentCore: false,
  mcpService: false,
  mcpFailureMode: false,
  mcpPrefixMode: false,
};

export const GATEWAY_0_12: GatewayForms = { listenerSets: true, tls: false };

export const PARAMETERS_0_12: ParametersForms = { modelCatalog: false, workload: false };

/** What becomes of a route with a reference to a policy. */
export const REFUSED = 'agentgateway refuses the whole route, and answers it with 404; attach the policy with targetRefs';

/** The agentgateway chart that ships with kgateway 2.2. */
export const agentgateway012: DialectDefinition = {
  id: 'agentgateway-0.12',
  title: 'agentgateway 0.12 (kgateway 2.2)',
  releases: ['agentgateway-0.12', 'gateway-api-1.4', 'gateway-api-1.3', 'external-secrets-2.9', 'core'],
  gateways: { classes: ['agentgateway', 'agentgateway-waypoint'], controller: 'agentgateway.dev/agentgateway' },
  placement: PLACEMENT_0_12,
  limits: { tiers: 32, endpointsPerTier: 32, mcpTargets: 32, bodyFields: 64, inlineKeyLength: 2048 },
  secretEntries: { apiKey: 'Authorization', awsAccessKey: 'accessKey', awsSecretKey: 'secretKey', awsSessionToken: 'sessionToken' },
  apis: APIS_0_12,
  backend: agentgatewayBackend(FORMS_0_12),
  route: httpRoute({ cors: 'experimental', extension: REFUSED }),
  grant: referenceGrant,
  tlsPolicy: backendTlsPolicy('v1'),
  policy: agentgatewayPolicy(FORMS_0_12),
  afterRouting: AFTER_ROUTING_0_12,
  morePolicies: [],
  precedence: PRECEDENCE_0_12,
  model: undefined,
  listenerSet: listenerSet(GATEWAY_0_12, true),
  gateway: gateway(GATEWAY_0_12),
  parameters: agentgatewayParameters(PARAMETERS_0_12),
  parametersPlacement: { isNeeded: false, usual: {} },
};

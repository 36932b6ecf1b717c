import { APIS_1_3 } from './agentgateway/apis';
import { agentgatewayBackend, BackendForms } from './agentgateway/backend';
import { HEALTH_1_3 } from './agentgateway/health';
import { agentgatewayParameters, ParametersForms } from './agentgateway/parameters';
import { AFTER_ROUTING } from './agentgateway/policy/phase';
import { agentgatewayPolicy } from './agentgateway/policy/policy';
import { PARAMETERS_0_12 } from './agentgateway-0-12';
import { agentgateway12, FORMS_1_2 } from './agentgateway-1-2';
import { DialectDefinition } from './definition';

export const FORMS_1_3: BackendForms = { ...FORMS_1_2, release: '1.3', custom: true, awsIdentity: true, health: HEALTH_1_3, a2a: true };

export const PARAMETERS_1_3: ParametersForms = { ...PARAMETERS_0_12, modelCatalog: true };

/** agentgateway 1.3: providers with their own formats, AWS roles, grants to backends, retries that count for health. */
export const agentgateway13: DialectDefinition = {
  ...agentgateway12,
  id: 'agentgateway-1.3',
  title: 'agentgateway 1.3',
  releases: ['agentgateway-1.3', 'gateway-api-1.6', 'external-secrets-2.9', 'core'],
  placement: { ...agentgateway12.placement, crossNamespaceBackend: 'grant' },
  foundrySuffix: false,
  apis: APIS_1_3,
  backend: agentgatewayBackend(FORMS_1_3),
  policy: agentgatewayPolicy(FORMS_1_3),
  parameters: agentgatewayParameters(PARAMETERS_1_3),
  afterRouting: AFTER_ROUTING,
};

import { APIS_1_2 } from './agentgateway/apis';
import { agentgatewayBackend, BackendForms } from './agentgateway/backend';
import { agentgatewayPolicy } from './agentgateway/policy/policy';
import { agentgateway11, FORMS_1_1 } from './agentgateway-1-1';
import { DialectDefinition } from './definition';

export const FORMS_1_2: BackendForms = { ...FORMS_1_1, release: '1.2', azureByName: true, gcpSecret: true, location: true, keyExchangeGroups: true };

/** agentgateway 1.2: Azure by resource name, other authentication headers, Google Cloud service accounts. */
export const agentgateway12: DialectDefinition = {
  ...agentgateway11,
  id: 'agentgateway-1.2',
  title: 'agentgateway 1.2',
  releases: ['agentgateway-1.2', 'gateway-api-1.6', 'external-secrets-2.9', 'core'],
  foundrySuffix: true,
  apis: APIS_1_2,
  backend: agentgatewayBackend(FORMS_1_2),
  policy: agentgatewayPolicy(FORMS_1_2),
};

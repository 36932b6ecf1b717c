import { APIS_1_4 } from './agentgateway/apis';
import { agentgatewayBackend, BackendForms } from './agentgateway/backend';
import { agentgatewayModel } from './agentgateway/model';
import { agentgatewayParameters } from './agentgateway/parameters';
import { agentgatewayPolicy } from './agentgateway/policy/policy';
import { PRECEDENCE_1_4 } from './agentgateway/precedence';
import { agentgateway13, FORMS_1_3, PARAMETERS_1_3 } from './agentgateway-1-3';
import { DialectDefinition } from './definition';
import { ownIdentityIsSilent } from './own-identity';

export const FORMS_1_4: BackendForms = {
  ...FORMS_1_3, release: '1.4', secretKey: true, azureWorkload: true, awsSessionName: true, signedRegion: true, mcpPrefixMode: true,
};

/** agentgateway 1.4: any Secret entry, Azure workload identity, path prefixes for every provider. */
export const agentgateway14: DialectDefinition = {
  ...agentgateway13,
  id: 'agentgateway-1.4',
  title: 'agentgateway 1.4',
  releases: ['agentgateway-1.4', 'gateway-api-1.6', 'external-secrets-2.9', 'core'],
  placement: { ...agentgateway13.placement, endpoint: ownIdentityIsSilent() },
  apis: APIS_1_4,
  pathPrefix: 'all',
  backend: agentgatewayBackend(FORMS_1_4),
  policy: agentgatewayPolicy(FORMS_1_4),
  model: agentgatewayModel(FORMS_1_4),
  precedence: PRECEDENCE_1_4,
  parameters: agentgatewayParameters({ ...PARAMETERS_1_3, workload: true }),
};

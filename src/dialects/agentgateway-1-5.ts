import { agentgatewayBackend, BackendForms } from './agentgateway/backend';
import { agentgatewayModel } from './agentgateway/model';
import { agentgatewayPolicy } from './agentgateway/policy/policy';
import { PRECEDENCE_1_5 } from './agentgateway/precedence';
import { agentgateway14, FORMS_1_4 } from './agentgateway-1-4';
import { DialectDefinition } from './definition';

export const FORMS_1_5: BackendForms = { ...FORMS_1_4, release: '1.5', caSecret: true, managedIdentityByOneId: true };

/** agentgateway 1.5, by its source six days before the release: CA bundles in Secrets, managed identities by one id. */
export const agentgateway15: DialectDefinition = {
  ...agentgateway14,
  id: 'agentgateway-1.5',
  title: 'agentgateway 1.5',
  releases: ['agentgateway-1.5', 'gateway-api-1.6', 'external-secrets-2.9', 'core'],
  isSnapshot: true,
  limits: { ...agentgateway14.limits, mcpTargets: 128 },
  backend: agentgatewayBackend(FORMS_1_5),
  policy: agentgatewayPolicy(FORMS_1_5),
  model: agentgatewayModel(FORMS_1_5),
  precedence: PRECEDENCE_1_5,
};

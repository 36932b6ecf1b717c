import { agentgatewayBackend, BackendForms } from './agentgateway/backend';
import { agentgatewayPolicy } from './agentgateway/policy/policy';
import { agentgateway10, FORMS_1_0 } from './agentgateway-1-0';
import { DialectDefinition } from './definition';
import { ownIdentityIsSilent } from './own-identity';

export const FORMS_1_1: BackendForms = { ...FORMS_1_0, release: '1.1', pathPrefix: true, vertexWithoutRegion: true, mcpService: true };

/** agentgateway 1.1: path prefixes, the global Vertex AI region, and the proxy's own Azure identity. */
export const agentgateway11: DialectDefinition = {
  ...agentgateway10,
  id: 'agentgateway-1.1',
  title: 'agentgateway 1.1',
  releases: ['agentgateway-1.1', 'gateway-api-1.6', 'external-secrets-2.9', 'core'],
  placement: { ...agentgateway10.placement, endpoint: ownIdentityIsSilent(['azureWorkloadIdentity']) },
  pathPrefix: 'openaiAndAnthropic',
  backend: agentgatewayBackend(FORMS_1_1),
  policy: agentgatewayPolicy(FORMS_1_1),
};

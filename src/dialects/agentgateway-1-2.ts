import { APIS_1_2 } from './agentgateway/apis';
import { agentgatewayBackend } from './agentgateway/backend';
import { agentgateway11, FORMS_1_1 } from './agentgateway-1-1';
import { reportBearer } from './bearer';
import { DialectDefinition, yes } from './definition';
import { reportForwardedPath, reportUnsignedRegion } from './elsewhere';

export const FORMS_1_2 = { ...FORMS_1_1, azureByName: true, gcpSecret: true, location: true, keyExchangeGroups: true };

/** agentgateway 1.2: Azure by resource name, other authentication headers, Google Cloud service accounts. */
export const agentgateway12: DialectDefinition = {
  ...agentgateway11,
  id: 'agentgateway-1.2',
  title: 'agentgateway 1.2',
  releases: ['agentgateway-1.2', 'gateway-api-1.6', 'external-secrets-2.9', 'core'],
  support: {
    ...agentgateway11.support,
    azureResource: yes,
    azureFoundry: yes,
    gcpSecret: yes,
    authHeader: yes,
    authQueryOrCookie: yes,
  },
  foundrySuffix: true,
  rules: [reportBearer, reportForwardedPath, reportUnsignedRegion],
  apis: APIS_1_2,
  backend: agentgatewayBackend(FORMS_1_2),
};

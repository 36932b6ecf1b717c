import { Report } from '../../codec/report';
import { BackendIntent, endpointsOf } from '../../intent/backend';

/** Azure documents keys in the header `api-key`; before 1.2 there is no way to ask for it. */
export function reportAzureBearer(backend: BackendIntent, report: Report): void {
  for (const { provider, credential } of endpointsOf(backend)) {
    if (provider.kind === 'azureOpenai' && (credential?.kind === 'secret' || credential?.kind === 'inline')) {
      report.warn('PartialSupport', `the key for '${provider.endpoint}' travels as Authorization: Bearer, though Azure documents keys in the header api-key; ` +
        'use agentgateway-1.2 or later, or a service principal or an identity');
    }
  }
}

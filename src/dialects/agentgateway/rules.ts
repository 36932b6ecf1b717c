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

/** What tells a call that failed from a client that left came with 1.3. */
export function reportCancelledCalls(backend: BackendIntent, report: Report): void {
  if (![backend, ...endpointsOf(backend)].some(({ health }) => health?.unhealthy?.kind === 'failedCall')) { return; }
  report.info('PartialSupport', 'a client that hangs up before the answer counts as a failure of the provider, which is left then; ' +
    'agentgateway-1.3 and later can tell the two apart');
}

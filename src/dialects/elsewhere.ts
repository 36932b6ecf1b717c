import { Report } from '../codec/report';
import { BackendIntent, endpointsOf } from '../intent/backend';

/** The agentgateway data plane knows a provider's path on the provider's own host only. */
export function reportForwardedPath(backend: BackendIntent, report: Report): void {
  for (const { provider, host, path, pathPrefix } of endpointsOf(backend)) {
    if (host !== undefined && path === undefined && pathPrefix === undefined && provider.kind !== 'custom') {
      report.warn('PartialSupport', `'${host}' is called at the path of the client's request, since the provider's own path is used on its own ` +
        'host only; give the path');
    }
  }
}

/** Before 1.4 there is no way to say it; see `agentgateway/signed-region.ts`. */
export function reportUnsignedRegion(backend: BackendIntent, report: Report): void {
  for (const { provider, host, credential } of endpointsOf(backend)) {
    if (provider.kind === 'bedrock' && host !== undefined && provider.region !== undefined && credential?.kind.startsWith('aws')) {
      report.warn('PartialSupport', `requests to '${host}' are signed for the region that the proxy runs in, which must be '${provider.region}'; ` +
        'use agentgateway-1.4 to say it, or leave the host out');
    }
  }
}

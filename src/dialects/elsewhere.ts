import { Report } from '../codec/report';
import { BackendIntent, endpointsOf } from '../intent/backend';
import { ProviderIntents } from '../intent/provider';

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
  for (const { provider, host } of signedElsewhere(backend)) {
    report.warn('PartialSupport', `requests to '${host}' are signed for the region that the proxy runs in, ` +
      `${provider.region === undefined ? 'and fail where it knows of none' : `which must be '${provider.region}'`}; use agentgateway-1.4 to say it, or leave the host out`);
  }
}

/** From 1.4 on it must be said: the region that a provider has by itself is that of its own host. */
export function reportRegionElsewhere(backend: BackendIntent, report: Report): void {
  for (const { provider, host } of signedElsewhere(backend)) {
    if (provider.region !== undefined) { continue; }
    report.error('RegionMissing', `Bedrock at '${host}' needs a region to sign requests for, got none, and us-east-1 is that of its own host only; name one`);
  }
}

/** Bedrock on other hosts, called with a signature rather than a key. */
function signedElsewhere(backend: BackendIntent): readonly { readonly provider: ProviderIntents['bedrock']; readonly host: string }[] {
  return endpointsOf(backend).flatMap(({ provider, host, credential = backend.credential }) =>
    provider.kind === 'bedrock' && host !== undefined && credential?.kind.startsWith('aws') ? [{ provider, host }] : []);
}

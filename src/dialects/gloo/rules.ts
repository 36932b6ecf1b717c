import { Report } from '../../codec/report';
import { BackendIntent, endpointsOf } from '../../intent/backend';

/** The schema demands nothing, but the plugin has no region of its own to fall back to. */
export function reportBedrockRegion(backend: BackendIntent, report: Report): void {
  for (const { provider } of endpointsOf(backend)) {
    if (provider.kind === 'bedrock' && provider.region === undefined) {
      report.error('RegionMissing', 'Bedrock needs a region here, got none; name one');
    }
  }
}

/** A `customHost` without host is only known from the schema; the same for a full path is the feature `pathOverrideAlone`. */
export function reportNoHost(backend: BackendIntent, report: Report): void {
  for (const { host, hostname, pathPrefix } of endpointsOf(backend)) {
    if (host !== undefined || (hostname ?? pathPrefix) === undefined) { continue; }
    report.warn('PartialSupport', `${hostname === undefined ? `the path prefix '${pathPrefix}'` : `the name '${hostname}'`} is said of the provider's own host, ` +
      'and a custom host without host has not been seen to work; give host and port too');
  }
}

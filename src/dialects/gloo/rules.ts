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

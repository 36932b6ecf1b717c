import { Reader } from '../../codec/reader';
import { Writer } from '../../codec/writer';
import { EndpointIntent } from '../../intent/backend';

/**
 * The region that requests to Bedrock are signed for. The gateway takes it from the provider on the provider's own host only; elsewhere it
 * would sign for the region that the proxy runs in.
 */
export const signedRegion = {
  encode: (endpoint: EndpointIntent, to: Writer): void => {
    const region = regionElsewhere(endpoint);
    if (region !== undefined && endpoint.credential?.kind.startsWith('aws')) { to.in(['auth', 'aws', 'region']).set(region); }
  },
  /** Reads what `encode` writes; another region stays unread. */
  decode: (endpoint: EndpointIntent, from: Reader): void => {
    const region = from.in(['auth', 'aws', 'region']);
    if (region.exists && region.peek === regionElsewhere(endpoint)) { region.read(); }
  },
};

const regionElsewhere = ({ provider, host }: EndpointIntent): string | undefined =>
  provider.kind === 'bedrock' && host !== undefined ? provider.region : undefined;

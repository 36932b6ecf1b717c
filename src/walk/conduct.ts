import { ASSUMED, Ground, recorded, specified } from './ground';
import { DialectDefinition } from '../dialects/definition';

/** How gateways of a family go about requests, where they differ. */
export interface Conduct {
  readonly family: 'agentgateway' | 'envoy';
  /** Whether hostnames are compared as they are written. */
  readonly hostnamesAsWritten: boolean;
  /** Whether routes of less specific hostnames are asked where those of more specific ones have no match. */
  readonly otherHostnames: boolean;
  /** How a regular expression for a path ranks: by its length among prefixes, or before all of them. */
  readonly patternRank: 'length' | 'before prefixes';
  /** Which value of a repeated query parameter is looked at. */
  readonly repeatedQuery: 'first' | 'last';
  /** Whether a health rule of a failed call tells a client that left from a provider that failed. */
  readonly tellsClientsThatLeft: boolean;
  /** What a client gets where nothing serves its request. */
  readonly notFound: { readonly listener: string; readonly route: string };
  readonly ground: Ground;
}

const AGENTGATEWAY: Conduct = {
  family: 'agentgateway',
  tellsClientsThatLeft: true,
  hostnamesAsWritten: true,
  otherHostnames: true,
  patternRank: 'length',
  repeatedQuery: 'last',
  notFound: { listener: 'listener not found', route: 'route not found' },
  ground: recorded('01', '02', '05', '08', '11', '17'),
};

/** By the Gateway API, and by what Envoy does where that leaves it open. */
const ENVOY: Conduct = {
  family: 'envoy',
  tellsClientsThatLeft: true,
  hostnamesAsWritten: false,
  otherHostnames: true,
  patternRank: 'before prefixes',
  repeatedQuery: 'first',
  notFound: { listener: '', route: '' },
  ground: specified('Gateway API'),
};

/** The dialects that Envoy runs, by the group of their backends and their data plane. */
export function conductOf({ id }: DialectDefinition): Conduct {
  if (!id.startsWith('agentgateway') && id !== 'kgateway-2.1') { return ENVOY; }
  return { ...AGENTGATEWAY, tellsClientsThatLeft: TELLING.includes(id) };
}

/** Expressions know of the call to the provider since 1.3. */
const TELLING: readonly string[] = ['agentgateway-1.3', 'agentgateway-1.4', 'agentgateway-1.5'];

/** What was recorded or read of one release is not known of another. */
export function groundIn({ id }: DialectDefinition, ground: Ground): Ground {
  if (ground.kind === 'specified' || ground.kind === 'assumed' || id === 'agentgateway-1.4') { return ground; }
  return { ...ASSUMED, ref: `${ground.kind === 'recorded' ? 'recorded' : 'read'} on agentgateway 1.4.1: ${ground.ref}` };
}

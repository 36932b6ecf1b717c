import { GatewayIntent, ListenerIntent } from './gateway';

/** What a route knows of a Gateway that it attaches to. */
export interface GatewayFacts {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly listeners: GatewayIntent['listeners'];
}

/** A route that is to attach. */
export interface AttachingRoute {
  readonly namespace: string | undefined;
  readonly hostnames: readonly string[];
}

const ROUTE_KIND = 'HTTPRoute';
const GATEWAY_API = 'gateway.networking.k8s.io';

/** Why a Gateway does not take a route, if no listener of it does; namespaces by their labels are left to what knows the labels. */
export function whyNotTaken(gateway: GatewayFacts, listeners: readonly ListenerIntent[], route: AttachingRoute): string | undefined {
  const listing = listeners.filter(listsRoutes);
  if (listing.length === 0) { return `${those(listeners)} takes other kinds of routes only; list RouteKind.HTTP_ROUTE, too`; }
  const open = listing.filter(({ allowedRoutes }) => opensTo(allowedRoutes?.namespaces?.from ?? 'same', gateway, route));
  if (open.length === 0) {
    return `${those(listing)} in namespace '${gateway.namespace}' takes no routes of namespace '${route.namespace}'; allow them with AllowedRoutes.fromAllNamespaces()`;
  }
  return open.some(({ hostname }) => meets(hostname, route.hostnames)) ? undefined
    : `no hostname of the route is one of ${those(open)} (${open.map(({ hostname }) => hostname).join(', ')}); correct the hostnames of one of them`;
}

const those = (listeners: readonly ListenerIntent[]): string => `the listener${listeners.length > 1 ? 's' : ''} ${listeners.map(({ name }) => `'${name}'`).join(', ')}`;

const listsRoutes = ({ allowedRoutes }: ListenerIntent): boolean => {
  const kinds = allowedRoutes?.kinds ?? [];
  return kinds.length === 0 || kinds.some(({ group = GATEWAY_API, kind }) => group === GATEWAY_API && kind === ROUTE_KIND);
};

function opensTo(from: string, gateway: GatewayFacts, route: AttachingRoute): boolean {
  const isKnown = gateway.namespace !== undefined && route.namespace !== undefined;
  return from !== 'none' && (from !== 'same' || !isKnown || gateway.namespace === route.namespace);
}

const meets = (hostname: string | undefined, hostnames: readonly string[]): boolean => hostname === undefined || hostnames.length === 0
  || hostnames.some(other => other === hostname || covers(hostname, other) || covers(other, hostname));

const covers = (wildcard: string, other: string): boolean => wildcard.startsWith('*.') && other.endsWith(wildcard.slice(1)) && other.length > wildcard.length - 1;

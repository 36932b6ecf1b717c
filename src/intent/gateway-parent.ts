import { GatewayIntent, ListenerIntent } from './gateway';

/** What a route knows of a Gateway that it attaches to. */
export interface GatewayFacts {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly listeners: GatewayIntent['listeners'];
  /** What it is, where it is no Gateway. */
  readonly kind?: string;
  /** The namespaces whose ListenerSets it takes. */
  readonly allowedListeners?: GatewayIntent['allowedListeners'];
}

/** A route that is to attach. */
export interface AttachingRoute {
  readonly namespace: string | undefined;
  readonly hostnames: readonly string[];
  /** What it is, where it is no HTTPRoute: something that a listener takes only if it lists it. */
  readonly listed?: ListedKind;
}

/** A kind that a listener has to list, and how users say that. */
export interface ListedKind {
  readonly group: string;
  readonly kind: string;
  readonly routeKind: string;
}

const ROUTE: ListedKind = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', routeKind: 'RouteKind.HTTP_ROUTE' };

/** Protocols of listeners behind which nobody sees requests. */
const UNSEEN: readonly string[] = ['TLS', 'TCP', 'UDP'];

/** Why a Gateway does not take a route, if no listener of it does; namespaces by their labels are left to what knows the labels. */
export function whyNotTaken(gateway: GatewayFacts, listeners: readonly ListenerIntent[], route: AttachingRoute): string | undefined {
  const { routeKind } = route.listed ?? ROUTE;
  const seeing = listeners.filter(({ protocol }) => !UNSEEN.includes(protocol));
  if (seeing.length === 0) { return `${those(listeners)} passes on what the gateway does not look into; use a listener made by Listener.https()`; }
  const listing = seeing.filter(listener => lists(listener, route));
  if (listing.length === 0) { return `${those(seeing)} takes other kinds of routes only; list ${routeKind}, too`; }
  const open = listing.filter(({ allowedRoutes }) => opensTo(allowedRoutes?.namespaces?.from ?? 'same', gateway, route));
  if (open.length === 0) {
    return `${those(listing)} in namespace '${gateway.namespace}' takes no routes of namespace '${route.namespace}'; allow them with AllowedRoutes.fromAllNamespaces()`;
  }
  return open.some(({ hostname }) => meets(hostname, route.hostnames)) ? undefined
    : `no hostname of the route is one of ${those(open)} (${open.map(({ hostname }) => hostname).join(', ')}); correct the hostnames of one of them`;
}

const those = (listeners: readonly ListenerIntent[]): string => `the listener${listeners.length > 1 ? 's' : ''} ${listeners.map(({ name }) => `'${name}'`).join(', ')}`;

const lists = ({ allowedRoutes }: ListenerIntent, { listed }: AttachingRoute): boolean => {
  const kinds = allowedRoutes?.kinds ?? [];
  const wanted = listed ?? ROUTE;
  return (listed === undefined && kinds.length === 0) ||
    kinds.some(({ group = ROUTE.group, kind }) => group === wanted.group && kind === wanted.kind);
};

function opensTo(from: string, gateway: GatewayFacts, route: AttachingRoute): boolean {
  const isKnown = gateway.namespace !== undefined && route.namespace !== undefined;
  return from !== 'none' && (from !== 'same' || !isKnown || gateway.namespace === route.namespace);
}

const meets = (hostname: string | undefined, hostnames: readonly string[]): boolean => hostname === undefined || hostnames.length === 0
  || hostnames.some(other => other === hostname || covers(hostname, other) || covers(other, hostname));

/** Whether a hostname with a star in front takes another one, or a name without. */
export const covers = (wildcard: string, other: string): boolean => wildcard.startsWith('*.') && other.endsWith(wildcard.slice(1)) && other.length > wildcard.length - 1;

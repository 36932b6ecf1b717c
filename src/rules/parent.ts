import { settled } from './absence';
import { GATEWAY_API } from './gateway-class';
import { KnownObject } from './known-object';
import { KnownObjects } from './known-objects';
import { isPlaceholder } from './placeholder';
import { covers } from '../intent/gateway-parent';
import { isObject, JsonObject, mapOf } from '../schema/json-type';

/** Why a parent does not take a child, and the field of the reference that says so. */
export interface ParentProblem {
  readonly message: string;
  readonly field?: 'sectionName' | 'port';
}

/** What is to hang on a Gateway, or on a ListenerSet. */
export interface Child {
  readonly object: KnownObject;
  readonly group: string;
  readonly kind: string;
  /** Whether listeners take it only if they list its kind. */
  readonly mustBeListed: boolean;
  readonly hostnames: readonly string[];
}

/** Whether a reference leads to a Gateway. */
export const isGatewayRef = ({ group = GATEWAY_API, kind = 'Gateway' }: JsonObject): boolean => group === GATEWAY_API && kind === 'Gateway';

/** Kinds that have listeners, each with its group. */
const PARENTS: readonly (readonly [kind: string, group: string])[] = [
  ['Gateway', GATEWAY_API], ['ListenerSet', GATEWAY_API], ['XListenerSet', 'gateway.networking.x-k8s.io'],
];

/** What has listeners, as a reference means it. */
export const parentOf = ({ group = GATEWAY_API, kind = 'Gateway' }: JsonObject): { readonly group: string; readonly kind: string } | undefined =>
  PARENTS.filter(each => each[0] === kind && each[1] === group).map(([known, own]) => ({ kind: known, group: own }))[0];

/** What keeps a parent that is at hand from taking a child; nothing where a listener takes it, or may. */
export function parentProblem(ref: JsonObject, parent: KnownObject, child: Child, around: KnownObjects): ParentProblem | undefined {
  const { listeners: stated } = mapOf(parent.manifest.spec);
  const title = `the ${parent.kind} '${parent.name}'`;
  const listeners = Array.isArray(stated) ? stated.filter(isObject) : [];
  if (listeners.length === 0 || [ref.sectionName, ...listeners.map(({ name }) => name)].some(isPlaceholder)) { return undefined; }
  const named = typeof ref.sectionName === 'string' ? listeners.filter(({ name }) => name === ref.sectionName) : listeners;
  if (named.length === 0) { return { message: `${title} has no listener '${String(ref.sectionName)}', but ${namesOf(listeners)}; correct the name`, field: 'sectionName' }; }
  const on = typeof ref.port === 'number' ? named.filter(({ port }) => typeof port !== 'number' || port === ref.port) : named;
  if (on.length === 0) { return { message: `no listener that is meant of ${title} is on port ${String(ref.port)}; correct the port`, field: 'port' }; }
  const seeing = on.filter(({ protocol }) => !UNSEEN.includes(String(protocol)));
  if (seeing.length === 0) { return { message: `${those(on)} passes on what the gateway does not look into, so no request is seen there; use a listener of protocol HTTPS` }; }
  const listing = seeing.filter(listener => lists(listener, child));
  if (listing.length === 0) { return { message: `${those(seeing)} must list ${child.kind} of ${child.group} in allowedRoutes.kinds, or nothing of this is served` }; }
  const open = listing.filter(listener => isOpenTo(mapOf(listener.allowedRoutes).namespaces, 'Same', parent, child.object, around));
  if (open.length === 0) {
    return {
      message: `${those(listing)} of ${title} in namespace '${parent.namespace}' takes nothing of namespace '${child.object.namespace}'; ` +
      'say so in allowedRoutes.namespaces (from: All, or a Selector)',
    };
  }
  return open.some(({ hostname }) => meets(hostname, child.hostnames)) ? undefined
    : { message: `no hostname of it is one of ${those(open)} (${open.map(({ hostname }) => String(hostname)).join(', ')}), so it is not served; correct hostnames` };
}

const namesOf = (listeners: readonly JsonObject[]): string => listeners.map(({ name }) => `'${String(name)}'`).join(', ');
const those = (listeners: readonly JsonObject[]): string => `the listener${listeners.length > 1 ? 's' : ''} ${namesOf(listeners)}`;

/** Protocols behind which nobody sees requests. */
const UNSEEN: readonly string[] = ['TLS', 'TCP', 'UDP'];

function lists({ allowedRoutes }: JsonObject, { group, kind, mustBeListed }: Child): boolean {
  const { kinds } = mapOf(allowedRoutes);
  if (Array.isArray(kinds) && kinds.length > 0) {
    return kinds.some(each => isObject(each) && each.kind === kind && (each.group ?? GATEWAY_API) === group);
  }
  return !mustBeListed;
}

/** Whether `namespaces` of an owner let in what is in the namespace of an object; `usual` counts where they say nothing. */
export function isOpenTo(namespaces: unknown, usual: 'Same' | 'None', owner: KnownObject, object: KnownObject, around: KnownObjects): boolean {
  const { from = usual, selector } = mapOf(namespaces);
  const here = settled(object.namespace);
  const there = settled(owner.namespace);
  if (isPlaceholder(namespaces)) { return true; }
  if (from === 'None') { return false; }
  if (here === undefined || there === undefined || isPlaceholder(from)) { return true; }
  switch (from) {
    case 'Same': return here === there;
    case 'Selector': return selects(mapOf(selector), here, around);
    default: return true;
  }
}

/** Only labels are looked at, and only where they are known. */
function selects({ matchLabels }: JsonObject, name: string, around: KnownObjects): boolean {
  const namespace = around.find('Namespace', undefined, name, '');
  const own = mapOf(mapOf(namespace?.manifest.metadata).labels);
  return Object.entries(mapOf(matchLabels)).every(([label, value]) => isPlaceholder(value)
    || (label === 'kubernetes.io/metadata.name' ? value === name : namespace === undefined || own[label] === value));
}

/** Whether a route is reached by a listener: where one of them says no hostname, any goes. */
function meets(hostname: unknown, hostnames: readonly string[]): boolean {
  return typeof hostname !== 'string' || hostname === '' || isPlaceholder(hostname) || hostnames.length === 0
    || hostnames.some(other => isPlaceholder(other) || other === hostname || covers(hostname, other) || covers(other, hostname));
}

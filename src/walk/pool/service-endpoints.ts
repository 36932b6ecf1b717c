import { Callee } from './member';
import { membersOf, sharesOf } from './members';
import { isObject, mapOf } from '../../schema/json-type';
import { recorded } from '../ground';
import { Answered, Walking } from '../walking';

/** A port of a Service. */
export interface ServicePort {
  readonly namespace: string | undefined;
  readonly name: string;
  readonly port: number;
}

/**
 * Chooses one of the endpoints of a Service by how they did; undefined where nothing tells them apart. Where there is none that is ready, the gateway
 * answers by itself.
 */
export function chooseEndpoint(walking: Walking, asked: ServicePort): Callee & { readonly endpoint: { readonly name: string } } | undefined {
  const addresses = readyAddresses(walking, asked);
  const known = addresses?.filter(address => walking.world.endpoints?.some(each => each.address === address)) ?? [];
  if (known.length === 0) { return undefined; }
  const states = membersOf(walking, `Service ${asked.namespace}/${asked.name}:${asked.port}`, known.length);
  const shares = sharesOf(states);
  const chosen = walking.choose(known.map((what, i) => ({ what, share: shares[i] })));
  if (known.length > 1) {
    walking.tell('endpoint', `the endpoint ${known[chosen]}, one of ${known.length}`, recorded('38'));
    walking.leaveOpen('the shares of the endpoints of a Service: faster ones get more');
  }
  return { endpoint: { name: known[chosen] }, state: states[chosen] };
}

/** Undefined where the objects do not tell: slices are written by the cluster, for every Service with a selector. */
function readyAddresses(walking: Walking, { namespace, name, port }: ServicePort): readonly string[] | undefined {
  const { site: { around }, world: { isComplete } } = walking;
  const service = around.find('Service', namespace, name, '');
  const spec = mapOf(service?.manifest.spec);
  const ports = listOf(spec.ports);
  const own = ports.find(each => each.port === port);
  const isKnown = ports.length > 0 && ports.every(each => typeof each.port === 'number');
  if (isKnown && own === undefined) { return noneOf(walking, `the Service has no port ${port}, but ${ports.map(each => String(each.port)).join(', ')}`, service); }
  const slices = around.ofKind('EndpointSlice').filter(slice => slice.namespace === namespace && mapOf(mapOf(slice.manifest.metadata).labels)[SERVICE] === name);
  if (slices.length === 0 && !(service !== undefined && isComplete && spec.selector === undefined && spec.type !== 'ExternalName')) { return undefined; }
  const ready = slices.map(({ manifest }) => manifest).filter(slice => listOf(slice.ports).some(each => (each.name ?? '') === (own?.name ?? '')))
    .flatMap(slice => listOf(slice.endpoints)).filter(({ conditions }) => mapOf(conditions).ready !== false)
    .flatMap(({ addresses }) => Array.isArray(addresses) ? addresses.map(String) : []);
  return ready.length > 0 ? ready : noneOf(walking, 'none of the endpoints of the Service is ready', service);
}

function noneOf(walking: Walking, why: string, service: Parameters<Walking['site']['placeOf']>[0] | undefined): never {
  walking.tell('failure', why, recorded('18'), service && [service, ['spec']]);
  throw new Answered({ status: 503, headers: { 'content-type': 'text/plain' }, body: 'no healthy backends' });
}

/** The label by which a slice belongs to a Service. */
const SERVICE = 'kubernetes.io/service-name';

const listOf = (value: unknown) => Array.isArray(value) ? value.filter(isObject) : [];

import { settled } from './absence';
import { KnownObject } from './known-object';
import { KnownObjects } from './known-objects';
import { isPlaceholder } from './placeholder';
import { isObject, JsonObject, mapOf } from '../schema/json-type';

/** What the controllers that follow the kinds of a group call themselves and their classes, in part. */
const OWN: { readonly [group: string]: RegExp } = {
  'agentgateway.dev': /agentgateway/,
  'gateway.kgateway.dev': /kgateway|agentgateway/,
  'gateway.solo.io': /gloo/,
  'gloo.solo.io': /gloo/,
};

/** Classes of others, known by name: ours can be given other names, so that an unknown one may be ours. */
const OTHERS = /agentgateway|kgateway|gloo|istio|cilium|envoy|^eg$|nginx|^ngf$|traefik|kong|^gke-|contour|haproxy|apisix|higress|vpc-lattice|^azure-alb|openshift|linkerd|kuma/;

/** The class of a Gateway that the controllers of a group do not program; undefined where they may. */
export function foreignClass({ manifest }: KnownObject, group: string, around: KnownObjects): string | undefined {
  const { gatewayClassName: name } = mapOf(manifest.spec);
  const own = OWN[group];
  if (own === undefined || typeof name !== 'string' || isPlaceholder(name)) { return undefined; }
  const controller = mapOf(around.find('GatewayClass', undefined, name)?.manifest.spec).controllerName;
  if (typeof controller === 'string' && !isPlaceholder(controller)) { return isOwn(controller, own, group) ? undefined : name; }
  return !own.test(name) && OTHERS.test(name) ? name : undefined;
}

const foreign = new WeakMap<KnownObjects, Map<string, boolean>>();

/** Whether any Gateway at hand is of a class that the controllers of a group do not program; worked out once. */
export function hasForeignGateways(group: string, around: KnownObjects): boolean {
  const known = foreign.get(around) ?? new Map<string, boolean>();
  foreign.set(around, known);
  const answer = known.get(group) ?? around.ofKind('Gateway').some(gateway => foreignClass(gateway, group, around) !== undefined);
  known.set(group, answer);
  return answer;
}

/** The chart of the later agentgateway has a controller of its own, which knows no kinds of kgateway. */
const isOwn = (controller: string, own: RegExp, group: string): boolean =>
  own.test(controller) && !(group === 'gateway.kgateway.dev' && controller.startsWith('agentgateway.dev/'));

/** The Gateways that a target of a policy is on; undefined where some of them are not at hand. */
export function gatewaysOf(target: KnownObject, around: KnownObjects): readonly KnownObject[] | undefined {
  const { parentRefs, parentRef } = mapOf(target.manifest.spec);
  switch (target.kind) {
    case 'Gateway': return [target];
    case 'ListenerSet':
    case 'XListenerSet': return isObject(parentRef) ? all([parentRef], target, around) : undefined;
    case 'HTTPRoute':
    case 'GRPCRoute': return Array.isArray(parentRefs) ? all(parentRefs.filter(isObject), target, around) : undefined;
    default: return undefined;
  }
}

function all(refs: readonly JsonObject[], child: KnownObject, around: KnownObjects): readonly KnownObject[] | undefined {
  const gateways = refs.map(({ group = GATEWAY_API, kind = 'Gateway', name, namespace = child.namespace }) =>
    group === GATEWAY_API && kind === 'Gateway' ? around.find('Gateway', settled(namespace), String(name), GATEWAY_API) : undefined);
  return gateways.length > 0 && gateways.every(gateway => gateway !== undefined) ? gateways as readonly KnownObject[] : undefined;
}

export const GATEWAY_API = 'gateway.networking.k8s.io';

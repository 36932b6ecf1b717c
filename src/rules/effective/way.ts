import { endpointsOf } from '../../intent/backend';
import { isObject, mapOf } from '../../schema/json-type';
import { GATEWAY_API } from '../gateway-class';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { Child, parentProblem } from '../parent';

/** Where requests come in: a listener of a Gateway, as far as that is known. */
export interface Entry {
  readonly gateway: string;
  readonly namespace: string | undefined;
  readonly listener?: string;
  readonly port?: number;
  /** The Gateway, where it is at hand. */
  readonly object?: KnownObject;
}

/** A way that requests take, or a part of it. */
export interface Way {
  readonly entry?: Entry;
  readonly route?: KnownObject;
  /** The rule of the route, by its place. */
  readonly rule?: number;
  /** What the rule sends requests to, where that is at hand. */
  readonly backend?: KnownObject;
  /** An endpoint of a pool, by name. */
  readonly endpoint?: string;
}

const ROUTE: Pick<Child, 'group' | 'kind' | 'mustBeListed'> = { group: GATEWAY_API, kind: 'HTTPRoute', mustBeListed: false };

/**
 * The listeners that a route, or another kind of child, is reached by; a Gateway that is not at hand is one, and a route of none is reached by
 * nothing that is known.
 */
export function entriesOf(route: KnownObject, around: KnownObjects, kindOfChild = ROUTE): readonly Entry[] {
  const { parentRefs } = mapOf(route.manifest.spec);
  return (Array.isArray(parentRefs) ? parentRefs.filter(isObject) : []).flatMap((ref): readonly Entry[] => {
    const { group = GATEWAY_API, kind = 'Gateway', name, namespace = route.namespace, sectionName, port } = ref;
    if (group !== GATEWAY_API || kind !== 'Gateway' || typeof name !== 'string') { return []; }
    const where = { gateway: name, namespace: typeof namespace === 'string' ? namespace : undefined };
    const gateway = around.find('Gateway', where.namespace, name, GATEWAY_API);
    if (gateway === undefined) {
      return [{ ...where, ...typeof sectionName === 'string' && { listener: sectionName }, ...typeof port === 'number' && { port } }];
    }
    const hostnames = route.route?.intent.hostnames ?? [];
    const child: Child = { object: route, ...kindOfChild, hostnames };
    return listenersOf(gateway).filter(entry => (sectionName ?? entry.listener) === entry.listener
      && parentProblem({ ...ref, sectionName: entry.listener }, gateway, child, around) === undefined);
  });
}

/** The listeners of a Gateway itself. */
export function listenersOf(gateway: KnownObject): readonly Entry[] {
  const { listeners } = mapOf(gateway.manifest.spec);
  return (Array.isArray(listeners) ? listeners.filter(isObject) : []).map(({ name, port }): Entry => ({
    gateway: gateway.name,
    namespace: gateway.namespace,
    object: gateway,
    ...typeof name === 'string' && { listener: name },
    ...typeof port === 'number' && { port },
  }));
}

/** The ways behind a backend: one for each endpoint that has a name, or one. */
export function waysInto(backend: KnownObject): readonly Way[] {
  const intent = backend.backend?.intent;
  const names = intent === undefined ? [] : endpointsOf(intent).flatMap(({ name }) => name ?? []);
  return names.length === 0 ? [{ backend }] : names.map(endpoint => ({ backend, endpoint }));
}

/** The ways behind a rule of a route. */
export function waysBehind(route: KnownObject, rule: number, around: KnownObjects): readonly Way[] {
  const targets = route.route?.intent.rules[rule]?.targets ?? [];
  const backends = targets.flatMap(target => around.targetOf(route, target) ?? []);
  const known = backends.flatMap(backend => waysInto(backend).map(way => ({ ...way, route, rule })));
  return backends.length < targets.length || targets.length === 0 ? [{ route, rule }, ...known] : known;
}

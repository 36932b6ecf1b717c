import { entriesOf, Entry } from '../rules/effective/way';
import { takesSet } from '../rules/gateway/listener-set-parent';
import { GATEWAY_API } from '../rules/gateway-class';
import { KnownObject } from '../rules/known-object';
import { KnownObjects } from '../rules/known-objects';
import { parentProblem } from '../rules/parent';
import { isObject, JsonObject, mapOf } from '../schema/json-type';

/** A listener, and the routes and models behind it. */
export interface Door {
  readonly entry: Entry;
  /** Undefined where the Gateway is not at hand. */
  readonly port: number | undefined;
  readonly protocol: string | undefined;
  readonly hostname: string | undefined;
  readonly routes: readonly KnownObject[];
  readonly models: readonly KnownObject[];
}

interface Opening extends Omit<Door, 'routes' | 'models'> {
  readonly routes: KnownObject[];
  readonly models: KnownObject[];
}

/** The listeners of all Gateways and ListenerSets; of a Gateway that is not at hand, one for what hangs on it. */
export function doorsIn(around: KnownObjects): readonly Door[] {
  const doors = new Map<string, Opening>();
  for (const gateway of around.ofKind('Gateway')) {
    for (const listener of listenersOf(gateway)) {
      const entry = entryOf(gateway, listener);
      doors.set(keyOf(entry), { ...sideOf(listener), entry, routes: [], models: [] });
    }
  }
  const through = (object: KnownObject, into: 'routes' | 'models'): void => {
    const child = into === 'models' ? { kind: 'AgentgatewayModel', group: 'agentgateway.dev', mustBeListed: true } : undefined;
    for (const entry of new Map(entriesOf(object, around, child).map(each => [keyOf(each), each])).values()) {
      const door = doors.get(keyOf(entry)) ?? { entry, port: entry.port, protocol: undefined, hostname: undefined, routes: [], models: [] };
      doors.set(keyOf(entry), door);
      door[into].push(object);
    }
  };
  for (const route of around.ofKind('HTTPRoute')) { through(route, 'routes'); }
  for (const model of around.ofKind('AgentgatewayModel')) { through(model, 'models'); }
  return [...doors.values(), ...['ListenerSet', 'XListenerSet'].flatMap(kind => around.ofKind(kind)).flatMap(set => doorsOfSet(set, around))];
}

/** The listeners of a set are those of its Gateway; policies on the set itself are not followed. */
function doorsOfSet(set: KnownObject, around: KnownObjects): readonly Door[] {
  const { name, namespace = set.namespace } = mapOf(mapOf(set.manifest.spec).parentRef);
  const gateway = around.find('Gateway', typeof namespace === 'string' ? namespace : undefined, String(name), GATEWAY_API);
  if (gateway === undefined || !takesSet(gateway, set, around)) { return []; }
  const routes = around.ofKind('HTTPRoute');
  return listenersOf(set).map((listener): Door => ({
    ...sideOf(listener),
    entry: { gateway: gateway.name, namespace: gateway.namespace, object: gateway, ...typeof listener.port === 'number' && { port: listener.port } },
    routes: routes.filter(route => hangsOn(route, set, listener, around)),
    models: [],
  }));
}

function hangsOn(route: KnownObject, set: KnownObject, listener: JsonObject, around: KnownObjects): boolean {
  const { parentRefs } = mapOf(route.manifest.spec);
  const child = { object: route, group: GATEWAY_API, kind: 'HTTPRoute', mustBeListed: false, hostnames: route.route?.intent.hostnames ?? [] };
  const isMeant = ({ kind, name, namespace = route.namespace, sectionName = listener.name, port = listener.port }: JsonObject): boolean =>
    kind === set.kind && name === set.name && namespace === set.namespace && sectionName === listener.name && port === listener.port
    && parentProblem({ sectionName: listener.name as string }, set, child, around) === undefined;
  return Array.isArray(parentRefs) && parentRefs.filter(isObject).some(isMeant);
}

function listenersOf({ manifest }: KnownObject): readonly JsonObject[] {
  const { listeners } = mapOf(manifest.spec);
  return Array.isArray(listeners) ? listeners.filter(isObject) : [];
}

const entryOf = (gateway: KnownObject, listener: JsonObject): Entry => ({
  gateway: gateway.name,
  namespace: gateway.namespace,
  object: gateway,
  ...typeof listener.name === 'string' && { listener: listener.name },
  ...typeof listener.port === 'number' && { port: listener.port },
});

const sideOf = ({ port, protocol, hostname }: JsonObject): Pick<Door, 'port' | 'protocol' | 'hostname'> => ({
  port: typeof port === 'number' ? port : undefined,
  protocol: typeof protocol === 'string' ? protocol : undefined,
  hostname: typeof hostname === 'string' && hostname !== '' ? hostname : undefined,
});

const keyOf = ({ namespace, gateway, listener, port }: Entry): string => `${namespace ?? ''}/${gateway}/${listener ?? ''}/${listener === undefined ? port ?? '' : ''}`;

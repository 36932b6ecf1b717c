import { Placement } from '../intent/placement';
import { mergedGuards } from '../intent/policy/place-guards';
import { isObject, JsonObject } from '../schema/json-type';

/** The host of a Service in the cluster. */
const SERVICE = /^([a-z0-9-]+)\.([a-z0-9-]+)\.svc(?:\.cluster\.local)?$/;

/** Where guards move to. */
export interface GuardMove {
  /** Of the object that they stand in. */
  readonly namespace: string | undefined;
  readonly placement: Placement;
  /** Told of webhooks that cannot be named. */
  readonly lost: (host: string) => void;
}

/** An intent in which webhooks are named as the dialect wants it, by their hosts or as Services, and guards are joined where it has one of each kind. */
export const withGuards = <T>(intent: T, move: GuardMove): T => named(intent, move) as T;

function named(node: unknown, move: GuardMove): unknown {
  if (Array.isArray(node)) { return node.map(item => named(item, move)); }
  if (!isObject(node)) { return node; }
  const all = Object.fromEntries(Object.entries(node).flatMap(([key, part]) => {
    if (key !== 'guards' || !isObject(part)) { return [[key, named(part, move)]]; }
    const left = lists(part, move);
    return Object.keys(left).length === 0 ? [] : [[key, left]];
  }));
  return all.kind === 'webhook' && isObject(all.service) ? { ...all, service: serviceIn(all.service, move) } : all;
}

function lists(guards: JsonObject, move: GuardMove): JsonObject {
  return Object.fromEntries(Object.entries(guards).flatMap(([key, part]) => {
    const own = named(part, move);
    if (!Array.isArray(own)) { return [[key, own]]; }
    if (move.placement.guards !== undefined) { return [[key, mergedGuards(own as never)]]; }
    const [lost, left] = [own.filter(hasHost), own.filter(guard => !hasHost(guard))];
    lost.forEach(({ service: { host } }) => move.lost(host));
    return left.length > 0 || lost.length === 0 ? [[key, left]] : [];
  })) as JsonObject;
}

const hasHost = (guard: unknown): guard is { readonly service: { readonly host: string } } =>
  isObject(guard) && guard.kind === 'webhook' && isObject(guard.service) && typeof guard.service.host === 'string';

function serviceIn(service: JsonObject, { namespace, placement }: GuardMove): JsonObject {
  if (placement.guards !== undefined) {
    const home = service.namespace ?? namespace;
    return service.kind === 'Service' && home !== undefined ? { host: `${String(service.name)}.${String(home)}.svc.cluster.local`, port: service.port } : service;
  }
  const [, name, home] = SERVICE.exec(String(service.host)) ?? [];
  return name === undefined ? service : { group: '', kind: 'Service', name, ...home !== namespace && { namespace: home }, port: service.port };
}

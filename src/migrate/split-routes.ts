import { decoded } from './decoded';
import { metadataOf } from './metadata';
import { Migration } from './migration';
import { isSame } from './same';
import { RouteIntent } from '../intent/route';
import { RULES_PER_ROUTE } from '../intent/route-limits';
import { overflowName } from '../intent/route-order';
import { KnownObject } from '../rules/known-object';
import { JsonObject } from '../schema/json-type';

/** An HTTPRoute that may be part of another, since that had more rules than one holds. */
export interface RoutePart {
  readonly object: KnownObject;
  readonly intent: RouteIntent;
  readonly leftovers: readonly string[];
}

/** Names that overflow into; whoever has one may be part of another. */
const OVERFLOW = /[-x][a-z]*\d{2,}$/;

/** Routes in an order in which each is asked for its parts before these are taken for routes of their own. */
export const wholeFirst = (routes: readonly KnownObject[]): readonly KnownObject[] =>
  [...routes.filter(({ name }) => !OVERFLOW.test(name)), ...routes.filter(({ name }) => OVERFLOW.test(name))];

/**
 * The HTTPRoutes that go on where another is full: those with the names that the library would have given them, with the same labels, Gateways and
 * hostnames, in order. Whether they are just what it would have written is for who joins them to see.
 */
export function routesAfter(object: KnownObject, { parents, hostnames, rules }: RouteIntent, migration: Migration): readonly RoutePart[] {
  const { from: { route, placement }, around, absorbed } = migration;
  const found: RoutePart[] = [];
  for (let last = rules; last.length === RULES_PER_ROUTE;) {
    const next = around.find(route.kind, object.namespace, overflowName(object.name, found.length + 1, placement.routeRanking), route.group);
    const read = next && decoded(next, route);
    const isLike = next && read && isSame({ parents, hostnames }, { parents: read.intent.parents, hostnames: read.intent.hostnames });
    if (!isLike || absorbed.has(next) || migration.isMade(next) || !isSame(besideName(next), besideName(object))) { break; }
    found.push({ object: next, ...read });
    last = read.intent.rules;
  }
  return found;
}

function besideName(object: KnownObject): JsonObject {
  const { namespace, labels, annotations } = metadataOf(object);
  return { namespace, labels, annotations } as JsonObject;
}

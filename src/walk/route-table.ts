import { Conduct } from './conduct';
import { meeting } from './hostname';
import { byRank, Ranked } from './ranking';
import { RouteRanking } from '../intent/route-order';
import { RouteIntent } from '../intent/route';
import { KnownObject } from '../rules/known-object';
import { mapOf } from '../schema/json-type';

/** A match of a rule of a route, at its place among all others of a hostname. */
export interface TableEntry extends Ranked {
  readonly route: KnownObject;
  readonly hostname: string | undefined;
}

/** The matches of all routes of a listener by hostname, each list in the order in which they are asked. */
export type RouteTable = ReadonlyMap<string, readonly TableEntry[]>;

/** Puts routes into the order in which a listener asks them. */
export function routeTable(routes: readonly KnownObject[], hostname: string | undefined, conduct: Conduct, ranking: RouteRanking): RouteTable {
  const table = new Map<string, TableEntry[]>();
  for (const route of routes) {
    const intent = route.route?.intent;
    if (intent === undefined) { continue; }
    for (const own of hostnamesOf(intent)) {
      const met = meeting(hostname, own);
      if (met === undefined) { continue; }
      const key = met.hostname ?? '';
      const entries = table.get(key) ?? [];
      table.set(key, entries);
      entries.push(...entriesOf(route, intent, met.hostname));
    }
  }
  for (const entries of table.values()) { entries.sort(byRank(conduct, ranking)); }
  return table;
}

const hostnamesOf = ({ hostnames = [] }: RouteIntent): readonly (string | undefined)[] => hostnames.length === 0 ? [undefined] : hostnames;

const entriesOf = (route: KnownObject, { rules }: RouteIntent, hostname: string | undefined): readonly TableEntry[] =>
  rules.flatMap(({ matches = [] }, rule) => (matches.length === 0 ? [{}] : matches).map((match, order): TableEntry =>
    ({ match, route, hostname, rule, order, namespace: route.namespace ?? 'default', name: route.name, created: createdAt(route) })));

/** Only objects of a cluster say so. */
function createdAt({ manifest }: KnownObject): number {
  const { creationTimestamp } = mapOf(manifest.metadata);
  const time = typeof creationTimestamp === 'string' ? Date.parse(creationTimestamp) : NaN;
  return Number.isNaN(time) ? 0 : time;
}

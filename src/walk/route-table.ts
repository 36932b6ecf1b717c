import { Conduct } from './conduct';
import { meeting } from './hostname';
import { EVERYTHING } from './match';
import { byRank, Ranked, rankOf } from './ranking';
import { RouteIntent } from '../intent/route';
import { RouteRanking } from '../intent/route-order';
import { KnownObject } from '../rules/known-object';
import { mapOf } from '../schema/json-type';

/** A match of a rule of a route, at its place among all others of a hostname. */
export interface TableEntry extends Ranked {
  readonly route: KnownObject;
  readonly hostname: string | undefined;
}

/** Matches in the order in which they are asked. */
export class Entries {
  private bySegment: ReadonlyMap<string, readonly TableEntry[]> | undefined;

  constructor(public readonly all: readonly TableEntry[]) {}

  /** Those that may hold for a path, by the first part of it. */
  public for(path: string): readonly TableEntry[] {
    this.bySegment ??= this.segments();
    return this.bySegment.get(firstOf(path)) ?? this.bySegment.get(ANY)!;
  }

  private segments(): ReadonlyMap<string, readonly TableEntry[]> {
    const segments = new Map<string, TableEntry[]>([[ANY, []]]);
    const segmentOf = ({ match: { path = EVERYTHING } }: TableEntry): string => path.type === 'regex' ? ANY : firstOf(path.value);
    for (const entry of this.all) { if (!segments.has(segmentOf(entry))) { segments.set(segmentOf(entry), []); } }
    for (const entry of this.all) {
      const segment = segmentOf(entry);
      if (segment !== ANY) { segments.get(segment)!.push(entry); } else { for (const list of segments.values()) { list.push(entry); } }
    }
    return segments;
  }
}

/** Stands for every first part. */
const ANY = '';

const firstOf = (path: string): string => path.split('/', 2)[1] ?? '';

/** The matches of all routes of a listener by hostname. */
export type RouteTable = ReadonlyMap<string, Entries>;

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
      entries.push(...entriesOf(route, intent, met.hostname, conduct));
    }
  }
  return new Map([...table].map(([key, entries]) => [key, new Entries(entries.sort(byRank(ranking)))]));
}

const hostnamesOf = ({ hostnames = [] }: RouteIntent): readonly (string | undefined)[] => hostnames.length === 0 ? [undefined] : hostnames;

const entriesOf = (route: KnownObject, { rules }: RouteIntent, hostname: string | undefined, conduct: Conduct): readonly TableEntry[] =>
  rules.flatMap(({ matches = [] }, rule) => (matches.length === 0 ? [{}] : matches).map((match, order): TableEntry =>
    ({ match, rank: rankOf(match, conduct), route, hostname, rule, order, namespace: route.namespace ?? 'default', name: route.name, created: createdAt(route) })));

/** Only objects of a cluster say so. */
function createdAt({ manifest }: KnownObject): number {
  const { creationTimestamp } = mapOf(manifest.metadata);
  const time = typeof creationTimestamp === 'string' ? Date.parse(creationTimestamp) : NaN;
  return Number.isNaN(time) ? 0 : time;
}

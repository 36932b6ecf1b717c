import { Conduct } from './conduct';
import { EVERYTHING } from './match';
import { MatchIntent } from '../intent/route';
import { ranksBefore, RouteRanking } from '../intent/route-order';

/** One match of a rule, as far as its rank goes. */
export interface Ranked {
  readonly match: MatchIntent;
  readonly rank: Rank;
  readonly namespace: string;
  readonly name: string;
  readonly created: number;
  readonly rule: number;
  readonly order: number;
}

/** What ranks a match: the larger, the earlier, from the first number on. */
export type Rank = readonly number[];

/** Orders matches so that the first one that holds is the one that counts. */
export const byRank = (ranking: RouteRanking) => (a: Ranked, b: Ranked): number => {
  const difference = compare(b.rank, a.rank);
  if (difference !== 0) { return difference; }
  if (a.namespace !== b.namespace || a.name !== b.name) { return ranksBefore(a, b, ranking) ? -1 : 1; }
  return a.rule - b.rule || a.order - b.order;
};

/** Whether nothing but the names or the ages of two routes tells which of them counts. */
export const isTie = (a: Ranked, b: Ranked): boolean => (a.namespace !== b.namespace || a.name !== b.name) && ranksAlike(a, b);

/** Whether what two matches say ranks alike. */
export const ranksAlike = (a: Ranked, b: Ranked): boolean => compare(a.rank, b.rank) === 0;

/** The larger, the earlier: kind of path, its length, method, number of headers, number of query parameters. */
export function rankOf({ path = EVERYTHING, method, headers = [], query = [] }: MatchIntent, { patternRank }: Conduct): Rank {
  const kind = path.type === 'exact' ? 2 : path.type === 'regex' && patternRank === 'before prefixes' ? 1 : 0;
  const length = path.type === 'prefix' ? path.value.replace(/(?<=.)\/$/, '').length : path.value.length;
  return [kind, length, method === undefined ? 0 : 1, headers.length, query.length];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at] - b[at];
}

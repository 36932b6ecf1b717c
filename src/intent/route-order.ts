import { Finding } from './finding';

/**
 * How a gateway ranks routes whose rules match equally well: by `age` and then the text `namespace/name`, as the Gateway API has it, or by
 * the text `namespace/name` and whatever follows it in the gateway's own key, as agentgateway does (recorded on 1.4.1), whatever the age.
 */
export type RouteRanking = 'age' | 'key';

/** A route, as far as ranking goes. */
export interface RankedRoute {
  readonly namespace: string;
  readonly name: string;
  /** When it was made; routes of one file may share it. */
  readonly created: number;
}

/** Whether one route is asked before another of a name of its own. `follows` is what stands behind the name in a key. */
export function ranksBefore(one: RankedRoute, other: RankedRoute, ranking: RouteRanking, follows = '.'): boolean {
  if (ranking === 'age' && one.created !== other.created) { return one.created < other.created; }
  const key = ({ namespace, name }: RankedRoute) => `${namespace}/${name}${ranking === 'key' ? follows : ''}`;
  return key(one) < key(other);
}

/**
 * The usual name of the HTTPRoute with this index, from 0; that of the first is the route's own. Behind a name, agentgateway's key goes on with a
 * character that ranks behind `-`, so that `route-02` would be asked before `route`: a letter ranks behind whatever it is.
 */
export function overflowName(name: string, index: number, ranking: RouteRanking): string {
  if (index === 0) { return name; }
  const digits = String(index + 1).padStart(2, '0');
  // A letter for each further digit, since more digits rank behind fewer ones.
  const longer = digits.length > 2 ? String.fromCharCode('a'.charCodeAt(0) + digits.length - 3) : '';
  return `${name}${ranking === 'key' ? 'x' : '-'}${longer}${digits}`;
}

/** Names of the HTTPRoutes of one route that the gateway ranks otherwise than its rules. */
export function orderFindings(names: readonly string[], ranking: RouteRanking): readonly Finding[] {
  // They are made together at best, so that age decides nothing.
  const ranked = (name: string): RankedRoute => ({ namespace: '', name, created: 0 });
  return names.slice(1).flatMap((name, i) => ranksBefore(ranked(names[i]), ranked(name), ranking) ? [] : [{
    code: 'RouteOrder',
    message: `this gateway asks '${name}' before '${names[i]}', though its rules come after; give it a name that sorts behind, such as ` +
      `'${overflowName(names[0], i + 1, ranking)}'`,
    where: 'overflowNames',
    warning: true,
  }]);
}

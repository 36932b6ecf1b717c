import { KnownObject } from '../../rules/known-object';
import { recorded } from '../ground';
import { isMatch, parametersOf } from '../match';
import { byRank } from '../ranking';
import { RouteTable, routeTable, TableEntry } from '../route-table';
import { Walking, CannotTell } from '../walking';

/** The rule of a route that another route hands its requests to. */
export function delegated(walking: Walking, child: KnownObject, trail: readonly KnownObject[]): TableEntry {
  const { site, request } = walking;
  if (trail.includes(child)) { throw new CannotTell(`HTTPRoute ${child.name} is handed requests that it has handed on: ${[...trail, child].map(({ name }) => name).join(' → ')}`); }
  const table: RouteTable = routeTable([child], undefined, site.conduct, site.dialect.placement.routeRanking);
  const entries = [...table.values()].flatMap(({ all }) => all).sort(byRank(site.dialect.placement.routeRanking));
  const found = entries.find(({ match }) => isMatch(match, request, parametersOf(request, site.conduct)));
  if (found === undefined) {
    walking.tell('route', `no rule of HTTPRoute ${child.name}, which the requests are handed to, matches`, recorded('36'), [child, ['spec', 'rules']]);
    return walking.answer(404, site.conduct.notFound.route);
  }
  walking.tell('route', `is handed to rule ${found.rule} of HTTPRoute ${child.name}`, recorded('36'), [child, ['spec', 'rules', found.rule]]);
  walking.entry = found;
  return found;
}

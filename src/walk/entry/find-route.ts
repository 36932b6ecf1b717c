import { Door } from '../door';
import { recorded, specified } from '../ground';
import { fit } from '../hostname';
import { EVERYTHING, isMatch, parametersOf, pathShown } from '../match';
import { isTie, ranksAlike } from '../ranking';
import { RouteTable, TableEntry } from '../route-table';
import { Walking } from '../walking';

/** The rule that takes the request. */
export function findRoute(walking: Walking, door: Door): TableEntry {
  const { site, request, client } = walking;
  const { conduct } = site;
  const table = site.tableOf(door);
  const parameters = parametersOf(request, conduct);
  const asked = conduct.hostnamesAsWritten ? request.hostname : request.hostname.toLowerCase();
  for (const hostname of hostnamesFor(table, client.host === undefined ? undefined : asked)) {
    const entries = table.get(hostname)!.for(request.path);
    const at = entries.findIndex(({ match }) => isMatch(match, request, parameters));
    if (at >= 0) { return taken(walking, entries, at, parameters); }
    if (!conduct.otherHostnames) { break; }
  }
  walking.tell('route', `no rule of a route matches ${request.method} ${request.host}${request.path}`, conduct.ground);
  return walking.answer(404, conduct.notFound.route);
}

/** The hostnames of a table that fit a host, the most special one first; all of them where no host was said. */
export function hostnamesFor(table: RouteTable, host: string | undefined): readonly string[] {
  const ranked = [...table.keys()].flatMap(hostname => {
    const rank = host === undefined ? (hostname === '' ? 0 : hostname.startsWith('*') ? hostname.length : Infinity) : fit(hostname, host);
    return rank === undefined ? [] : [{ hostname, rank }];
  });
  return ranked.sort((a, b) => b.rank - a.rank || (a.hostname < b.hostname ? -1 : 1)).map(({ hostname }) => hostname);
}

/** Matches of other routes that rank as one does; they stand behind it. */
function tiedWith(entries: readonly TableEntry[], at: number): readonly TableEntry[] {
  let end = at + 1;
  while (end < entries.length && ranksAlike(entries[at], entries[end])) { end++; }
  return entries.slice(at + 1, end).filter(other => isTie(entries[at], other));
}

function taken(walking: Walking, entries: readonly TableEntry[], at: number, parameters: ReturnType<typeof parametersOf>): TableEntry {
  const { site, request } = walking;
  const entry = entries[at];
  const { route, rule, order, match, hostname } = entry;
  const stated = route.route?.intent.rules[rule];
  const named = stated?.name === undefined ? `rule ${rule}` : `rule ${stated.name}`;
  walking.tell('route', `${named} of HTTPRoute ${route.name} takes it: ${hostname === undefined ? '' : `${hostname} `}${pathShown(match.path ?? EVERYTHING)}`,
    site.conduct.ground, [route, ['spec', 'rules', rule, ...stated?.matches ? ['matches', order] : []]]);
  const tied = tiedWith(entries, at).find(other => isMatch(other.match, request, parameters));
  if (tied) {
    const why = site.dialect.placement.routeRanking === 'key' ? 'its namespace and name sort first' : 'it is older, or its name sorts first';
    walking.tell('route', `HTTPRoute ${tied.route.name} matches as well; ${why}`,
      site.dialect.placement.routeRanking === 'key' ? recorded('13', '13b', '14') : specified('Gateway API'), [tied.route, ['spec', 'rules', tied.rule]]);
  }
  walking.entry = entry;
  return entry;
}

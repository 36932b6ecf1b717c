import { Door } from '../door';
import { hostnamesFor } from '../entry/find-route';
import { EVERYTHING, mismatch, pathShown } from '../match';
import { ClientRequest, Passing } from '../request';
import { TableEntry } from '../route-table';
import { Site } from '../site';

/** A match that does not take a request, and why. */
export interface Passed {
  readonly entry: TableEntry;
  readonly because: string;
}

/** Why the other rules behind a door do not take a request, in the order in which they are asked. */
export function whyNot(site: Site, door: Door, client: ClientRequest): readonly Passed[] {
  const request = Passing.from(client);
  const table = site.tableOf(door);
  const fitting = hostnamesFor(table, client.host === undefined ? undefined : request.hostname);
  const others = [...table.keys()].filter(hostname => !fitting.includes(hostname));
  let isTaken = false;
  return [
    ...fitting.flatMap(hostname => table.get(hostname)!.all.flatMap((entry): readonly Passed[] => {
      const reason = mismatch(entry.match, request, site.conduct);
      if (reason !== undefined) { return [{ entry, because: reason }]; }
      if (!isTaken) {
        isTaken = true;
        return [];
      }
      return [{ entry, because: 'it matches as well, and is asked later' }];
    })),
    ...others.flatMap(hostname => table.get(hostname)!.all.map((entry): Passed => ({ entry, because: `it is for ${hostname}` }))),
  ];
}

/** More are not read by anyone. */
const MOST = 100;

export function whyNotText(site: Site, passed: readonly Passed[]): string {
  const lines = passed.slice(0, MOST).map(({ entry: { route, rule, match, hostname }, because }) => {
    const name = route.route?.intent.rules[rule].name;
    const place = site.placeOf(route, ['spec', 'rules', rule]);
    return `  not HTTPRoute ${route.name}, rule ${name ?? rule} (${hostname === undefined ? '' : `${hostname} `}${pathShown(match.path ?? EVERYTHING)}): ${because}   (${place})\n`;
  });
  return passed.length > MOST ? `${lines.join('')}  and ${passed.length - MOST} more\n` : lines.join('');
}

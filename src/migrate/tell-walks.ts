import { Migration } from './migration';
import { ComparedWalks, comparedWalks } from './walks';
import { Site } from '../walk/site';

/** Tells of requests that come out otherwise; nothing is asked where there is no site. */
export function tellWalks(was: Site | string, is: Site | string, migration: Migration): ComparedWalks {
  if (typeof was === 'string' || typeof is === 'string') { return { asked: 0, changed: [] }; }
  const compared = comparedWalks(was, is);
  for (const { route, rule, request, differences } of compared.changed) {
    const own = migration.around.find(route.kind, route.namespace, route.name, route.group)!;
    const host = request.host === undefined ? '' : ` to ${request.host}`;
    migration.tell('approximate', own, `${request.method} ${request.path}${host} comes out otherwise: ${differences.join('; ')}`, ['spec', 'rules', rule]);
  }
  return compared;
}

import { statedBackendGaps } from './stated-gaps';
import { DialectDefinition } from '../../dialects/definition';
import { DIALECTS } from '../../dialects/registry';
import { BackendIntent } from '../../intent/backend';
import { backendFacts } from '../../intent/backend-facts';
import { Finding } from '../../intent/finding';
import { hostsText, isTorn, rewrittenHosts } from '../../intent/host-rewrite';

/** What is wrong with a pool whose endpoints want a Host header each, where the route has to name it. */
export function poolHostFindings(pool: BackendIntent, definition: DialectDefinition): readonly Finding[] {
  if (!isTornIn(pool, definition)) { return []; }
  const { placement, title } = definition;
  const hosts = rewrittenHosts([backendFacts(pool, placement)], placement);
  const able = DIALECTS.filter(dialect => !isTornIn(pool, dialect) && statedBackendGaps(pool, dialect).every(({ gap }) => gap.level !== 'no')).map(({ id }) => id);
  return [{
    code: 'HostRewriteConflict',
    message: `${title} has the route name the host that is called, one for all endpoints of a pool, but these want several (${hostsText(hosts)}); ` +
      'make a backend for each host and split the traffic in the route, or, if they do not mind, have the rule say Rewrite.hostname() or keepHost; ' +
      (able.length > 0 ? `dialects that can: ${able.join(', ')}` : 'no dialect can'),
    where: 'tiers',
    warning: placement.hostRewrite !== 'route',
  }];
}

const isTornIn = (pool: BackendIntent, { placement }: DialectDefinition): boolean => isTorn(backendFacts(pool, placement), placement);

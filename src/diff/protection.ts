import { CAPABILITIES } from './area';
import { Change } from './change';
import { canonical } from './leaves';
import { matchTitle } from './match-title';
import { riskOf } from './risk';
import { Capability } from '../intent/policy/policy';
import { Site } from '../walk/site';

/** What keeps requests out or looks at them; that it holds somewhere else now is seen on no object. */
const PROTECTING = (Object.keys(CAPABILITIES) as Capability[]).filter(name => ['access', 'guards', 'limits'].includes(CAPABILITIES[name][0]) && name !== 'cors' && name !== 'frontendTls');

/** Rules that are named, at most. */
const MOST = 3;

/** Says what no longer holds for requests to rules that are still there, or holds now, where no other change says so. */
export function changedProtection(before: readonly Site[], after: readonly Site[], told: readonly Change[]): readonly Change[] {
  const [was, is] = [before, after].map(protectionOf);
  const isTold = (words: string): boolean => told.some(({ what }) => what === words || what.startsWith(`${words} `));
  return PROTECTING.filter(name => !isTold(CAPABILITIES[name][1])).flatMap(name => [
    ...changes(name, 'removed', titles(was, is, name)),
    ...changes(name, 'added', titles(is, was, name)),
  ]);
}

interface Protected { readonly title: string; readonly by: ReadonlySet<Capability> }

const titles = (has: ReadonlyMap<string, Protected>, lacks: ReadonlyMap<string, Protected>, name: Capability): readonly string[] =>
  [...has].flatMap(([key, { title, by }]) => by.has(name) && lacks.get(key)?.by.has(name) === false ? [title] : []);

function changes(name: Capability, kind: 'added' | 'removed', rules: readonly string[]): readonly Change[] {
  if (rules.length === 0) { return []; }
  const [area, words] = CAPABILITIES[name];
  const named = rules.length > MOST ? [...rules.slice(0, MOST), `${rules.length - MOST} more`] : rules;
  return [{
    risk: riskOf(area, kind),
    kind,
    subject: rules.length === 1 ? `requests for ${rules[0]}` : `requests for ${rules.length} matches`,
    what: words,
    message: `${words}: ${kind === 'removed' ? 'no longer holds there, though nobody took it away' : 'holds there now'}${rules.length === 1 ? '' : `: ${named.join(', ')}`}`,
    ...kind === 'removed' ? { before: words } : { after: words },
    places: {},
  }];
}

/** What is followed on every way of a match, by hostname and match. */
function protectionOf(sites: readonly Site[]): ReadonlyMap<string, Protected> {
  const found = new Map<string, Protected>();
  for (const site of sites) {
    for (const door of site.doors) {
      for (const [hostname, { all }] of site.tableOf(door)) {
        for (const { route, rule, match } of all) {
          const { targets = [] } = route.route!.intent.rules[rule];
          const backends = targets.flatMap(target => site.around.targetOf(route, target) ?? []);
          const ways = (backends.length === 0 ? [undefined] : backends)
            .map(backend => site.effectiveOn({ entry: door.entry, route, rule, ...backend && { backend } }));
          const by = ways.map(({ beforeRouting, afterRouting }) =>
            new Set([...beforeRouting, ...afterRouting].filter(({ followed }) => followed.length > 0).map(({ capability }) => capability)));
          const key = `${hostname} ${canonical(match)}`;
          const always = [...by[0]].filter(each => by.every(other => other.has(each)) && (found.get(key)?.by.has(each) ?? true));
          found.set(key, { title: `${matchTitle(match)}${hostname === '' ? '' : ` at ${hostname}`}`, by: new Set(always) });
        }
      }
    }
  }
  return found;
}

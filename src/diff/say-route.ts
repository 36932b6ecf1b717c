import { Area } from './area';
import { Draft } from './draft';
import { referenceTo } from './identity';
import { canonical } from './leaves';
import { matchesTitle } from './match-title';
import { Place } from './subject';
import { DialectDefinition } from '../dialects/definition';
import { Capabilities } from '../intent/policy/policy';
import { FilterIntent, FilterKind, MatchIntent, RuleIntent, TargetIntent } from '../intent/route';
import { StatedRouteIntent, StatedRuleIntent } from '../intent/stated-route';
import { KnownObject } from '../rules/known-object';

/** A rule as it stands in a manifest. */
export interface WrittenRule {
  readonly rule: RuleIntent;
  readonly place: Place;
}

/** Says what a route is; its rules are parts of it. */
export function sayRoute(
  draft: Draft, stated: StatedRouteIntent, written: readonly WrittenRule[], object: KnownObject, dialect: DialectDefinition,
): void {
  const parents = stated.parents.map(({ group: _group, kind: _kind, name: _name, namespace: _namespace, ...part }, i) =>
    ({ gateway: referenceTo(stated.parents[i], object, dialect), ...part }));
  draft.say({ key: 'parents', words: 'listeners', area: 'routing', value: parents, lists: PARENTS });
  draft.say({ key: 'hostnames', words: 'hostnames', area: 'routing', value: stated.hostnames });
  draft.say({ key: 'ungranted', words: 'without leave', area: 'cosmetics', value: stated.ungranted });
  let at = 0;
  for (const each of stated.rules) {
    const rule = withoutRepeated(each);
    const { place } = written[Math.min(at, written.length - 1)];
    for (let left = countOf(each); left > 0 && at < written.length; at++) { left -= countOf(written[at].rule); }
    const id = (rule.matches ?? []).map(canonical).sort().join(' ');
    sayRule(draft.part('rule', id, `rule ${matchesTitle(rule.matches)} of ${draft.title}`, place), rule, object, dialect);
  }
}

/** What is matched twice is matched, and where nothing is, everything is. */
function withoutRepeated(rule: StatedRuleIntent): StatedRuleIntent {
  const matches = (rule.matches ?? []).map(({ headers = [], query = [], ...rest }): MatchIntent =>
    ({ ...rest, ...headers.length > 0 && { headers }, ...query.length > 0 && { query } }));
  const texts = matches.map(canonical);
  const once = matches.filter((_, m) => texts.indexOf(texts[m]) === m);
  return { ...rule, matches: once.length === 0 ? [{}] : once };
}

const PARENTS = { kind: 'set', below: () => PARENTS } as const;

/** Rules that differ in nothing but their matches were joined. */
const countOf = ({ matches = [] }: RuleIntent): number => Math.max(1, matches.length);

function sayRule(draft: Draft, rule: StatedRuleIntent, object: KnownObject, dialect: DialectDefinition): void {
  const { name, matches = [], filters = [], targets = [], timeouts, retry, streaming, policies = {}, without } = rule;
  draft.say({ key: 'name', words: 'name', area: 'cosmetics', value: name });
  draft.say({ key: 'matches', words: 'matches', area: 'routing', value: matches, lists: PARENTS });
  draft.say({ key: 'targets', words: 'targets', area: 'routing', value: targetsOf(targets, object, dialect) });
  for (const filter of filters) { sayFilter(draft, filter, object, dialect); }
  draft.say({ key: 'requestTimeout', words: 'request timeout', area: 'behaviour', value: timeouts?.request });
  draft.say({ key: 'backendRequestTimeout', words: 'timeout of a try', area: 'behaviour', value: timeouts?.backendRequest });
  draft.sayCapabilities({ ...retry && { retry }, ...streaming !== undefined && { streaming }, ...policies } as Capabilities, draft.place);
  for (const usual of without ?? []) {
    draft.say({ key: `without ${usual}`, words: 'what is usual', area: 'behaviour', value: usual, dependsOn: 'targets' });
  }
}

const FILTERS: { readonly [K in FilterKind]: readonly [area: Area, words: string] } = {
  requestHeaders: ['behaviour', 'changes of request headers'],
  responseHeaders: ['behaviour', 'changes of response headers'],
  rewrite: ['routing', 'rewrite'],
  redirect: ['routing', 'redirect'],
  mirror: ['routing', 'mirror'],
  cors: ['access', 'CORS'],
  extension: ['other', 'extension'],
};

function sayFilter(draft: Draft, filter: FilterIntent, object: KnownObject, dialect: DialectDefinition): void {
  const { kind, ...value } = filter;
  const [area, words] = FILTERS[kind];
  draft.say({ key: kind === 'extension' ? `extension ${canonical(value)}` : kind, words, area, value: referred(value, object, dialect) });
}

/** Shares instead of weights: `1` and `1` are the halves that `50` and `50` are. */
function targetsOf(targets: readonly TargetIntent[], object: KnownObject, dialect: DialectDefinition): readonly object[] | undefined {
  const sum = targets.reduce((all, { weight = 1 }) => all + weight, 0);
  return targets.length === 0 ? undefined : targets.map(target => {
    const { group: _group, kind: _kind, name: _name, namespace: _namespace, weight = 1, filters, ...rest } = target;
    return {
      to: referenceTo(target, object, dialect),
      share: sum === 0 ? 0 : weight / sum,
      ...rest,
      ...filters && { filters: filters.map(filter => referred(filter, object, dialect)) },
    };
  });
}

type Referred = Parameters<typeof referenceTo>[0] & { readonly port?: number };

function referred(filter: object, object: KnownObject, dialect: DialectDefinition): object {
  const { target, policy, ...rest } = filter as { readonly target?: Referred; readonly policy?: Referred };
  return {
    ...rest,
    ...target && { target: referenceTo(target, object, dialect), port: target.port },
    ...policy && { policy: referenceTo(policy, object, dialect) },
  };
}

import { Severity } from '../../diagnostic/diagnostic';
import { askedRequests } from '../../intent/asked-requests';
import { MatchIntent, ParentIntent, RouteIntent, RuleIntent } from '../../intent/route';
import { ranksBefore } from '../../intent/route-order';
import { settled } from '../absence';
import { EVERYWHERE } from '../dialect-range';
import { isNear } from '../identity';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { Found, ObjectRule } from '../rule';

const route = (second: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - matches:
    - path:
        type: PathPrefix
        value: /chat
    backendRefs:
    - name: large
      port: 80
${second}`;
const RULE_OF_ITS_OWN = `  - matches:
    - path:
        type: PathPrefix
        value: /chat
    backendRefs:
    - name: small
      port: 80
`;

/**
 * Equal matches rank alike, so that the order of rules tells, or that of routes. Files beside each other are often choices of which one is applied, and
 * sketches of routes often have no match at all, so that of two routes only those of one file or chart are told of, with matches that are stated.
 */
export const shadowedRule: ObjectRule = {
  code: 'LintShadowedRule',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'a rule is never asked, since another asks for just the same requests',
  reason: 'of equal matches the first one of a route counts, and of those of two routes that of the older one, or on agentgateway of the name that sorts first',
  fix: 'tell them apart by path, header or host; to share requests among backends, name them in one rule, and to fall back from one to the other, make them tiers of one backend',
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/HTTPRoute'],
  examples: { language: 'yaml', bad: route(RULE_OF_ITS_OWN), good: route('    - name: small\n      port: 80\n'), dialects: ['kgateway-2.1', 'agentgateway-1.4'] },
  find: (object, around) => {
    const intent = intentOf(object);
    if (intent === undefined) { return NONE; }
    const places = placesIn(around);
    return intent.rules.flatMap(({ matches = ALL }, rule): readonly Found[] => {
      const shadows = matches.map(match => shadowOf({ object, intent, rule }, places.get(askedRequests(match)) ?? []));
      const found = shadows.flatMap((by, match): readonly Found[] => by === undefined ? [] : [{
        message: `${described(by, object)}; tell them apart, or name all backends in one rule`,
        keys: ['spec', 'rules', rule, ...matches === ALL ? [] : ['matches', match]],
      }]);
      return found.length > 1 && found.length === matches.length ? [{ ...found[0], keys: ['spec', 'rules', rule] }] : found;
    });
  },
};

const NONE: readonly Found[] = [];

/** What a rule without matches asks for. */
const ALL: readonly MatchIntent[] = [{}];

/** A rule of a route that asks for some requests. */
interface Place {
  readonly object: KnownObject;
  readonly intent: RouteIntent;
  readonly rule: number;
}

const indexes = new WeakMap<KnownObjects, ReadonlyMap<string, readonly Place[]>>();

/** The rules of all routes by the requests that they ask for. */
function placesIn(around: KnownObjects): ReadonlyMap<string, readonly Place[]> {
  const known = indexes.get(around);
  if (known) { return known; }
  const index = new Map<string, Place[]>();
  for (const object of around.ofKind('HTTPRoute')) {
    const intent = intentOf(object);
    intent?.rules.forEach(({ matches = ALL }, rule) => {
      for (const requests of new Set(matches.map(askedRequests))) {
        const same = index.get(requests);
        if (same) { same.push({ object, intent, rule }); } else { index.set(requests, [{ object, intent, rule }]); }
      }
    });
  }
  indexes.set(around, index);
  return index;
}

/** A route that hangs on something; what routes delegate to is asked by those alone. */
const intentOf = ({ route: reading }: KnownObject): RouteIntent | undefined => reading?.intent.parents.length ? reading.intent : undefined;

const shadowOf = (place: Place, others: readonly Place[]): Place | undefined => others.length < 2 ? undefined
  : others.find(other => isBefore(other, place) && doesElse(ruleOf(other), ruleOf(place)));

const isBefore = (one: Place, other: Place): boolean => one.object === other.object ? one.rule < other.rule : isRouteBefore(one, other);

const ruleOf = ({ intent, rule }: Place): RuleIntent => intent.rules[rule];

/** Whether it matters which of two rules is asked. */
function doesElse(one: RuleIntent, other: RuleIntent): boolean {
  const done = ({ name, matches, ...rest }: RuleIntent): string => JSON.stringify(rest);
  return done(one) !== done(other);
}

/** Whether a route is asked for all that another is, and before it. Where unknown ages tell, names say at which of them it is told. */
function isRouteBefore(one: Place, other: Place): boolean {
  const [a, b] = [one.object, other.object];
  if (a.origin !== b.origin || ruleOf(other).matches === undefined) { return false; }
  if (!ranksBefore(ranked(a), ranked(b), rankingOf(b)) || (a.name === b.name && isNear(a.namespace, b.namespace))) { return false; }
  return covers(one, other) && (rankingOf(b) === 'key' || covers(other, one));
}

const rankingOf = ({ dialect }: KnownObject) => dialect?.placement.routeRanking ?? 'age';

const ranked = ({ namespace = '', name }: KnownObject) => ({ namespace, name, created: 0 });

/** Whether all listeners and hosts of one are those of the other, too. */
function covers(one: Place, other: Place): boolean {
  const hosts = one.intent.hostnames ?? [];
  const others = other.intent.hostnames ?? [];
  return (others.length === 0 ? hosts.length === 0 : others.every(host => hosts.includes(host)))
    && other.intent.parents.every(parent => one.intent.parents.some(each => isIn(parent, other.object, each, one.object)));
}

const isIn = (parent: ParentIntent, { namespace }: KnownObject, wide: ParentIntent, { namespace: other }: KnownObject): boolean =>
  parent.name === wide.name && (parent.kind ?? 'Gateway') === (wide.kind ?? 'Gateway')
  && isNear(settled(parent.namespace ?? namespace), settled(wide.namespace ?? other))
  && (wide.sectionName === undefined || wide.sectionName === parent.sectionName) && (wide.port === undefined || wide.port === parent.port);

function described({ object: other, rule }: Place, object: KnownObject): string {
  if (other === object) { return `rules[${rule}] asks for just the same requests, and comes first, so that this is never asked`; }
  const which = rankingOf(object) === 'key' ? 'this one is never asked, since its name sorts behind' : 'only the older of the two is asked';
  return `rules[${rule}] of HTTPRoute '${other.name}' asks for just the same requests of the same Gateway, and ${which}`;
}

import * as fc from 'fast-check';
import { routes } from './arbitrary';
import { FilterIntent } from '../../src/intent/route';
import { TargetFacts } from '../../src/intent/route-facts';
import { RuleDefaultName, StatedRouteIntent, StatedRuleIntent } from '../../src/intent/stated-route';

const DEFAULTS: readonly RuleDefaultName[] = ['streamTimeout', 'failoverRetry', 'retryBackoff', 'authorization', 'prefix', 'host'];

const rarely = <T>(field: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(field, { nil: undefined, freq: 4 });

const roots = fc.constantFrom<readonly string[]>(['/v1'], ['/openai'], ['/v1beta', '/v1']);

/** What may be known of a target. */
export const facts: fc.Arbitrary<TargetFacts> = fc.record({
  plain: fc.boolean(),
  llm: fc.boolean(),
  hosts: fc.array(fc.constantFrom(undefined, 'proxy.example', '10.0.0.1', 'fd00::1'), { maxLength: 2 }),
  ownPath: fc.boolean(),
  fallbacks: fc.nat({ max: 2 }),
  forwards: fc.array(roots, { maxLength: 2 }),
  leaksAuthorization: fc.boolean(),
});

/** What users say of things that dialects have defaults for, the defaults among it. */
const telling: fc.Arbitrary<Partial<StatedRuleIntent>> = fc.oneof<fc.Arbitrary<Partial<StatedRuleIntent>>[]>(
  fc.constant({}),
  fc.constant({ filters: [{ kind: 'requestHeaders', remove: ['Authorization'] }] }),
  fc.constant({ filters: [{ kind: 'requestHeaders', set: [{ name: 'authorization', value: 'x' }] }] }),
  fc.constant({ filters: [{ kind: 'rewrite', hostname: 'proxy.example', path: { type: 'prefix', value: '/' } }] }),
  fc.constant({ retry: { attempts: 1, codes: [429, 500, 502, 503, 504, 529], backoff: '25ms' } }),
  fc.constant({ retry: { attempts: 2, codes: [429, 500, 502, 503, 504, 529] } }),
  fc.constant({ timeouts: { request: '0s' } }),
  fc.constant({ timeouts: { request: '0s', backendRequest: '10s' }, retry: { attempts: 1 } }),
);

const paths = fc.uniqueArray(fc.constantFrom('/', '/v1', '/v1/files', '/chat', '/openai', '/a/b', '/c', '/d', '/e', '/f', '/g'), { maxLength: 10 });

const more = fc.record({
  telling,
  prefixes: rarely(paths),
  streaming: rarely(fc.boolean()),
  without: rarely(fc.subarray([...DEFAULTS])),
  policyName: rarely(fc.constantFrom('r-1', 'r-2', 'mine')),
  name: rarely(fc.constantFrom('rule-1', 'rule-2', 'rule-1-2', 'chat', 'chat-2')),
});

/** Routes that the types allow, as they are stated; a filter of each kind at most, as the API demands. */
export const statedRoutes: fc.Arbitrary<StatedRouteIntent> = fc.tuple(
  routes, fc.array(more, { minLength: 3, maxLength: 3 }), fc.nat({ max: 7 }), rarely(fc.constantFrom('one', 'two')),
  fc.record({ overflowNames: rarely(fc.constantFrom<readonly string[]>(['s'], ['rx02'])), ungranted: rarely(fc.constantFrom(['one/two'])) }),
).map(([route, extras, times, namespace, rest]) => {
  const once = route.rules.map((rule, r): StatedRuleIntent => {
    const { telling: said, prefixes, ...extra } = extras[r];
    const filters = [...said.filters ?? [], ...rule.filters ?? []];
    return defined({
      ...rule,
      ...said,
      ...extra,
      filters: oneOfEach(filters),
      ...prefixes && { matches: prefixes.map(value => ({ path: { type: 'prefix' as const, value } })) },
      targets: rule.targets?.map(target => defined({ ...target, filters: target.filters && oneOfEach(target.filters) })),
    });
  });
  const rules = Array.from({ length: times + 1 }, () => once).flat();
  return defined({ ...route, ...rest, rules: times > 0 ? rules.map(({ name: _, policyName: _policy, ...rule }) => rule) : rules, name: 'r', namespace });
});

const defined = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;

const oneOfEach = (filters: readonly FilterIntent[]): readonly FilterIntent[] =>
  filters.filter((filter, i) => filter.kind === 'mirror' || filters.findIndex(({ kind }) => kind === filter.kind) === i);

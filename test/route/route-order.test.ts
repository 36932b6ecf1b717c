import * as fc from 'fast-check';
import { Dialect, GatewayRef, LlmRoute, RouteMatch, RouteTarget } from '../../src';
import { DIALECTS } from '../../src/dialects/registry';
import { placeRoute } from '../../src/intent/place-route';
import { RULES_PER_ROUTE } from '../../src/intent/route-limits';
import { overflowName, orderFindings, RankedRoute, ranksBefore } from '../../src/intent/route-order';
import { Manifest, synthesize } from '../providers/synthesis';

/** What may follow the name in the key of agentgateway: it ranks behind `-`, or `m-order-02` would not have won over `m-order`. */
const FOLLOWERS = ['.', '/', ':', '_'];

const label = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,6}[a-z0-9])?$/);
const routeName = fc.array(label, { minLength: 1, maxLength: 3 }).map(labels => labels.join('.'));

const ranked = (name: string, created = 0): RankedRoute => ({ namespace: 'ai', name, created });

describe('routes that match equally well are ranked', () => {
  test('by age and then name, as the Gateway API has it', () => {
    expect(ranksBefore(ranked('b', 1), ranked('a', 2), 'age')).toBe(true);
    expect(ranksBefore(ranked('m-order'), ranked('m-order-02'), 'age')).toBe(true);
  });

  test('by name alone on agentgateway, and m-order-02 before m-order', () => {
    expect(ranksBefore(ranked('zz-first', 1), ranked('aa-second', 2), 'key')).toBe(false);
    expect(ranksBefore(ranked('aa-first', 1), ranked('zz-second', 2), 'key')).toBe(true);
    FOLLOWERS.forEach(follows => expect(ranksBefore(ranked('m-order-02'), ranked('m-order'), 'key', follows)).toBe(true));
  });
});

describe.each(DIALECTS)('in $id', ({ placement, backend, policy }) => {
  const { routeRanking } = placement;

  test('the HTTPRoutes of one route rank in the order of its rules, whatever its name and however many there are', () => {
    fc.assert(fc.property(routeName, fc.nat({ max: 12_000 }), fc.constantFrom(...FOLLOWERS), (name, index, follows) => {
      const [one, other] = [index, index + 1].map(i => ranked(overflowName(name, i, routeRanking)));
      expect(ranksBefore(one, other, routeRanking, follows)).toBe(true);
      // Later ones may have been made later, but never before.
      expect(ranksBefore(one, { ...other, created: 1 }, routeRanking, follows)).toBe(true);
    }), { seed: 4, numRuns: 2000 });
  });

  test('rules are placed into them in that order', () => {
    const context = { placement, backend, policy, factsOf: () => ({ hosts: [undefined], fallbacks: 0 }) };
    fc.assert(fc.property(routeName, fc.nat({ max: 200 }), (name, count) => {
      const rules = Array.from({ length: count }, (_, i) => ({ matches: [{ path: { type: 'prefix' as const, value: `/${i}` } }], name: `n${i}` }));
      const { routes } = placeRoute({ name, parents: [], rules }, context);
      const asked = [...routes].sort((a, b) => ranksBefore(ranked(a.name), ranked(b.name), routeRanking) ? -1 : 1);
      expect(asked.flatMap(({ intent }) => intent.rules.map(rule => rule.name))).toEqual(rules.map(rule => rule.name));
      expect(routes[0].name).toBe(name);
      expect(routes.length).toBe(Math.max(1, Math.ceil(count / RULES_PER_ROUTE)));
    }), { seed: 4, numRuns: 50 });
  });

  test('names that rank otherwise are found', () => {
    expect(orderFindings(['a', 'b', 'c'], routeRanking)).toEqual([]);
    expect(orderFindings(['c', 'b'], routeRanking).map(({ code }) => code)).toEqual(['RouteOrder']);
  });
});

describe.each(Dialect.ALL)('in $dialectName', dialect => {
  const large = (overflowNames?: string[]) => synthesize(dialect, chart => new LlmRoute(chart, 'r', {
    gateway: GatewayRef.named('gw'),
    ...overflowNames && { overflowNames },
    rules: Array.from({ length: 40 }, (_, i) => ({ matches: [RouteMatch.pathPrefix(`/p${i}`)], targets: [RouteTarget.fromServiceName('web', 80)] })),
  }));
  const names = (objects: readonly Manifest[]) => objects.map(({ metadata: { name } }) => name);

  test('users name the HTTPRoutes that follow the first, and are told where that changes the order', () => {
    const { kind, warnings } = large(['s', 't']);
    expect(names(kind('HTTPRoute'))).toEqual(['llm-r', 's', 't']);
    expect(warnings.filter(text => text.startsWith('RouteOrder'))).toEqual([]);
    expect(large(['a']).warnings.filter(text => text.startsWith('RouteOrder'))).toHaveLength(1);
  });
});

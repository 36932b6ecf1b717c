import * as fc from 'fast-check';
import { facts, statedRoutes } from './arbitrary-routes';
import { ROUTES } from './cases/routes';
import { normalizeRoute } from './normal-route';
import { lacking } from './subject';
import { decode, encode } from './translation';
import { DIALECTS } from '../../src/dialects/registry';
import { gatherRoute } from '../../src/intent/gather-route';
import { PlacedRoute, placeRoute } from '../../src/intent/place-route';
import { isAllInRoute, placeRule } from '../../src/intent/place-rule';
import { ObjectRefIntent } from '../../src/intent/route';
import { RouteContext } from '../../src/intent/route-context';
import { TargetFacts } from '../../src/intent/route-facts';
import { withDefaults } from '../../src/intent/rule-defaults';
import { sameRule } from '../../src/intent/same-rule';
import { StatedRouteIntent } from '../../src/intent/stated-route';
import { statedRouteGaps } from '../../src/rules/gap/stated-gaps';

const UNKNOWN: TargetFacts = { hosts: [undefined], fallbacks: 0 };

/** Targets of each sort that a dialect does something for. */
const SORTS: { readonly [sort: string]: TargetFacts } = {
  'something unknown': UNKNOWN,
  'a provider': { hosts: [undefined], fallbacks: 0, llm: true, ownPath: true },
  'a host of one\'s own': { hosts: ['proxy.example'], fallbacks: 0, llm: true },
  'an address': { hosts: ['10.0.0.1'], fallbacks: 0, llm: true },
  'a plain host': { hosts: ['proxy.example'], fallbacks: 0, plain: true },
  'a failover backend': { hosts: [undefined, undefined, undefined], fallbacks: 2, llm: true },
  'an API that is passed on': { hosts: [undefined], fallbacks: 0, llm: true, forwards: [['/openai']] },
  'a key in another header': { hosts: [undefined], fallbacks: 0, llm: true, leaksAuthorization: true },
};

describe.each(DIALECTS)('law 6 in $id', dialect => {
  const { placement, backend, policy, route: routeKind, grant: grantKind } = dialect;
  const contextOf = (factsOf: (ref: ObjectRefIntent) => TargetFacts): RouteContext => ({ placement, backend, policy, factsOf });

  /** False when the dialect cannot say it, or objects would be one. */
  const isGathered = (stated: StatedRouteIntent, context: RouteContext): boolean => {
    const whole = { ...stated, rules: stated.rules.map(rule => withDefaults(rule, (rule.targets ?? []).map(context.factsOf), placement)) };
    const placed = placeRoute(stated, context);
    const gaps = [
      ...statedRouteGaps(whole, dialect),
      ...placed.routes.flatMap(({ intent }) => routeKind.codec.lacks?.(intent) ?? []),
      ...placed.policies.flatMap(({ intent }) => policy.codec.lacks?.(intent) ?? []),
    ];
    if (lacking(gaps, 'no').length > 0) { return false; }
    if (isAmbiguous(placed)) { return false; }
    const normal = normalizeRoute(stated, context);
    const gathered = gatherRoute(placed, stated.namespace, context);
    expect(canonical(gathered)).toEqual(canonical(normal));
    return true;
  };

  /** Rules or policies of one name are an error of their own. */
  const isAmbiguous = ({ routes, policies }: PlacedRoute): boolean => {
    const names = routes.flatMap(({ name, intent }) => intent.rules.flatMap(rule => rule.name === undefined ? [] : [`${name}/${rule.name}`]));
    const twice = (list: readonly string[]) => new Set(list).size < list.length;
    return twice(names) || twice(policies.map(({ name }) => name)) || twice(routes.map(({ name }) => name));
  };

  /** The order of filters and of removed headers says nothing. */
  const canonical = (node: unknown, key?: string): unknown => {
    if (Array.isArray(node)) {
      const items = node.map(item => canonical(item));
      return key === 'filters' || key === 'remove' ? items.sort((a, b) => JSON.stringify(a) < JSON.stringify(b) ? -1 : 1) : items;
    }
    if (typeof node !== 'object' || node === null) { return node; }
    return Object.fromEntries(Object.entries(node).sort(([a], [b]) => a < b ? -1 : 1).map(([name, part]) => [name, canonical(part, name)]));
  };

  test.each(Object.keys(SORTS))('every route to %s is gathered from where it was placed, or is refused', sort => {
    const gathered = Object.keys(ROUTES).filter(name => isGathered({ ...ROUTES[name], name: 'chat', namespace: 'ai' }, contextOf(() => SORTS[sort])));
    expect(gathered.length).toBeGreaterThan(10);
  });

  test('whatever the types allow is gathered from where it was placed, or is refused', () => {
    let gathered = 0;
    fc.assert(fc.property(statedRoutes, fc.array(facts, { minLength: 4, maxLength: 4 }), (stated, known) => {
      if (isGathered(stated, contextOf(({ name }) => known[name.length % known.length]))) { gathered++; }
    }), { seed: 6, numRuns: 400 });
    expect(gathered).toBeGreaterThan(20);
  });

  test('a rule that is told to be all in its route has nothing beside it', () => {
    let told = 0;
    fc.assert(fc.property(statedRoutes, fc.array(facts, { minLength: 4, maxLength: 4 }), (stated, known) => {
      for (const rule of stated.rules) {
        const about = (rule.targets ?? []).map(({ name }) => known[name.length % known.length]);
        if (!isAllInRoute(rule, placement, () => about.some(({ fallbacks }) => fallbacks > 0))) { continue; }
        told++;
        expect(placeRule(rule, about, placement).policy).toBeUndefined();
      }
    }), { seed: 6, numRuns: 400 });
    // Where timeouts are kept beside the route, one is added to any rule.
    expect(told > 20).toBe(placement.timeout === 'route');
  });

  test('a normalized route is normal, and is written with the same meaning', () => {
    fc.assert(fc.property(statedRoutes, fc.array(facts, { minLength: 4, maxLength: 4 }), (stated, known) => {
      const context = contextOf(({ name }) => known[name.length % known.length]);
      const normal = normalizeRoute(stated, context);
      if (isAmbiguous(placeRoute(stated, context))) { return; }
      const again = normalizeRoute(normal, context);
      // Rules that are joined have other numbers than before, and so have the names that are invented after them.
      const names = (route: StatedRouteIntent) => route.rules.map(({ name: _, policyName: _policy, ...rule }) => rule);
      if (normal.rules.every(({ name, policyName }) => name === undefined && policyName === undefined)) { expect(canonical(again)).toEqual(canonical(normal)); }
      expect(sameRule(names(again).map(rule => canonical(rule)), names(normal).map(rule => canonical(rule)))).toBe(true);
    }), { seed: 6, numRuns: 120 });
  });

  test('what is placed is gathered from the manifests, too', () => {
    let gathered = 0;
    fc.assert(fc.property(statedRoutes, fc.array(facts, { minLength: 4, maxLength: 4 }), (stated, known) => {
      const context = contextOf(({ name }) => known[name.length % known.length]);
      const placed = placeRoute(stated, context);
      const manifests = {
        routes: placed.routes.map(({ name, intent }) => ({ name, ...encode(routeKind, intent) })),
        policies: placed.policies.map(({ name, intent }) => ({ name, ...encode(policy as NonNullable<typeof policy>, intent) })),
        grants: placed.grants.map(({ name, namespace, intent }) => ({ name, namespace, ...encode(grantKind, intent) })),
      };
      const said = [...manifests.routes, ...manifests.policies, ...manifests.grants].flatMap(({ diagnostics }) => diagnostics);
      if (said.length > 0 || isAmbiguous(placed)) { return; }
      const read: PlacedRoute = {
        routes: manifests.routes.map(({ name, manifest }) => ({ name, intent: decode(routeKind, manifest).intent as never })),
        policies: manifests.policies.map(({ name, manifest }) => ({ name, intent: decode(policy as never, manifest).intent as never })),
        grants: manifests.grants.map(({ name, namespace, manifest }) => ({ name, namespace, intent: decode(grantKind, manifest).intent as never })),
      };
      expect(canonical(gatherRoute(read, stated.namespace, context))).toEqual(canonical(gatherRoute(placed, stated.namespace, context)));
      gathered++;
    }), { seed: 6, numRuns: 120 });
    expect(gathered).toBeGreaterThan(20);
  });
});

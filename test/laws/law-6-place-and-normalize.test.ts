import * as fc from 'fast-check';
import { backends, oddities, routes } from './arbitrary';
import { at, leafPaths, replaced } from './paths';
import { BACKEND, lacking, POLICY, ROUTE, SUBJECTS } from './subject';
import { encode } from './translation';
import { DIALECTS } from '../../src/dialects/registry';
import { BackendIntent } from '../../src/intent/backend';
import { CREDENTIAL_NAMES } from '../../src/intent/credential-names';
import { normalizeBackend } from '../../src/intent/normalize';
import { gatherBackend, placeBackend } from '../../src/intent/place';
import { gatherExtensions, placeExtensions } from '../../src/intent/policy/place-extensions';
import { PolicyIntent } from '../../src/intent/policy/policy';
import { RouteIntent } from '../../src/intent/route';
import { backendFindings, routeFindings } from '../../src/rules/intent-findings';
import { asked } from '../asked';

/** Features that a dialect may say `partly` of because placing cannot be undone. */
const NOT_GATHERED: readonly string[] = [
  CREDENTIAL_NAMES.azureWorkloadIdentity, // found by the same silence that also finds other identities
];

/** The same value with the keys of every object said in the opposite order. */
function reordered(node: unknown): unknown {
  if (Array.isArray(node)) { return node.map(reordered); }
  if (typeof node !== 'object' || node === null) { return node; }
  return Object.fromEntries(Object.entries(node).reverse().map(([key, part]) => [key, reordered(part)]));
}

describe.each(DIALECTS)('law 6 in $id', dialect => {
  const isGathered = (said: BackendIntent): void => {
    const intent = normalizeBackend(said);
    if (backendFindings('stated', intent, dialect).length > 0) { return; }
    const gaps = BACKEND.gaps(intent, dialect);
    if (lacking(gaps, 'no').length > 0 || lacking(gaps, 'partly').some(feature => NOT_GATHERED.includes(feature))) { return; }
    expect(gatherBackend(placeBackend(intent, dialect.placement), dialect.placement)).toEqual(intent);
  };

  test.each(Object.keys(BACKEND.cases))('%s is gathered from where it was placed, or is refused', name => isGathered(BACKEND.cases[name]));

  test('whatever the types allow is gathered from where it was placed, or is refused', () => {
    fc.assert(fc.property(backends, isGathered), asked(300, 6));
  });

  test('a policy is gathered from the objects that it refers to', () => {
    const parts = dialect.extension?.holds ?? [];
    const isWhole = (policy: PolicyIntent): void => expect(gatherExtensions(placeExtensions(policy, parts, 'it'), parts)).toEqual(policy);
    Object.values(POLICY.cases).forEach(isWhole);
    fc.assert(fc.property(POLICY.arbitrary, isWhole), asked(300, 6));
  });

  test.each(SUBJECTS.filter(subject => subject.kindIn(dialect)))('the order of fields in a $name does not change what is written', subject => {
    const kind = subject.kindIn(dialect);
    const bytes = (intent: unknown) => kind && JSON.stringify(encode(kind, subject.placed(intent, dialect)));
    for (const intent of Object.values(subject.cases)) { expect(bytes(reordered(intent))).toBe(bytes(intent)); }
    fc.assert(fc.property(subject.arbitrary, intent => { expect(bytes(reordered(intent))).toBe(bytes(intent)); }), asked(100, 6));
  });
});

describe('law 6 in any dialect', () => {
  const isIdempotent = (intent: BackendIntent): void => expect(normalizeBackend(normalizeBackend(intent))).toEqual(normalizeBackend(intent));

  test('a normalized backend is normal', () => {
    Object.values(BACKEND.cases).forEach(isIdempotent);
    fc.assert(fc.property(backends, isIdempotent), asked(500, 6));
  });

  test('normalizing leaves its argument alone', () => {
    fc.assert(fc.property(backends, intent => {
      const before = JSON.stringify(intent);
      normalizeBackend(intent);
      expect(JSON.stringify(intent)).toBe(before);
    }), asked(100, 6));
  });

  test('endpoints of a normalized pool have names of their own unless the user repeats one', () => {
    fc.assert(fc.property(backends, intent => {
      const normal = normalizeBackend(intent);
      if (normal.kind !== 'llm' || intent.kind !== 'llm' || normal.tiers.flat().length < 2) { return; }
      const given = intent.tiers.flat().flatMap(endpoint => endpoint.name ?? []);
      const names = normal.tiers.flat().map(endpoint => endpoint.name);
      expect(names).not.toContain(undefined);
      expect(new Set(names).size).toBe(names.length - given.length + new Set(given).size);
    }), asked(300, 6));
  });

  /** An intent with something else in place of one leaf; what tells arms apart stays, and so do objects and lists, as they do in decoding. */
  const oddly = <T>(intents: fc.Arbitrary<T>): fc.Arbitrary<T> => fc.tuple(intents, fc.nat(), oddities).map(([intent, n, oddity]) => {
    const leaves = leafPaths(intent).filter(leaf => leaf[leaf.length - 1] !== 'kind' && typeof at(intent, leaf) !== 'object');
    return leaves.length === 0 ? intent : replaced(intent, leaves[n % leaves.length], oddity);
  });

  test('looking for what is wrong with a backend never throws', () => {
    const look = (intent: BackendIntent): void => {
      const normal = normalizeBackend(intent);
      DIALECTS.forEach(dialect => { backendFindings('stated', normal, dialect); BACKEND.gaps(normal, dialect); });
    };
    Object.values(BACKEND.cases).forEach(look);
    fc.assert(fc.property(fc.oneof(backends, oddly(backends)), look), asked(2000, 6));
  });

  test('looking for what is wrong with a route never throws', () => {
    const look = (intent: RouteIntent): void => { DIALECTS.forEach(dialect => { routeFindings('stated', intent, dialect); ROUTE.gaps(intent, dialect); }); };
    Object.values(ROUTE.cases).forEach(look);
    fc.assert(fc.property(fc.oneof(routes, oddly(routes)), look), asked(2000, 6));
  });
});

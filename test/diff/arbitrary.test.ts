import * as fc from 'fast-check';
import { compared, forward, linesOf, reversed, textOf } from './compared';
import { readDocuments } from '../../src/check/document';
import { siteOf } from '../../src/check/site-of-files';
import { DialectDefinition } from '../../src/dialects/definition';
import { DIALECTS } from '../../src/dialects/registry';
import { UNSEEN } from '../../src/diff/risk';
import { PolicyIntent } from '../../src/intent/policy/policy';
import { RouteIntent } from '../../src/intent/route';
import { isSame } from '../../src/migrate/same';
import { differencesOf } from '../../src/migrate/walks';
import { JsonObject } from '../../src/schema/json-type';
import { ClientRequest } from '../../src/walk/request';
import { objectsOf } from '../import/case-objects';
import { BACKEND, POLICY, ROUTE, Subject } from '../laws/subject';

const TIMES = Number(process.env.FAST_CHECK_TIMES ?? 1);
const GATEWAY_API = 'gateway.networking.k8s.io';

const gatewayOf = ({ gateways }: DialectDefinition): JsonObject => ({
  apiVersion: `${GATEWAY_API}/v1`,
  kind: 'Gateway',
  metadata: { name: 'gw', namespace: 'ai' },
  spec: { gatewayClassName: gateways.classes[0], listeners: [{ name: 'http', port: 8080, protocol: 'HTTP' }] },
});

/** Cases that somebody thought of, or anything. */
const intentsOf = <T>({ arbitrary, cases }: Subject<T>): fc.Arbitrary<T> => fc.oneof(fc.constantFrom(...Object.values(cases)), arbitrary);

const named = (objects: readonly JsonObject[] | undefined, name: string): readonly JsonObject[] =>
  (objects ?? []).map(object => ({ ...object, metadata: { ...object.metadata as JsonObject, ...(object.metadata as JsonObject).name === 'it' && { name } } }));

/** A route from the Gateway to the backend. */
function routed({ rules, ...route }: RouteIntent, { backend }: DialectDefinition): RouteIntent {
  return {
    ...route,
    parents: [{ name: 'gw' }],
    hostnames: [],
    rules: (rules.length === 0 ? [{}] : rules).map((rule, i) =>
      ({ ...rule, name: i === 0 ? 'first' : `rule-${i}`, filters: [], targets: [{ group: backend.group, kind: backend.kind, name: 'it' }] })),
  };
}

/** What a policy is on: from the Gateway inwards. */
const levelsOf = ({ backend }: DialectDefinition): PolicyIntent['targets'] => [
  { group: GATEWAY_API, kind: 'Gateway', name: 'gw' },
  { group: GATEWAY_API, kind: 'Gateway', name: 'gw', sectionName: 'http' },
  { group: GATEWAY_API, kind: 'HTTPRoute', name: 'route' },
  { group: GATEWAY_API, kind: 'HTTPRoute', name: 'route', sectionName: 'first' },
  { group: backend.group, kind: backend.kind, name: 'it' },
];

const policiesOn = (dialect: DialectDefinition, name: string): fc.Arbitrary<readonly JsonObject[]> =>
  fc.tuple(intentsOf(POLICY), fc.constantFrom(...levelsOf(dialect))).chain(([{ targets: _, selectors: _selectors, ...said }, target]) =>
    fc.subarray(Object.entries(said), { minLength: Math.min(1, Object.keys(said).length), maxLength: Math.min(3, Object.keys(said).length) })
      .map(kept => named(objectsOf(POLICY, { ...Object.fromEntries(kept), targets: [target] } as PolicyIntent, dialect), name)));

/** What sites are put together from, each part with another one that may take its place. */
const partsOf = (dialect: DialectDefinition): readonly fc.Arbitrary<readonly JsonObject[]>[] => [
  intentsOf(BACKEND).map(intent => objectsOf(BACKEND, intent, dialect) ?? []),
  intentsOf(ROUTE).map(intent => named(objectsOf(ROUTE, routed(intent, dialect), dialect), 'route')),
  policiesOn(dialect, 'one'),
  policiesOn(dialect, 'two'),
];

const pairsOf = (dialect: DialectDefinition): fc.Arbitrary<readonly [readonly JsonObject[], readonly JsonObject[]]> =>
  fc.tuple(...partsOf(dialect).map(part => fc.tuple(part, part, fc.constantFrom('same', 'same', 'other', 'gone')))).map(parts => [
    [gatewayOf(dialect), ...parts.flatMap(([was]) => was)],
    [gatewayOf(dialect), ...parts.flatMap(([was, is, how]) => how === 'same' ? was : how === 'other' ? is : [])],
  ] as const);

const requests: fc.Arbitrary<readonly ClientRequest[]> = fc.array(fc.record({
  method: fc.constantFrom('POST', 'GET'),
  path: fc.constantFrom('/', '/v1', '/v1/chat/completions', '/v1/chat/completions?a=b', '/other'),
  headers: fc.constantFrom<{ readonly [name: string]: string }>({}, { 'x-a': 'Value-1' }, { authorization: 'Bearer a' }),
  body: fc.constantFrom('a', 'gpt-4o').map(model => ({ model, messages: [{ role: 'user', content: 'card 4111 1111 1111 1111' }] })),
}), { minLength: 3, maxLength: 6 });

const siteFrom = (objects: readonly JsonObject[], dialect: DialectDefinition) => siteOf(readDocuments('site.yaml', Buffer.from(textOf(objects))), { dialect });

describe.each(DIALECTS)('arbitrary changes in $id', dialect => {
  test('are told the other way round on the way back, and no request knows of cosmetics', () => {
    let count = 0;
    fc.assert(fc.property(pairsOf(dialect), requests, ([before, after], asked) => {
      if (isSame(before, after)) { return; }
      count++;
      const [was, is] = [textOf(before), textOf(after)];
      const [report, back] = [compared(was, is, dialect), compared(is, was, dialect)];
      if (!isSame(forward(back), reversed(report))) { throw new Error(`${was}=====\n${is}\n${linesOf(report).join('\n')}\nbut back\n${linesOf(back).join('\n')}`); }
      if (!report.changes.every(({ risk }) => UNSEEN.includes(risk))) { return; }
      const [first, second] = [siteFrom(before, dialect), siteFrom(after, dialect)];
      if (typeof first === 'string' || typeof second === 'string') { return; }
      for (const request of asked) {
        const differences = differencesOf(first, second, request);
        if (differences !== undefined && differences.length > 0) { throw new Error(`${was}=====\n${is}\n${JSON.stringify(request)}: ${differences.join('; ')}\nbut only ${linesOf(report).join('\n')}`); }
      }
    }), { numRuns: 25 * TIMES, ...TIMES === 1 && { seed: 7 } });
    expect(count).toBeGreaterThan(5);
  });
});

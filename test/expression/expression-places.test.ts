import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { manifestPath } from '../../src/codec/manifest-path';
import { EXPRESSION_PLACES, ExpressionPlace, expressionPlaceOf } from '../../src/expression/expression-places';
import { placeFindings } from '../../src/expression/place-findings';
import { isObject } from '../../src/schema/json-type';
import { loadRelease, Release, releaseNames } from '../../src/schema/release';
import { WRITTEN } from '../golden/written';
import { CORPUS, hasCorpus } from '../laws/corpus';

type Keys = readonly (string | number)[];

interface TextField { readonly kind: string; readonly keys: Keys; readonly maxLength?: number }

/** Every text field of a kind, with `any` for a key that is free and 0 for an item. */
function textFields(release: Release, kind: string, index: number, keys: Keys = []): readonly TextField[] {
  const { type, maxLength, properties = {}, items, additionalProperties } = release.schemas[index];
  if (keys.length > 30) { return []; }
  return [
    ...type === 'string' ? [{ kind, keys, maxLength }] : [],
    ...Object.entries(properties).flatMap(([key, below]) => textFields(release, kind, below, [...keys, key])),
    ...items === undefined ? [] : textFields(release, kind, items, [...keys, 0]),
    ...typeof additionalProperties === 'number' ? textFields(release, kind, additionalProperties, [...keys, 'any']) : [],
  ];
}

const fieldsOf = (name: string): readonly TextField[] => {
  const release = loadRelease(name);
  return Object.entries(release.kinds).flatMap(([key, { schema }]) => {
    const kind = key.slice(key.lastIndexOf('/') + 1);
    return EXPRESSION_PLACES.some(({ kinds }) => kinds.includes(kind)) ? textFields(release, kind, schema) : [];
  });
};

const FIELDS: { readonly [release: string]: readonly TextField[] } = Object.fromEntries(
  releaseNames().filter(name => /^(agentgateway|kgateway|gateway-api)/.test(name)).map(name => [name, fieldsOf(name)]));

/** The places that each release has. */
const HAVING = Object.fromEntries(Object.entries(FIELDS).map(([name, fields]) => [name, new Set(fields.flatMap(({ kind, keys }) =>
  ['RegularExpression', 'Exact'].map(type => expressionPlaceOf(kind, keys, type))))]));

const PLACES = EXPRESSION_PLACES.map(place => [`${place.is} at ${place.path}${place.when ? ` (${place.when})` : ''}`, place] as const);

describe('the places of expressions are those of the schemas:', () => {
  test.each(Object.keys(FIELDS).filter(name => name.startsWith('agentgateway')))('%s has CEL wherever it allows 16384 characters, and nowhere else', name => {
    const wrong = FIELDS[name].filter(({ kind, keys, maxLength }) =>
      (maxLength === 16384) !== ['cel', 'duration or cel'].includes(String(expressionPlaceOf(kind, keys, 'RegularExpression')?.is)));
    expect(wrong.map(({ kind, keys }) => `${kind} ${manifestPath(keys)}`)).toEqual([]);
  });

  test.each(PLACES)('%s is there from its release on, and not before', (_, place: ExpressionPlace) => {
    const having = Object.keys(HAVING).filter(name => HAVING[name].has(place));
    expect(having).toContain(place.since);
    expect(having.filter(name => name < place.since && name.split('-')[0] === place.since.split('-')[0])).toEqual([]);
  });
});

/** What is said of every text of a manifest that stands at a place of an expression. */
function findingsIn(manifest: unknown, kind: string, dialect: string, keys: Keys = [], holder: unknown = undefined): readonly string[] {
  if (Array.isArray(manifest)) { return manifest.flatMap((item, i) => findingsIn(item, kind, dialect, [...keys, i])); }
  if (isObject(manifest)) { return Object.entries(manifest).flatMap(([key, value]) => findingsIn(value, kind, dialect, [...keys, key], manifest)); }
  if (typeof manifest !== 'string') { return []; }
  const place = expressionPlaceOf(kind, keys, isObject(holder) ? holder.type : undefined);
  return place ? placeFindings(place, manifest, manifestPath(keys), dialect).map(({ code, where }) => `${code} ${kind} ${where}`) : [];
}

const findingsInYaml = (yaml: string, dialect: string): readonly string[] => parseAllDocuments(yaml).flatMap(document => {
  const manifest = document.toJS() as unknown;
  return isObject(manifest) ? findingsIn(manifest, String(manifest.kind), dialect) : [];
});

test('nothing is said of what the library writes', () => {
  expect(WRITTEN.flatMap(({ yaml, dialect }) => findingsInYaml(yaml, dialect))).toEqual([]);
});

describe('what the gateway showed of expressions:', () => {
  const policy = (traffic: object) => ({ kind: 'AgentgatewayPolicy', spec: { traffic } });
  const pool = (policies: object, provider: object = {}) => ({ kind: 'AgentgatewayBackend', spec: { ai: { provider }, policies } });
  const match = (path: object) => ({ kind: 'HTTPRoute', spec: { rules: [{ matches: [{ path }] }] } });
  test.each<[string, { readonly kind: string }, readonly string[]]>([
    ['half an expression in a header', policy({ transformation: { request: { set: [{ name: 'a', value: '1 +' }, { name: 'b', value: '\'1\'' }] } } }), ['InvalidExpression']],
    ['half an expression in a Deny rule', policy({ authorization: { action: 'Deny', policy: { matchExpressions: ['1 +', 'true'] } } }), ['InvalidExpression']],
    ['half an expression in a field of the body', pool({ ai: { transformations: [{ field: 'x', expression: '1 +' }] } }), ['InvalidExpression']],
    ['half an expression as health condition', pool({ health: { unhealthyCondition: 'response.code >=' } }), ['InvalidExpression']],
    ['a misspelt variable', pool({ health: { unhealthyCondition: 'response.cod >= 500' } }), ['UnknownVariable']],
    ['half an expression for retries', policy({ retry: { condition: '(' } }), ['InvalidExpression']],
    ['a duration for a delay', policy({ delay: { duration: '1s' } }), []],
    ['an expression for a delay', policy({ delay: { duration: 'duration("1s")' } }), []],
    ['a bad regular expression of a path', match({ type: 'RegularExpression', value: '/a(' }), ['InvalidExpression']],
    ['the same text as a prefix', match({ type: 'PathPrefix', value: '/a(' }), []],
    ['a path without slash', pool({}, { path: 'no-slash' }), ['InvalidPath']],
    ['a key with a dot', policy({ extAuth: { grpc: { requestMetadata: { 'a.b': '1 +' } } } }), ['InvalidExpression']],
  ])('%s', (_, manifest, expected) => {
    expect(findingsIn(manifest, manifest.kind, 'agentgateway-1.4').map(text => text.split(' ')[0])).toEqual(expected);
  });
});

if (hasCorpus) {
  // What the gateway recorded as broken; all else was taken.
  const BROKEN: readonly string[] = [
    'InvalidExpression AgentgatewayBackend spec.policies.ai.transformations[0].expression', 'InvalidPath AgentgatewayBackend spec.ai.provider.path',
    'InvalidExpression AgentgatewayPolicy spec.traffic.transformation.request.set[0].value',
    'InvalidExpression AgentgatewayPolicy spec.traffic.authorization.policy.matchExpressions[0]',
  ];

  test('nothing is said of expressions that the gateway took', () => {
    const files = [CORPUS, join(CORPUS, '..', 'recordings')].filter(existsSync)
      .flatMap(folder => (readdirSync(folder, { recursive: true }) as string[]).filter(file => file.endsWith('.yaml')).map(file => join(folder, file)));
    const found = files.flatMap(file => findingsInYaml(readFileSync(file, 'utf8'), 'agentgateway-1.4').map(text => ({ file, text })));
    expect(found.filter(({ text }) => !BROKEN.includes(text))).toEqual([]);
  });
}

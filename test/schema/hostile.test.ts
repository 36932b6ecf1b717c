import { crdOf, GROUP, kindOf } from './cases/case';
import { CrdError, ReleaseBuilder } from '../../src/schema/crd';
import { CrdText, releaseOf } from '../../src/schema/crd-folder';
import { JsonObject } from '../../src/schema/json-type';
import { matcher } from '../../src/schema/pattern';
import { judge, Server } from '../../src/schema/verdict';

const crd = (schema: object): object => crdOf({ name: '', schema }, 0);
const text = (...crds: readonly unknown[]): CrdText[] => crds.map((one, i) => ({ where: `${i}.json`, text: typeof one === 'string' ? one : JSON.stringify(one) }));
const verdict = (schema: object, v: unknown) => new Server(releaseOf('mine', text(crd(schema))))
  .verdict({ apiVersion: GROUP, kind: kindOf(0), metadata: { name: 'it' }, spec: { v } });
const codes = (schema: object, v: unknown): readonly string[] => verdict(schema, v).problems.map(({ code }) => code);

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) { value = i % 2 === 0 ? { a: value } : [value]; }
  return value;
}

const ANYTHING = { 'x-kubernetes-preserve-unknown-fields': true };

describe('a CRD that cannot be used', () => {
  test.each([
    ['a rule that is no CEL', { 'type': 'object', 'x-kubernetes-validations': [{ rule: 'self.a ==== 1' }], 'properties': { a: { type: 'string' } } }],
    ['a rule that calls what is not known', { 'type': 'object', 'x-kubernetes-validations': [{ rule: 'nope(self)' }], 'properties': { a: { type: 'string' } } }],
    ['a pattern that is no regular expression', { type: 'object', properties: { a: { type: 'string', pattern: '([' } } }],
  ])('for %s is told on judging, and nothing crashes', (_, schema) => {
    expect(codes(schema, { a: 'x' })).toEqual(['SchemaBrokenRule']);
  });

  test.each([
    ['no CRD at all', text({ kind: 'Other' })],
    ['a version that is nothing', text({ kind: 'CustomResourceDefinition', spec: { group: 'a', names: { kind: 'A' }, versions: [null] } })],
    ['no schema', text({ kind: 'CustomResourceDefinition', spec: { group: 'a', names: { kind: 'A' }, versions: [{ name: 'v1' }] } })],
    ['no spec', text({ kind: 'CustomResourceDefinition' })],
    ['properties that are a list', text(crd({ type: 'object', properties: [1] }))],
    ['alternatives that are texts', text(crd({ type: 'object', allOf: ['x'] }))],
    ['rules that are texts', text(crd({ 'type': 'object', 'x-kubernetes-validations': ['x'] }))],
    ['broken YAML', text('kind: [')],
    ['a bomb of aliases', text(`a: &a [${'x,'.repeat(9)}]\n${Array.from('bcdefghi', (c, i) => `${c}: &${c} [${`*${'abcdefghi'[i]},`.repeat(9)}]\n`).join('')}`)],
    ['deep nesting', text(`kind: CustomResourceDefinition\nspec: ${'['.repeat(20000)}`)],
    ['a deep schema', text(crd(Array.from({ length: 400 }).reduce<object>(inner => ({ type: 'object', properties: { a: inner } }), {})))],
  ])('for %s is a clear error', (_, texts) => {
    expect(() => releaseOf('mine', texts)).toThrow(CrdError);
  });

  test('is not one that kubectl printed as a list', () => {
    const { kinds } = releaseOf('mine', text({ kind: 'List', items: [crd({ type: 'string' })] }));
    expect(Object.keys(kinds)).toEqual([`${GROUP}/${kindOf(0)}`]);
  });
});

describe('a hostile manifest', () => {
  test('that is nested ten thousand levels deep is refused for that alone', () => {
    expect(codes(ANYTHING, nested(10_000))).toEqual(['SchemaDepth']);
    expect(judge({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, data: nested(10_000) }, ['core']).problems.map(({ code }) => code)).toEqual(['SchemaDepth']);
  });

  test('that holds itself is refused, too', () => {
    const loop: { [key: string]: unknown } = {};
    loop.a = loop;
    expect(codes(ANYTHING, 1)).toEqual([]);
    const server = new Server(releaseOf('mine', text(crd(ANYTHING))));
    expect(server.verdict({ apiVersion: GROUP, kind: kindOf(0), metadata: { name: 'it' }, spec: { v: loop } }).problems.map(({ code }) => code)).toEqual(['SchemaDepth']);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__defineGetter__'])('with the key %s meets no key of every object', key => {
    const value = JSON.parse(`{ "${key}": { "polluted": 1 } }`) as JsonObject;
    expect(codes({ type: 'object', properties: { a: { type: 'string' } } }, value)).toEqual(['SchemaUnknownField']);
    const map = { type: 'object', additionalProperties: { type: 'object', properties: { polluted: { type: 'integer' }, b: { type: 'integer', default: 1 } } } };
    expect(codes(map, value)).toEqual([]);
    expect(JSON.stringify((verdict(map, value).defaulted().spec as JsonObject).v)).toBe(`{"${key}":{"polluted":1,"b":1}}`);
    expect(codes({ type: 'object', required: [key], properties: { a: { type: 'string' } } }, {})).toEqual(['SchemaRequired']);
    expect(codes({ 'type': 'object', 'maxProperties': 5, 'additionalProperties': { type: 'string' }, 'x-kubernetes-validations': [{ rule: `!("${key}" in self)` }] }, {})).toEqual([]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('of a kind named like a key of every object is not known', () => {
    expect(judge({ apiVersion: 'constructor', kind: 'prototype', metadata: { name: 'a' } }, ['core', 'kgateway-2.1']).known).toBe(false);
  });

  test.each([null, undefined, 1, 'x', [], {}, { apiVersion: 1, kind: 'Secret' }])('that is %p is not known, and no crash', manifest => {
    expect(judge(manifest, ['core']).known).toBe(false);
  });

  test.each([['^(a|aa)+$', 'a'], ['^(a+)+$', 'a'], ['(x*)*y', 'x'], ['^(.*,){20}z', ','], ['.*.*.*.*=.*', '.'], ['^([a-z0-9-]+.)*x$', 'a']])('cannot make the pattern %s take long', (pattern, letter) => {
    expect(matcher(pattern)(`${letter.repeat(5000)}!`)).toBe(false);
  });
});

test('equal parts of CRDs are stored once', () => {
  const builder = new ReleaseBuilder('mine');
  builder.add(crd({ type: 'object', properties: { a: { type: 'string', description: 'one' }, b: { type: 'string', description: 'two' } } }), 'here');
  expect(builder.build().schemas.filter(({ type }) => type === 'string')).toHaveLength(1);
});

import { Case } from './case';

const text = { type: 'string' };
const open = { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true };

export const OBJECTS: readonly Case[] = [
  {
    name: 'fields that nobody knows',
    schema: { type: 'object', properties: { a: text, constructor: text } },
    accepted: [{}, { a: 'x' }, { constructor: 'x' }],
    refused: { SchemaUnknownField: [{ b: 1 }, { A: 'x' }, { b: null }, { toString: 1 }, { hasOwnProperty: 'x' }, { 'a.b': 'x' }, { '': 'x' }] },
  },
  {
    name: 'a status that is dropped, but for fields that nobody knows',
    ofStatus: true,
    schema: { type: 'array', items: { type: 'object', required: ['a'], properties: { a: text } } },
    accepted: [[{}], [{ a: 1 }], 'x', 1, [[]]],
    refused: { SchemaUnknownField: [[{ b: null }], { b: 1 }, [{ a: { b: 1 } }], [[{ b: 1 }]]] },
  },
  { name: 'an object without properties', schema: { type: 'object' }, accepted: [{}], refused: { SchemaUnknownField: [{ a: 1 }, { constructor: 1 }] } },
  { name: 'required fields', schema: { type: 'object', required: ['a'], properties: { a: text } }, accepted: [{ a: '' }], refused: { SchemaRequired: [{}, { a: null }] } },
  {
    name: 'a required field with a name that every object has',
    schema: { type: 'object', required: ['toString'], properties: { toString: text } },
    accepted: [{ toString: 'x' }],
    refused: { SchemaRequired: [{}] },
  },
  {
    name: 'maps',
    schema: { type: 'object', additionalProperties: { type: 'integer' } },
    accepted: [{}, { a: 1, constructor: 2, toString: 3 }],
    refused: { SchemaType: [{ a: 'x' }, { constructor: 'x' }] },
    filled: [[{ a: null }, {}]],
  },
  { name: 'maps of lists', schema: { type: 'object', additionalProperties: { type: 'array', items: text } }, accepted: [{ a: [] }, { a: ['x'] }], refused: { SchemaType: [{ a: [1] }, { a: 'x' }] } },
  { name: 'maps of anything', schema: { type: 'object', additionalProperties: true }, accepted: [{ a: 1, b: 'x', c: [1], d: {} }], refused: { SchemaUnknownField: [{ a: { b: 1 } }, { a: [{ b: 1 }] }] } },
  {
    name: 'how many properties there are',
    schema: { type: 'object', minProperties: 1, maxProperties: 2, additionalProperties: text },
    accepted: [{ a: '' }, { a: '', b: '' }],
    refused: { SchemaBound: [{}, { a: '', b: '', c: '' }, { a: null }] },
  },
  {
    name: 'minProperties after defaults',
    schema: { type: 'object', minProperties: 1, properties: { a: { type: 'string', default: 'x' } } },
    filled: [[{}, { a: 'x' }]],
  },
  {
    name: 'unknown fields that are kept',
    schema: { ...open, properties: { a: { type: 'object', properties: { b: text } } } },
    accepted: [{}, { x: 1 }, { x: { y: [{}] } }, { a: { b: 'x' } }, { x: null }],
    refused: { SchemaUnknownField: [{ a: { c: 1 } }], SchemaType: [{ a: { b: 1 } }, [], 'x'] },
  },
  { name: 'anything at all', schema: { 'x-kubernetes-preserve-unknown-fields': true }, accepted: [1, 'x', {}, { a: { b: null } }, [1, { a: 1 }], true, 1.5] },
  {
    name: 'maps whose values are kept whole',
    schema: { type: 'object', additionalProperties: open },
    accepted: [{ a: { b: { c: 1 } } }],
    refused: { SchemaType: [{ a: 1 }] },
  },
  {
    name: 'an embedded object',
    schema: { ...open, 'x-kubernetes-embedded-resource': true },
    accepted: [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'x' }, spec: { a: 1 } }, { apiVersion: 'v1', kind: 'Pod' }],
    refused: {
      SchemaMetadata: [{ apiVersion: 'v1', kind: 'Pod', metadata: { labels: { 'a/b/c': 'x' } } }],
      SchemaRequired: [{ kind: 'Pod' }, { apiVersion: 'v1' }, {}],
      SchemaUnknownField: [{ apiVersion: 'v1', kind: 'Pod', metadata: { foo: 1 } }],
      SchemaType: [{ apiVersion: 1, kind: 'Pod' }, { apiVersion: 'v1', kind: 'Pod', metadata: { labels: { a: 1 } } }, { apiVersion: 'v1', kind: 'Pod', metadata: [] }],
    },
  },
  {
    name: 'an embedded object with declared properties',
    schema: { 'type': 'object', 'x-kubernetes-embedded-resource': true, 'properties': { spec: { type: 'object', properties: { a: text } } } },
    accepted: [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'x' }, spec: { a: 'x' } }],
    refused: { SchemaUnknownField: [{ apiVersion: 'v1', kind: 'Pod', other: 1 }, { apiVersion: 'v1', kind: 'Pod', spec: { b: 1 } }] },
  },
  {
    name: 'defaults',
    schema: { type: 'object', properties: { a: { type: 'string', default: 'x' }, n: { type: 'integer' } } },
    accepted: [undefined],
    filled: [[{}, { a: 'x' }], [{ a: null }, { a: 'x' }], [{ a: '' }, { a: '' }], [{ n: null }, { a: 'x' }]],
  },
  {
    name: 'a default where null is allowed',
    schema: { type: 'object', properties: { a: { type: 'string', nullable: true, default: 'x' } } },
    filled: [[{ a: null }, { a: null }], [{}, { a: 'x' }]],
  },
  {
    name: 'defaults within a default',
    schema: { type: 'object', properties: { o: { type: 'object', default: {}, properties: { a: { type: 'string', default: 'x' }, p: { type: 'object', properties: { q: { type: 'integer', default: 1 } } } } } } },
    filled: [[{}, { o: { a: 'x' } }], [{ o: { p: {} } }, { o: { p: { q: 1 }, a: 'x' } }], [{ o: null }, { o: { a: 'x' } }]],
  },
  {
    name: 'defaults of the items of lists and the values of maps',
    schema: {
      type: 'object',
      properties: {
        l: { type: 'array', items: { type: 'object', properties: { a: { type: 'integer', default: 7 } } } },
        m: { type: 'object', additionalProperties: { type: 'object', properties: { a: { type: 'integer', default: 7 } } } },
        d: { type: 'object', additionalProperties: { type: 'string', default: 'x' } },
        s: { type: 'array', items: { type: 'string', default: 'x' } },
      },
    },
    filled: [
      [{ l: [{}, { a: 1 }] }, { l: [{ a: 7 }, { a: 1 }] }],
      [{ m: { x: {}, constructor: {} } }, { m: { x: { a: 7 }, constructor: { a: 7 } } }],
      [{ d: { k: null } }, { d: { k: 'x' } }],
      [{ s: [null, 'y'] }, { s: ['x', 'y'] }],
    ],
  },
  { name: 'a list without items of its own default', schema: { type: 'object', properties: { l: { type: 'array', default: ['a'], items: text } } }, filled: [[{}, { l: ['a'] }], [{ l: [] }, { l: [] }]] },
  { name: 'enum of a default', schema: { type: 'object', properties: { a: { type: 'string', default: 'x', enum: ['x', 'y'] } } }, filled: [[{}, { a: 'x' }]] },
  {
    name: 'allOf',
    schema: { type: 'string', allOf: [{ minLength: 2 }, { maxLength: 3 }] },
    accepted: ['ab', 'abc'],
    refused: { SchemaBound: ['a', 'abcd'] },
  },
  {
    name: 'anyOf',
    schema: { type: 'object', properties: { a: text, b: text }, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    accepted: [{ a: '' }, { b: '' }, { a: '', b: '' }],
    refused: { SchemaAlternative: [{}] },
  },
  {
    name: 'oneOf',
    schema: { type: 'object', properties: { a: text, b: text }, oneOf: [{ required: ['a'] }, { required: ['b'] }] },
    accepted: [{ a: '' }, { b: '' }],
    refused: { SchemaAlternative: [{}, { a: '', b: '' }] },
  },
  {
    name: 'not',
    schema: { type: 'object', properties: { a: text, b: text }, not: { required: ['a', 'b'] } },
    accepted: [{}, { a: '' }],
    refused: { SchemaAlternative: [{ a: '', b: '' }] },
  },
  {
    name: 'alternatives over the values of properties',
    schema: {
      type: 'object',
      properties: { a: text, n: { type: 'integer' } },
      oneOf: [{ properties: { a: { enum: ['x'] } }, required: ['a'] }, { properties: { n: { minimum: 5 } }, required: ['n'], not: { required: ['a'] } }],
    },
    accepted: [{ a: 'x' }, { n: 5 }, { a: 'x', n: 1 }],
    refused: { SchemaAlternative: [{ a: 'y' }, { n: 4 }, { a: 'y', n: 5 }, {}] },
  },
  { name: 'the items of a list in alternatives', schema: { type: 'array', items: text, anyOf: [{ items: { pattern: '^a' } }, { maxItems: 1 }] }, accepted: [['b'], ['a', 'ab']], refused: { SchemaAlternative: [['a', 'b']] } },
];

export const LISTS: readonly Case[] = [
  { name: 'how many items there are', schema: { type: 'array', minItems: 1, maxItems: 2, items: text }, accepted: [['a'], ['a', 'a']], refused: { SchemaBound: [[], ['a', 'b', 'c']] } },
  { name: 'a set of strings', schema: { 'type': 'array', 'x-kubernetes-list-type': 'set', 'items': text }, accepted: [[], ['a', 'b'], ['1', 'a']], refused: { SchemaDuplicate: [['a', 'a'], ['a', 'b', 'a']] } },
  { name: 'a set of integers', schema: { 'type': 'array', 'x-kubernetes-list-type': 'set', 'items': { type: 'integer' } }, accepted: [[1, 2]], refused: { SchemaDuplicate: [[1, 1]] } },
  {
    name: 'a set of objects',
    schema: { 'type': 'array', 'x-kubernetes-list-type': 'set', 'items': { 'type': 'object', 'x-kubernetes-map-type': 'atomic', 'properties': { a: text, b: text } } },
    accepted: [[{ a: 'x' }, { b: 'x' }]],
    refused: { SchemaDuplicate: [[{ a: 'x', b: 'y' }, { b: 'y', a: 'x' }]] },
  },
  {
    name: 'a keyed list',
    schema: {
      'type': 'array',
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-list-map-keys': ['name', 'side'],
      'items': { type: 'object', required: ['name'], properties: { name: text, side: { type: 'string', default: 'left' } } },
    },
    accepted: [[], [{ name: 'a' }, { name: 'b' }], [{ name: 'a' }, { name: 'a', side: 'right' }]],
    refused: { SchemaDuplicate: [[{ name: 'a' }, { name: 'a' }], [{ name: 'a' }, { name: 'a', side: 'left' }]], SchemaRequired: [[{}]] },
  },
  {
    name: 'a keyed list with optional keys',
    schema: {
      'type': 'array',
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-list-map-keys': ['port'],
      'items': { type: 'object', properties: { port: { type: 'integer', default: 1 }, x: text } },
    },
    accepted: [[{ port: 1 }, { port: 2 }]],
    refused: { SchemaDuplicate: [[{ port: 1, x: 'a' }, { port: 1, x: 'b' }], [{}, { port: 1 }], [{}, {}]] },
  },
  { name: 'lists of lists', schema: { type: 'array', items: { 'type': 'array', 'x-kubernetes-list-type': 'set', 'items': text } }, accepted: [[['a'], ['a']]], refused: { SchemaDuplicate: [[['a', 'a']]] } },
  { name: 'an atomic list', schema: { 'type': 'array', 'x-kubernetes-list-type': 'atomic', 'items': text }, accepted: [['a', 'a']] },
];

import { Case } from './case';

export const VALUES: readonly Case[] = [
  {
    name: 'the type of a string',
    schema: { type: 'string' },
    accepted: ['', 'a', '1', 'é😀'],
    refused: { SchemaType: [1, true, {}, [], ['a']] },
  },
  {
    name: 'the type of an integer',
    schema: { type: 'integer' },
    accepted: [0, -1, 2 ** 40, 1e3],
    refused: { SchemaType: [1.5, '1', true, 1e300, {}, []] },
  },
  {
    name: 'the type of a number',
    schema: { type: 'number' },
    accepted: [0, -1.5, 1e300, 7],
    refused: { SchemaType: ['1', false, {}, []] },
  },
  { name: 'the type of a boolean', schema: { type: 'boolean' }, accepted: [true, false], refused: { SchemaType: ['true', 'yes', 0, 1, {}] } },
  { name: 'the type of an object', schema: { type: 'object' }, accepted: [{}], refused: { SchemaType: ['', 1, [], true] } },
  { name: 'the type of a list', schema: { type: 'array', items: { type: 'string' } }, accepted: [[], ['a']], refused: { SchemaType: ['a', {}, [1], [null], [['a']]] } },
  { name: 'int32', schema: { type: 'integer', format: 'int32' }, accepted: [2147483647, -2147483648], refused: { SchemaBound: [2147483648, -2147483649] } },
  { name: 'int64', schema: { type: 'integer', format: 'int64' }, accepted: [2147483648, 2 ** 53], refused: { SchemaType: [1e19, 0.5] } },
  { name: 'float', schema: { type: 'number', format: 'float' }, accepted: [1.5, 1e38] },
  { name: 'minimum and maximum', schema: { type: 'integer', minimum: 1, maximum: 5 }, accepted: [1, 5], refused: { SchemaBound: [0, 6] } },
  {
    name: 'exclusive bounds',
    schema: { type: 'number', minimum: 1, maximum: 5, exclusiveMinimum: true, exclusiveMaximum: true },
    accepted: [1.001, 4.999],
    refused: { SchemaBound: [1, 5] },
  },
  { name: 'multipleOf of an integer', schema: { type: 'integer', multipleOf: 5 }, accepted: [0, 5, -10], refused: { SchemaBound: [1, 7] } },
  {
    // The server cuts the factor to an integer where the value is one, and then finds that it is 0.
    name: 'multipleOf of a number',
    schema: { type: 'number', multipleOf: 0.1 },
    accepted: [0.5, 1.5, 0.3, 0.7, 1.1],
    refused: { SchemaBound: [0.25, 1.55, 0, 1, 7] },
  },
  { name: 'multipleOf of a hundredth', schema: { type: 'number', multipleOf: 0.01 }, accepted: [0.5, 0.07, 19.99, 0.29], refused: { SchemaBound: [0.001, 1] } },
  {
    name: 'length in characters, not in bytes or UTF-16 units',
    schema: { type: 'string', minLength: 2, maxLength: 3 },
    accepted: ['ab', 'abc', '😀😀', '😀😀😀', 'éé'],
    refused: { SchemaBound: ['', 'a', 'abcd', '😀', '😀😀😀😀'] },
  },
  { name: 'an enum of strings', schema: { type: 'string', enum: ['a', 'b', ''] }, accepted: ['a', ''], refused: { SchemaEnum: ['A', 'c', ' a'], SchemaType: [1] } },
  { name: 'an enum of integers', schema: { type: 'integer', enum: [1, 2] }, accepted: [1, 2], refused: { SchemaEnum: [3], SchemaType: ['1'] } },
  { name: 'an enum of objects', schema: { type: 'object', properties: { a: { type: 'integer' } }, enum: [{ a: 1 }] }, accepted: [{ a: 1 }], refused: { SchemaEnum: [{}, { a: 2 }] } },
  { name: 'an enum that does not list null', schema: { type: 'string', nullable: true, enum: ['a'] }, accepted: ['a'], refused: { SchemaEnum: [null] } },
  {
    name: 'int-or-string',
    schema: { 'x-kubernetes-int-or-string': true },
    accepted: [1, -1, '1', '', '50%'],
    refused: { SchemaType: [true, 1.5, {}, []] },
  },
  {
    name: 'int-or-string in its long form',
    schema: { 'x-kubernetes-int-or-string': true, 'anyOf': [{ type: 'integer' }, { type: 'string' }], 'pattern': '^[0-9]+%?$' },
    accepted: [1, '1', '50%'],
    refused: { SchemaType: [true, []], SchemaPattern: ['x'] },
  },
  { name: 'int-or-string with bounds', schema: { 'x-kubernetes-int-or-string': true, 'minimum': 1, 'maxLength': 2 }, accepted: [1, '', '12'], refused: { SchemaBound: [0, '123'] } },
  { name: 'null where it is not allowed', schema: { type: 'string' }, filled: [[null, undefined]] },
  { name: 'null where it is allowed', schema: { type: 'string', nullable: true, minLength: 1 }, accepted: [null, 'a'], refused: { SchemaBound: [''] } },
];

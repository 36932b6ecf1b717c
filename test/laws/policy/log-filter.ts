import * as fc from 'fast-check';
import { LogFilterIntent, PlainLogFilterIntent } from '../../../src/intent/policy/log-filter';
import { counts, few, is, some, words } from '../arbitrary-parts';
import { Full } from '../cases/full';

export const ERRORS = { kind: 'cel', expression: 'response.code >= 400' } as const;

export const PLAIN: readonly Full<PlainLogFilterIntent>[] = [
  ERRORS,
  { kind: 'statusCode', op: 'GE', value: 500 },
  { kind: 'duration', op: 'LE', milliseconds: 1000 },
  { kind: 'header', name: 'x-team', value: 'research', match: 'Exact' },
  { kind: 'responseFlags', flags: ['UH'] },
  { kind: 'grpcStatus', statuses: ['UNAVAILABLE'], exclude: true },
  { kind: 'notHealthCheck', is: true },
  { kind: 'traceable', is: true },
];

/** Those that servers take. */
export const USABLE = PLAIN.filter(({ kind }) => kind !== 'statusCode' && kind !== 'duration');

const ops = fc.constantFrom('EQ' as const, 'GE' as const, 'LE' as const);

const plain: fc.Arbitrary<PlainLogFilterIntent> = fc.oneof<fc.Arbitrary<PlainLogFilterIntent>[]>(
  fc.record({ kind: is('cel'), expression: words }),
  some(['kind', 'op'], { kind: is('statusCode'), op: ops, value: counts }),
  some(['kind', 'op'], { kind: is('duration'), op: ops, milliseconds: counts }),
  some(['kind', 'name', 'value'], { kind: is('header'), name: words, value: words, match: fc.constantFrom('Exact', 'RegularExpression') }),
  fc.record({ kind: is('responseFlags'), flags: few(words, 1) }),
  some(['kind'], { kind: is('grpcStatus'), statuses: few(words, 1), exclude: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('notHealthCheck', 'traceable'), is: fc.boolean() }),
);

export const filters: fc.Arbitrary<LogFilterIntent> = fc.oneof<fc.Arbitrary<LogFilterIntent>[]>(
  plain, fc.record({ kind: fc.constantFrom('all', 'any'), filters: few(plain, 1) }));

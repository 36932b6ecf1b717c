import * as fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { codeOf, CONFIG, litellm } from './litellm-run';
import { CodedError } from '../../../src/diagnostic/coded-error';
import { problemsIn } from '../../typescript-blocks';

const RUNS = 60 * Number(process.env.FAST_CHECK_TIMES ?? 1);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place in a value. */
function placesIn(value: Json, at: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) { return [at]; }
  return [at, ...Object.entries(value).flatMap(([key, item]) => placesIn(item, [...at, Array.isArray(value) ? Number(key) : key]))];
}

/** A value with another one at a place, or without what is there. */
function withOther(value: Json, [key, ...rest]: readonly (string | number)[], other: Json | undefined): Json | undefined {
  if (key === undefined) { return other; }
  const entries = Object.entries(value as object).flatMap(([name, item]) => {
    const now = name === String(key) ? withOther(item as Json, rest, other) : item as Json;
    return now === undefined ? [] : [[name, now] as const];
  });
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

const OTHERS: fc.Arbitrary<Json | undefined> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  fc.constantFrom(undefined, 'os.environ/SOME_NAME', 'os.environ/', '*', 'openai/*', 'openai/', '/', '', 0, -1, 1e12, 0.001, [], {}, [null], { '': '' }, 'http://', 'https://user:password@host/x?y#z', 'a\nb', '$X', "'"),
);

const configs = Object.values(CONFIG).map(text => parse(text, { version: '1.1', merge: true }) as Json);
const changed = fc.constantFrom(...configs).chain(config => fc.record({ config: fc.constant(config), at: fc.constantFrom(...placesIn(config)), other: OTHERS }));

test('a config with anything anywhere becomes an app that compiles, or is refused with a code', () => {
  const codes: string[] = [];
  fc.assert(fc.property(changed, fc.constantFrom('agentgateway-1.4', 'kgateway-2.1', 'gloo-1.20', 'agentgateway-0.12'), ({ config, at, other }, id) => {
    const text = stringify(withOther(config, at, other) ?? null);
    try {
      const app = litellm(text, id);
      expect(app.findings.filter(({ message }) => message.startsWith('synth refuses'))).toEqual([]);
      codes.push(codeOf(app));
    } catch (e) {
      if (!(e instanceof CodedError)) { throw e; }
      expect(e.code).toBe('BadLitellmConfig');
    }
  }), { numRuns: RUNS });
  expect(problemsIn(codes)).toEqual([]);
});

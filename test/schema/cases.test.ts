import { crdOf, kindOf, manifestOf } from './cases/case';
import { CASES } from './cases/cases';
import { METADATA } from './cases/metadata';
import { ReleaseBuilder } from '../../src/schema/crd';
import { JsonObject } from '../../src/schema/json-type';
import { Server, Verdict } from '../../src/schema/verdict';

/** Every expectation here is also put to the API server's own code, by ask-server.ts. */
const builder = new ReleaseBuilder('cases');
CASES.forEach((example, i) => builder.add(crdOf(example, i), kindOf(i)));
const server = new Server(builder.build());

const verdict = (i: number, value: unknown): Verdict => server.verdict(JSON.parse(JSON.stringify(manifestOf(i, value, CASES[i]))) as JsonObject);
const codes = (v: Verdict): string[] => [...new Set(v.problems.map(({ code }) => code))];
const told = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

const ofMetadata = (metadata: unknown): string[] => codes(server.verdict({ ...manifestOf(0, undefined), metadata }));
const beginning = (metadata: unknown): string => told(metadata).slice(0, 200);

describe('the verdict is the server\'s', () => {
  test('on metadata', () => {
    const { accepted, refused } = METADATA;
    expect([...accepted, ...Object.values(refused).flat()].map(metadata => [beginning(metadata), ofMetadata(metadata)])).toEqual([
      ...accepted.map(metadata => [beginning(metadata), []]),
      ...Object.entries(refused).flatMap(([code, all]) => all.map(metadata => [beginning(metadata), [code]])),
    ]);
  });

  test.each(CASES.map((example, i) => ({ ...example, i })))('on $name', ({ i, accepted = [], refused = {}, filled = [] }) => {
    const answers = [
      ...accepted.map(value => [told(value), codes(verdict(i, value))]),
      ...Object.values(refused).flat().map(value => [told(value), codes(verdict(i, value))]),
      ...filled.map(([before]) => [told(before), verdict(i, before).problems, (verdict(i, before).defaulted().spec as JsonObject).v]),
    ];
    expect(answers).toEqual([
      ...accepted.map(value => [told(value), []]),
      ...Object.entries(refused).flatMap(([code, values]) => values.map(value => [told(value), [code]])),
      ...filled.map(([before, after]) => [told(before), [], after]),
    ]);
  });

  test('a manifest is never changed by being judged', () => {
    const changed = CASES.flatMap(({ name, accepted = [], refused = {}, filled = [] }, i) =>
      [...accepted, ...Object.values(refused).flat(), ...filled.map(([before]) => before)].filter(value => {
        const manifest = JSON.parse(JSON.stringify(manifestOf(i, value, CASES[i]))) as JsonObject;
        server.verdict(manifest).defaulted();
        return JSON.stringify(manifest) !== JSON.stringify(manifestOf(i, value, CASES[i]));
      }).map(value => `${name}: ${told(value)}`));
    expect(changed).toEqual([]);
  });
});

import * as fc from 'fast-check';
import { casesIn, objectsOf } from './case-objects';
import { imported, written } from './imported';
import { differing } from './same';
import { DialectDefinition } from '../../src/dialects/definition';
import { DIALECTS } from '../../src/dialects/registry';
import { JsonObject } from '../../src/schema/json-type';
import { SUBJECTS } from '../laws/subject';

/** Every so many cases are run; all of them in the long run. */
const EVERY = process.env.FAST_CHECK_TIMES === undefined ? 4 : 1;
const RUNS = 12 * Number(process.env.FAST_CHECK_TIMES ?? 1);

const textOf = (objects: readonly JsonObject[]): string => objects.map(object => `${JSON.stringify(object)}\n`).join('');

/** What is wrong with the way into code and back; nothing where synth refuses what was given. */
function lost(objects: readonly JsonObject[], dialect: DialectDefinition): readonly string[] {
  const { files, report } = imported(textOf(objects), dialect);
  if (report.objects.some(({ findings }) => findings.some(finding => finding.startsWith('synth will refuse')))) { return []; }
  return differing(objects, written(files[0].text), dialect);
}

describe.each(DIALECTS)('$id', dialect => {
  const cases = casesIn(dialect);

  test('every case is written again by its code', () => {
    const wrong = cases.filter((_, i) => i % EVERY === 0).flatMap(({ subject, name, objects }) => lost(objects, dialect).map(found => `${subject} ${name}: ${found}`));
    expect(wrong).toEqual([]);
  });

  test('most cases become constructs, and most of them need no override', () => {
    const asked = cases.filter(({ subject }, i) => i % EVERY === 0 && ['backend', 'policy', 'model'].includes(subject));
    const outcomes = asked.map(({ objects }) => imported(textOf(objects), dialect).report.objects[0].outcome);
    const share = (...of: readonly string[]): number => outcomes.filter(outcome => of.includes(outcome)).length / outcomes.length;
    expect(share('construct', 'overridden')).toBeGreaterThan(0.9);
    expect(share('construct')).toBeGreaterThan(0.7);
  });
});

test.each(SUBJECTS)('an arbitrary $name is written again by its code', subject => {
  fc.assert(fc.property(fc.constantFrom(...DIALECTS.map(({ id }) => id)), subject.arbitrary, (id, intent) => {
    const dialect = DIALECTS.find(each => each.id === id)!;
    const objects = objectsOf(subject, intent, dialect);
    fc.pre(objects !== undefined);
    expect(lost(objects, dialect)).toEqual([]);
  }), { numRuns: RUNS, maxSkipsPerRun: 1000 });
});

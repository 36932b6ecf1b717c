import { backendObjects, isTaken, moved, objectOf, objectsIn, textOf } from './moved';
import { DialectDefinition } from '../../src/dialects/definition';
import { DIALECTS } from '../../src/dialects/registry';
import { isSame } from '../../src/migrate/same';
import { JsonObject } from '../../src/schema/json-type';
import { judge } from '../../src/schema/verdict';
import { BACKEND, lacking, SUBJECTS } from '../laws/subject';

/** Every so many cases of a pair are asked; all of them in the long run. */
const EVERY = process.env.FAST_CHECK_TIMES === undefined ? 6 : 1;

const others = (dialect: DialectDefinition): readonly DialectDefinition[] => DIALECTS.filter(other => other !== dialect);

const defaulted = (objects: readonly JsonObject[], { releases }: DialectDefinition) => objects.map(object => judge(object, releases).defaulted());

describe.each(DIALECTS)('from $id', from => {
  const backends = Object.entries(BACKEND.cases).flatMap(([name, said]) => {
    const objects = backendObjects(said, BACKEND, from);
    return objects ? [{ name, objects, text: textOf(objects) }] : [];
  });

  test('a backend that arrives exactly comes back as it was', () => {
    let exact = 0;
    others(from).forEach((to, t) => backends.filter((_, i) => (i + t) % EVERY === 0).forEach(({ name, objects, text }) => {
      const there = moved(text, from, to);
      if (there.report.objects.some(({ status }) => status !== 'exact')) { return; }
      exact++;
      const back = moved(there.files[0].after, to, from);
      const was = defaulted(objectsIn(textOf(objects)), from);
      const is = defaulted(objectsIn(back.files[0].after), from);
      if (!isSame(is, was)) { throw new Error(`${name} by way of ${to.id}:\n${JSON.stringify(was)}\n${there.files[0].after}\n${JSON.stringify(is)}`); }
    }));
    expect(exact).toBeGreaterThan(backends.length / EVERY);
  });

  test('a backend that is taken arrives in a form that is taken, or something is told', () => {
    others(from).forEach((to, t) => backends.filter((_, i) => (i + t) % EVERY === 0).forEach(({ name, text }) => {
      const { files, report } = moved(text, from, to);
      const isWhole = objectsIn(files[0].after).every(object => isTaken(object, to) || report.objects.some(({ status }) => status === 'manual' || status === 'unsupported'));
      if (!isWhole) { throw new Error(`${name} to ${to.id}: ${files[0].after}`); }
    }));
  });

  test.each(SUBJECTS.filter(subject => subject !== BACKEND as unknown && subject.kindIn(from) !== undefined))('a $name that is taken arrives in a form that is taken, or something is told', subject => {
    let asked = 0;
    others(from).forEach((to, t) => Object.entries(subject.cases).filter((_, i) => (i + t) % EVERY === 0).forEach(([name, intent]) => {
      if (lacking(subject.gaps(intent, from), 'no').length > 0 || subject.findings(intent, from).length > 0) { return; }
      const object = objectOf(subject.kindIn(from)!, subject.placed(intent, from));
      if (!isTaken(object, from)) { return; }
      asked++;
      const { files, report } = moved(textOf([object]), from, to);
      const isTold = report.objects.some(({ findings }) => findings.length > 0);
      const left = objectsIn(files[0].after);
      const isAll = left.length > 0 && left.every(each => isTaken(each, to));
      if (!isAll && !isTold) { throw new Error(`${name} to ${to.id}: ${JSON.stringify(object)} becomes ${files[0].after}`); }
    }));
    expect(asked).toBeGreaterThan(0);
  });

  test('what is moved is not changed by being moved again', () => {
    others(from).forEach((to, t) => backends.filter((_, i) => (i + t) % (EVERY * 5) === 0).forEach(({ text }) => {
      const once = moved(text, from, to).files[0].after;
      expect(moved(once, to, to).files[0].after).toBe(once);
    }));
  });
});

import * as fc from 'fast-check';
import { backendObjects, isTaken, moved, objectOf, objectsIn, textOf } from './moved';
import { TARGETS } from './row';
import { DialectDefinition, ObjectKind } from '../../src/dialects/definition';
import { DIALECTS } from '../../src/dialects/registry';
import { isSame } from '../../src/migrate/same';
import { JsonObject } from '../../src/schema/json-type';
import { judge } from '../../src/schema/verdict';
import { asked } from '../asked';
import { BACKEND, lacking, Subject, SUBJECTS } from '../laws/subject';

const others = (dialect: DialectDefinition): readonly DialectDefinition[] => DIALECTS.filter(other => other !== dialect);

/** What a dialect writes of an intent without complaint, and its server takes. */
function objectsOf<T>(subject: Subject<T>, intent: T, from: DialectDefinition): readonly JsonObject[] | undefined {
  if (subject as unknown === BACKEND) { return backendObjects(intent as never, BACKEND, from); }
  const kind = subject.kindIn(from);
  if (kind === undefined || lacking(subject.gaps(intent, from), 'no').length > 0 || subject.findings(intent, from).length > 0) { return undefined; }
  const object = ownRefs(objectOf(kind, subject.placed(intent, from)), from);
  return isTaken(object, from) ? [object] : undefined;
}

/** Refers to backends, parameters and the class of the dialect, where intents refer to those of agentgateway; a Secret has its namespace where that must be said. */
function ownRefs(object: JsonObject, { backend, parameters, placement: { secretNamespace }, gateways: { classes: [ownClass] } }: DialectDefinition): JsonObject {
  const own: readonly (readonly [string, Pick<ObjectKind<never>, 'group' | 'kind'> | undefined])[] = [['AgentgatewayBackend', backend as ObjectKind<never>], ['AgentgatewayParameters', parameters as ObjectKind<never> | undefined]];
  return JSON.parse(own.reduce((text, [name, kind]) => kind === undefined ? text
    : text.split(`"group":"agentgateway.dev","kind":"${name}"`).join(`"group":"${kind.group}","kind":"${kind.kind}"`), JSON.stringify(object).replace('"gatewayClassName":"agentgateway"', `"gatewayClassName":"${ownClass}"`)
    .replace(/"secretRef":\{("name":"[^"]+")\}/g, secretNamespace ? '"secretRef":{$1,"namespace":"ai"}' : '$&'))) as JsonObject;
}

const defaulted = (objects: readonly JsonObject[], { releases }: DialectDefinition) => objects.map(object => judge(object, releases).defaulted());

/** A few capabilities of a policy, since hardly any release has all that one may say. */
const few = <T>(intent: T): fc.Arbitrary<T> => {
  const { targets: given, ...said } = intent as { readonly targets: readonly object[] };
  const targets = given.length > 0 ? given : TARGETS;
  return fc.subarray(Object.entries(said), { minLength: Math.min(1, Object.keys(said).length), maxLength: Math.min(2, Object.keys(said).length) }).map(kept => ({ ...Object.fromEntries(kept), targets }) as T);
};

/** Arbitrary intents, and cases that somebody thought of. */
function intentsOf<T>({ arbitrary, cases, kindIn }: Subject<T>, from: DialectDefinition): fc.Arbitrary<T> {
  const all = fc.oneof(arbitrary, fc.constantFrom(...Object.values(cases)));
  return [from.policy, ...from.morePolicies].some(kind => kind as unknown === kindIn(from)) ? all.chain(few) : all;
}

/** Asks something of arbitrary intents and every pair from a dialect; returns how many pairs were asked. */
function ofEach<T>(subject: Subject<T>, from: DialectDefinition, look: (objects: readonly JsonObject[], to: DialectDefinition) => void): number {
  let count = 0;
  fc.assert(fc.property(intentsOf(subject, from), fc.constantFrom(...others(from).map(({ id }) => id)), (intent, id) => {
    const to = DIALECTS.find(each => each.id === id)!;
    const objects = objectsOf(subject, intent, from);
    if (objects === undefined) { return; }
    count++;
    look(objects, to);
  }), asked(80, 12));
  return count;
}

describe.each(DIALECTS)('arbitrary intents from $id', from => {
  const subjects = SUBJECTS.filter(subject => subject.kindIn(from) !== undefined) as unknown as readonly Subject<unknown>[];

  test.each(subjects)('a $name arrives in a form that is taken, or something is told', subject => {
    ofEach(subject, from, (objects, to) => {
      const { files, report } = moved(textOf(objects), from, to);
      const left = objectsIn(files[0].after);
      const isAll = left.length > 0 && left.every(each => isTaken(each, to));
      if (!isAll && report.objects.every(({ findings }) => findings.length === 0)) { throw new Error(`to ${to.id}: ${JSON.stringify(objects)} becomes ${files[0].after}`); }
    });
  });

  test.each(subjects)('a $name of which nothing is told comes back as it was', subject => {
    ofEach(subject, from, (objects, to) => {
      const there = moved(textOf(objects), from, to);
      if (there.report.objects.some(({ status }) => status !== 'exact')) { return; }
      const back = moved(there.files[0].after, to, from);
      const [was, is] = [defaulted(objectsIn(textOf(objects)), from), defaulted(objectsIn(back.files[0].after), from)];
      // Routes and Gateways may be said in several ways, of which one comes back; that says the same if it becomes the same again.
      const isAsGood = ['route', 'gateway'].includes(subject.name) && isSame(objectsIn(moved(back.files[0].after, from, to).files[0].after), objectsIn(there.files[0].after));
      if (!isSame(is, was) && !isAsGood) { throw new Error(`by way of ${to.id}:\n${JSON.stringify(was)}\n${there.files[0].after}\n${JSON.stringify(is)}`); }
    });
  });

  test.each(subjects)('of the $name, enough can be asked', subject => {
    expect(ofEach(subject, from, () => undefined)).toBeGreaterThan(5);
  });
});

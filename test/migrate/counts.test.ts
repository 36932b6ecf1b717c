import { readFileSync } from 'fs';
import { join } from 'path';
import { backendObjects, isTaken, moved, objectOf, textOf } from './moved';
import { DialectDefinition } from '../../src/dialects/definition';
import { DIALECTS } from '../../src/dialects/registry';
import { MigrationStatus } from '../../src/migrate/finding';
import { featureTable } from '../../src/rules/gap/features';
import { JsonObject } from '../../src/schema/json-type';
import { BACKEND, lacking, Subject, SUBJECTS } from '../laws/subject';

/** Every so many cases of a pair are counted. */
const EVERY = 12;

const STATUSES: readonly MigrationStatus[] = ['exact', 'approximate', 'manual', 'unsupported'];

/** What is told as unsupported although a capability of that name is there: what it is asked to do is not. */
const MORE_THAN_CAPABILITIES: readonly RegExp[] = [
  // The guard is there, but not at an address outside of the cluster.
  /calls webhooks as objects of the cluster/,
  /a webhook is named by its Service or backend here, not by its host/,
  // The guard is there, but not with every credential.
  /a guard of this kind cannot authenticate like that since agentgateway 1.4/,
  // The identity is there, but cannot be asked for on another host, or has one id.
  /cannot be asked for here, and is only used by itself on the provider's own host/,
  /cannot be used for Bedrock here, other than the proxy's own on the provider's own host/,
  /a managed identity has one id here/,
  // Listeners can be said, but not in an object of their own.
  /watches no ListenerSets/,
  // Both are there, but not from two Secrets.
  /the client certificate '.*' and the CA bundle are read from one Secret here/,
  // A value of a field that is there.
  /cannot be expressed in this dialect/,
  // Each model is there as a route.
  /has no models by name as objects of their own/,
];

function objectsOf(subject: Subject<never>, intent: never, from: DialectDefinition): readonly JsonObject[] | undefined {
  if (subject === BACKEND as unknown) { return backendObjects(intent, BACKEND, from); }
  if (lacking(subject.gaps(intent, from), 'no').length > 0 || subject.findings(intent, from).length > 0) { return undefined; }
  const object = objectOf(subject.kindIn(from)!, subject.placed(intent, from));
  return isTaken(object, from) ? [object] : undefined;
}

const table = featureTable();

/** Whether the dialect lacks what a message says that it lacks. */
const isLackedBy = (message: string, { id }: DialectDefinition): boolean => MORE_THAN_CAPABILITIES.some(each => each.test(message))
  || table.some(({ feature, cells }) => cells[id].level !== 'yes' && message.includes(feature));

/** Whether a message sends people to the dialect that it is about. */
const namesItself = (message: string, { id }: DialectDefinition): boolean =>
  /dialects that can: ([^;]*)/.exec(message)?.[1].split(/[, ]+/).includes(id) === true;

const wrong: string[] = [];
const circular: string[] = [];

const rows = DIALECTS.flatMap(from => {
  const cases = SUBJECTS.filter(subject => subject.kindIn(from) !== undefined).flatMap(subject => Object.entries(subject.cases).flatMap(([name, intent]) => {
    const objects = objectsOf(subject as unknown as Subject<never>, intent as never, from);
    return objects ? [{ name: `${subject.name} ${name}`, text: textOf(objects) }] : [];
  }));
  return DIALECTS.filter(to => to !== from).map((to, t) => {
    const counts = new Map(STATUSES.map(status => [status, 0]));
    for (const { name, text } of cases.filter((_, i) => (i + t) % EVERY === 0)) {
      const { report: { objects } } = moved(text, from, to);
      for (const { status } of objects) { counts.set(status, counts.get(status)! + 1); }
      for (const { status, message } of objects.flatMap(({ findings }) => findings)) {
        if (namesItself(message, to)) { circular.push(`${from.id} → ${to.id}: ${name}: ${message}`); }
        if (status === 'unsupported' && !isLackedBy(message, to)) { wrong.push(`${from.id} → ${to.id}: ${name}: ${message}`); }
      }
    }
    return `${from.id} → ${to.id}: ${Array.from(counts, ([status, count]) => `${count} ${status}`).join(', ')}`;
  });
});

test('nothing is told as unsupported that the other dialect has', () => {
  expect(wrong).toEqual([]);
});

test('no dialect is among those that can do what it cannot', () => {
  expect(circular).toEqual([]);
});

test('so much of the grid of cases arrives exactly, nearly, by hand and not at all, from each dialect to each other one', () => {
  expect(`${rows.join('\n')}\n`).toBe(readFileSync(join(__dirname, 'counts.txt'), 'utf8'));
});

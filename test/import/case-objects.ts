import { DialectDefinition, ObjectKind } from '../../src/dialects/definition';
import { JsonObject } from '../../src/schema/json-type';
import { BACKEND, lacking, Subject, SUBJECTS } from '../laws/subject';
import { backendObjects, isTaken, objectOf } from '../migrate/moved';

/** The objects of an intent, where the dialect has all of it and its server takes them. */
export function objectsOf<T>(subject: Subject<T>, intent: T, dialect: DialectDefinition): readonly JsonObject[] | undefined {
  if (subject as unknown === BACKEND) { return backendObjects(intent as never, BACKEND, dialect); }
  const kind = subject.kindIn(dialect) as ObjectKind<T> | undefined;
  if (kind === undefined || lacking(subject.gaps(intent, dialect), 'no').length > 0 || subject.findings(intent, dialect).length > 0) { return undefined; }
  const object = objectOf(kind, subject.placed(intent, dialect));
  return isTaken(object, dialect) ? [object] : undefined;
}

export interface Case {
  readonly subject: string;
  readonly name: string;
  readonly objects: readonly JsonObject[];
}

/** Every case that a dialect has words for. */
export const casesIn = (dialect: DialectDefinition): readonly Case[] => SUBJECTS.flatMap(subject => Object.entries(subject.cases).flatMap(([name, intent]) => {
  const objects = objectsOf(subject, intent, dialect);
  return objects ? [{ subject: subject.name, name, objects }] : [];
}));

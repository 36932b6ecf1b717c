import { DialectDefinition, ObjectKind } from '../../src/dialects/definition';
import { SUBJECTS } from '../laws/subject';
import { encode } from '../laws/translation';

/** What a dialect writes of the samples of the laws into objects of a kind. */
export function writtenBy(dialect: DialectDefinition, kind: ObjectKind<unknown>): readonly unknown[] {
  return SUBJECTS.filter(subject => subject.kindIn(dialect) === kind)
    .flatMap(subject => Object.values(subject.cases).map(intent => encode(kind, subject.placed(intent, dialect)).manifest)).filter(manifest => manifest !== undefined);
}

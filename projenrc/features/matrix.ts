import { answersOf, FeatureAnswer, PartAnswer } from './answers';
import { Change, saidIn, Said } from './changes';
import { Feature } from './feature';
import { fieldsOf } from './fields';
import { FEATURES, GROUPS } from './groups';
import { AROUND, shown } from './run';
import { Matrix, MatrixAnswer, MatrixFeature, MatrixPart } from '../../src/cli/feature-matrix';
import { DIALECTS } from '../../src/dialects/registry';

/** What features become in a dialect. */
interface SaidInDialect {
  readonly of: ReadonlyMap<Feature, Said>;
  readonly all: readonly (readonly Change[])[];
}

type SaidByDialect = ReadonlyMap<string, SaidInDialect>;

/** Everything anew from the codecs, the rules and what the examples become. */
export function matrix(): Matrix {
  const said: SaidByDialect = new Map(DIALECTS.map(dialect => {
    const of = new Map(FEATURES.map(feature => [feature, saidIn(feature, dialect)]));
    return [dialect.id, { of, all: [...of.values()].map(({ changes }) => changes) }];
  }));
  return {
    dialects: DIALECTS.map(({ id, title }) => ({ id, title })),
    groups: GROUPS.map(({ title, features }) => ({ title, features: features.map(feature => featureOf(feature, said)) })),
    around: AROUND,
  };
}

function featureOf(feature: Feature, said: SaidByDialect): MatrixFeature {
  const { id, title, example, elsewhere, unsaid } = feature;
  const answers = [...answersOf(feature)];
  const parts = partsIn(answers);
  return {
    id,
    title,
    answers: together(answers.map(([dialect, answer]) => [dialect, answerOf(feature, answer, said.get(dialect)!)])),
    ...parts.length > 0 && { parts },
    ...example !== undefined && { example: shown(example) },
    ...elsewhere && { elsewhere: elsewhere.map(each => ({ ...each, example: shown(each.example) })) },
    ...unsaid !== undefined && { unsaid },
  };
}

type Answer = Omit<MatrixAnswer, 'dialects'>;

function answerOf(feature: Feature, { status, because }: FeatureAnswer, { of, all }: SaidInDialect): Answer {
  if (status === 'absent') { return { status, because }; }
  const { changes, ignored } = of.get(feature)!;
  const fields = fieldsOf(changes, all);
  const where = fields.length > 0 ? { fields } : {};
  // What the codecs do not tell, the rules about what has no effect do.
  return ignored.length > 0 ? { status: 'ignored', because: ignored.map(withoutTitle).join('; '), ...where }
    : { status, ...because !== undefined && { because }, ...where };
}

const withoutTitle = (message: string): string => DIALECTS.reduce((text, { title }) => text.startsWith(`${title}: `) ? text.slice(title.length + 2) : text, message);

function partsIn(answers: readonly (readonly [string, FeatureAnswer])[]): readonly MatrixPart[] {
  const titles = new Set(answers.flatMap(([, { parts }]) => parts.map(({ part }) => part)));
  const about = (title: string, { parts }: FeatureAnswer): readonly PartAnswer[] => parts.filter(({ part }) => part === title);
  return [...titles].map(title => ({
    title,
    answers: together(answers.flatMap(([dialect, answer]) =>
      about(title, answer).map(({ status, because }): readonly [string, Answer] => [dialect, { status, because }]))),
  }));
}

/** Dialects that say the same, in one. */
function together(answers: readonly (readonly [string, Answer])[]): readonly MatrixAnswer[] {
  const found = new Map<string, MatrixAnswer>();
  for (const [dialect, answer] of answers) {
    const key = JSON.stringify(answer);
    found.set(key, { dialects: [...found.get(key)?.dialects ?? [], dialect], ...answer });
  }
  return [...found.values()];
}

import { readFileSync } from 'fs';
import { join } from 'path';
import { partsOf, wholeOf } from '../../projenrc/features/answers';
import { exampleIn } from '../../projenrc/features/changes';
import { FEATURES } from '../../projenrc/features/groups';
import { matrix } from '../../projenrc/features/matrix';
import { featuresPage, matrixFile } from '../../projenrc/features/page';
import { asFile, ran, shown } from '../../projenrc/features/run';
import { answerIn, MATRIX_FILE, MatrixAnswer } from '../../src/cli/feature-matrix';
import { CAPABILITIES } from '../../src/dialects/gaps';
import { DIALECTS } from '../../src/dialects/registry';
import { featureTable } from '../../src/rules/gap/features';
import { loadRelease, Release } from '../../src/schema/release';
import { problemsIn } from '../typescript-blocks';

jest.spyOn(process.stderr, 'write').mockReturnValue(true);

const found = matrix();
const features = found.groups.flatMap(group => group.features);
const answers = features.flatMap(feature => DIALECTS.map(dialect => ({ feature, dialect, answer: answerIn(feature, dialect.id)! })));
const isThere = ({ status }: MatrixAnswer): boolean => status === 'yes' || status === 'partly';

/** Nothing is refused where the gateway does it by itself. */
const NEEDLESS: readonly string[] = ['streaming'];

describe('the matrix of features', () => {
  test('is up to date in docs/features.md; npm run features makes it so', () => {
    expect(readFileSync(join(__dirname, '..', '..', 'docs', 'features.md'), 'utf8') === featuresPage(found)).toBe(true);
  });

  test('is up to date for the command; npm run features makes it so', () => {
    expect(readFileSync(MATRIX_FILE, 'utf8') === matrixFile(found)).toBe(true);
  });

  test('has a place for everything that dialects differ in, and for every capability', () => {
    const placed = new Set(FEATURES.flatMap(feature => [...wholeOf(feature), ...partsOf(feature)]));
    expect(featureTable().map(({ feature }) => feature).filter(feature => !placed.has(feature))).toEqual([]);
    expect(CAPABILITIES.map(({ feature }) => feature).filter(feature => !placed.has(feature))).toEqual([]);
  });

  test('names nothing that no dialect speaks of', () => {
    const known = new Set(featureTable().map(({ feature }) => feature));
    expect(FEATURES.flatMap(({ whole = [], parts = [] }) => [...whole, ...parts]).filter(name => !known.has(name))).toEqual([]);
  });

  test('has each feature once', () => {
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
  });

  test('has a reason for everything that is not there, and for every part that is not', () => {
    const parts = features.flatMap(feature => (feature.parts ?? []).flatMap(part => part.answers.map(answer => ({ answer, title: part.title }))));
    expect(parts.filter(({ answer }) => !answer.because).map(({ title }) => title)).toEqual([]);
    expect(answers.filter(({ answer }) => !isThere(answer) && !answer.because).map(({ feature, dialect }) => [feature.id, dialect.id])).toEqual([]);
  });

  test('has an example of each feature, or a reason why not', () => {
    expect(features.filter(({ example, unsaid }) => (example === undefined) === (unsaid === undefined)).map(({ id }) => id)).toEqual([]);
  });

  test('names fields that the release has', () => {
    const named = answers.flatMap(({ dialect, answer: { fields = [] } }) => fields.map(field => ({ dialect, field })));
    expect(named.length).toBeGreaterThan(800);
    const missing = named.filter(({ dialect, field }) => !dialect.releases.some(release => hasField(loadRelease(release), field)));
    expect([...new Set(missing.map(({ dialect, field }) => `${dialect.id}: ${field}`))].filter(each => !each.startsWith('gloo-1.20: GatewayParameters '))).toEqual([]);
  });
});

/** Whether a release has a field, told as `Kind spec.list[].field`. */
function hasField(release: Release, field: string): boolean {
  const [kind, path] = field.split(' ');
  return Object.entries(release.kinds).filter(([name]) => name.endsWith(`/${kind}`)).some(([, { schema }]) =>
    path.split(/\.|(?=\[\])/).reduce<number | undefined>((at, step) => {
      if (at === undefined) { return undefined; }
      const { items, properties, additionalProperties } = release.schemas[at];
      return step === '[]' ? items : properties?.[step] ?? (typeof additionalProperties === 'number' ? additionalProperties : undefined);
    }, schema) !== undefined);
}

describe('the example of each feature', () => {
  test('compiles', () => {
    const texts = features.flatMap(({ id, example, elsewhere = [] }) => [...example === undefined ? [] : [example], ...elsewhere.map(each => each.example)].map(text => [id, text] as const));
    expect(problemsIn(texts.map(([, text]) => asFile(text))).map(problem => `${texts[Number(/\d+/.exec(problem))][0]} ${problem}`)).toEqual([]);
  });

  test.each(FEATURES.filter(({ example }) => example !== undefined).map(feature => [feature.id, feature] as const))(
    '%s is made in every dialect that has it, and refused in every other', (id, feature) => {
      const told = features.find(each => each.id === id)!;
      const wrong = DIALECTS.flatMap(dialect => {
        const answer = answerIn(told, dialect.id)!;
        const { errors, ignored } = ran(shown(exampleIn(feature, dialect.id)!), dialect.id);
        const isMade = errors.length === 0;
        const isRight = isThere(answer) ? isMade : answer.status === 'ignored' && ignored.length > 0 || !isMade || NEEDLESS.includes(id);
        return isRight ? [] : [`${dialect.id} ${answer.status}: ${errors.join('; ') || 'nothing is refused'}`];
      });
      expect(wrong).toEqual([]);
    });
});

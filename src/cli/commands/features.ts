import { command } from '../command';
import { dialectNamed } from '../dialect-name';
import { answerIn, Matrix, readMatrix } from '../feature-matrix';
import { dialectMarkdown, matrixMarkdown } from '../features-markdown';
import { dialectText, matrixText } from '../features-text';

const WRITTEN = {
  text: { all: matrixText, one: dialectText },
  json: { all: (matrix: Matrix) => json(matrix), one: (matrix: Matrix, dialect: string) => json(ofDialect(matrix, dialect)) },
  md: { all: (matrix: Matrix) => `${matrixMarkdown(matrix)}\n`, one: (matrix: Matrix, dialect: string) => `${dialectMarkdown(matrix, dialect)}\n` },
};

export const featuresCommand = command({
  name: 'features',
  summary: 'tell what each release can do, in which fields, and why not',
  operands: '',
  description: 'Tells which release of which gateway has what, wholly or partly; of one dialect also in which fields, and why not.',
  options: {
    dialect: { value: 'NAME', about: 'as for check' },
    output: { value: 'FORMAT', short: 'o', choices: Object.keys(WRITTEN), fallback: 'text', about: 'how it is written' },
  },
  examples: [['features --dialect agentgateway-1.4', 'fields and reasons of one release'], ['features --output md', 'all of them as a page, with examples']],
  statuses: { 0: 'told' },
  run: (_, { dialect, output }) => {
    const named = dialect === undefined ? undefined : dialectNamed(dialect);
    const { all, one } = WRITTEN[output as keyof typeof WRITTEN];
    const matrix = readMatrix();
    return {
      output: [named ? one(matrix, named.dialect.id) : all(matrix)],
      notes: named?.note === undefined ? [] : [`this is told of ${named.dialect.id}, the nearest to '${dialect}' that is known`],
      status: 0,
    };
  },
});

/** The answers of one dialect. */
const ofDialect = ({ dialects, groups }: Matrix, id: string) => ({
  dialect: dialects.find(each => each.id === id),
  groups: groups.map(({ title, features }) => ({
    title,
    features: features.map(({ parts = [], ...feature }) => {
      const { dialects: _, ...answer } = answerIn(feature, id)!;
      const missing = parts.flatMap(part => {
        const said = answerIn(part, id);
        return said === undefined ? [] : [{ title: part.title, status: said.status, because: said.because }];
      });
      return { id: feature.id, title: feature.title, ...answer, ...missing.length > 0 && { parts: missing } };
    }),
  })),
});

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

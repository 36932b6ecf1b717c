import { Matrix } from '../../src/cli/feature-matrix';
import { matrixMarkdown } from '../../src/cli/features-markdown';

/** All of docs/features.md. */
export const featuresPage = (matrix: Matrix): string => `# Features

What each release of each gateway has, in which field of which object, and why not. \`npm run features\` writes this page: what is there is told by the codecs and the rules,
the fields are those that the examples become, and a test makes every example in every dialect that has the feature. \`cdk8s-ai-gateway features\` tells the same. A field
of a policy stands in the \`policies\` of a backend, too, where a release has them.

${matrixMarkdown(matrix)}
`;

/** The matrix for the command, a line a feature, so that changes can be seen. */
export const matrixFile = ({ dialects, groups, around }: Matrix): string => {
  const group = ({ title, features }: Matrix['groups'][number]): string =>
    `{"title":${JSON.stringify(title)},"features":[\n${features.map(feature => JSON.stringify(feature)).join(',\n')}\n]}`;
  return `{"dialects":${JSON.stringify(dialects)},\n"groups":[\n${groups.map(group).join(',\n')}\n],\n"around":${JSON.stringify(around)}}\n`;
};

import { Api } from './assembly';
import { Language } from './language';
import { GO } from './languages/go';
import { JAVA } from './languages/java';
import { PYTHON } from './languages/python';
import { TYPESCRIPT } from './languages/typescript';
import { ApiPage } from './page';
import { SECTIONS, SectionsOfTypes } from './sections';

export const LANGUAGES: readonly Language[] = [TYPESCRIPT, PYTHON, JAVA, GO];

/** All pages of the reference, by their paths below docs/api/. */
export function referenceOf(api: Api): ReadonlyMap<string, string> {
  const sections = new SectionsOfTypes(api);
  const first = [
    '<!-- made by `npm run api` -->', '',
    '# The API', '',
    'By language and subject. [API.md](../../API.md) is all of it for TypeScript on one page, as jsii-docgen makes it.', '',
    `| | ${LANGUAGES.map(({ title }) => title).join(' | ')} |`,
    `|---|${LANGUAGES.map(() => '---|').join('')}`,
    ...SECTIONS.map(({ name, title, about }) => `| **${title}**: ${about} | ${LANGUAGES.map(language => `[${language.title}](${language.name}/${name}.md)`).join(' | ')} |`), '',
  ].join('\n');
  return new Map([
    ['README.md', first],
    ...LANGUAGES.flatMap(language => SECTIONS.map(section => [`${language.name}/${section.name}.md`, new ApiPage(section, language, api, sections).text] as const)),
  ]);
}

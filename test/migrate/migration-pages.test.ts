import { readdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { MigrationPage, PAGES, pageText } from '../../projenrc/migrations/pages';
import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { resultOf } from '../../src/cli/arguments';
import { migrateCommand } from '../../src/cli/commands/migrate';
import { Severity } from '../../src/diagnostic/diagnostic';
import { definitionOf } from '../../src/synth/ambient-dialect';
import { temporaryFolder } from '../temporary-folder';

const FOLDER = join(__dirname, '..', '..', 'docs', 'migrate');
const written = ({ file }: MigrationPage): string => readFileSync(join(FOLDER, file), 'utf8');
const blocksOf = (text: string, language: string): readonly string[] => Array.from(text.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?\\n)\`\`\``, 'g')), ([, block]) => block);

test('every page in docs/migrate is written by npm run migrations', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(PAGES.map(({ file }) => file).sort());
});

describe.each(PAGES)('docs/migrate/$file', page => {
  test('is up to date; npm run migrations makes it so', () => {
    expect(written(page)).toBe(pageText(page));
  });

  test('has examples that the command makes of each other', () => {
    const text = written(page);
    const commands = blocksOf(text, 'console').map(block => /\$ npx cdk8s-ai-gateway migrate (\S+) --from (\S+) --to (\S+)/.exec(block)!);
    const examples = new Map(page.steps.map((id, i) => [id, blocksOf(text, 'yaml')[i]]));
    expect(commands.map(([, , , to]) => to)).toEqual(page.steps.slice(1));
    const folder = temporaryFolder();
    commands.forEach(([, file, from, to], i) => {
      writeFileSync(join(folder, file), examples.get(from)!);
      const { output, notes } = resultOf(migrateCommand, [join(folder, file), '--from', from, '--to', to]);
      expect([...output].join('')).toBe(examples.get(to));
      expect(notes!.join('\n').split(`${folder}/`).join('')).toContain(blocksOf(text, 'text')[i].trimEnd());
    });
  });

  test('has examples that the servers take', () => {
    blocksOf(written(page), 'yaml').forEach((yaml, i) => {
      const reports = check(readDocuments('page', Buffer.from(yaml)), { servers: knownReleases, dialect: definitionOf(page.steps[i]) });
      expect(reports.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === Severity.ERROR)).toEqual([]);
    });
  });
});

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { coreRelease } from './core-kinds';
import { parseAnew } from '../src/schema/cel/syntax';
import { ReleaseBuilder } from '../src/schema/crd';
import { Release } from '../src/schema/release';

/** Writes imports/: one file a release from a folder of CRDs (one folder a release), the core kinds, the index of who serves what, and the rules parsed. */
const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('usage: npm run import -- <folder with one folder of CRDs for each release>\n');
  process.exit(2);
}

const target = join(__dirname, '..', 'imports');
mkdirSync(target, { recursive: true });

const releases: Release[] = readdirSync(folder).sort()
  .filter(name => statSync(join(folder, name)).isDirectory())
  .map(name => {
    const builder = new ReleaseBuilder(name);
    for (const file of readdirSync(join(folder, name)).sort()) {
      parseAllDocuments(readFileSync(join(folder, name, file), 'utf8')).forEach((document, i) => {
        const crd = document.toJS() as { kind?: string } | null;
        if (crd?.kind === 'CustomResourceDefinition') { builder.add(crd, `${name}/${file}#${i}`); }
      });
    }
    return builder.build();
  });
releases.push(coreRelease());

const index: { [key: string]: string[] } = {};
for (const release of releases) {
  writeFileSync(join(target, `${release.name}.json`), `${JSON.stringify(release)}\n`);
  for (const kind of Object.keys(release.kinds)) { (index[kind] ??= []).push(release.name); }
}
writeFileSync(join(target, 'index.json'), `${JSON.stringify(Object.fromEntries(Object.entries(index).sort(([a], [b]) => a < b ? -1 : 1)))}\n`);
const expressions = new Set(releases.flatMap(({ schemas }) => schemas).flatMap(({ rules = [] }) => rules)
  .flatMap(({ rule, messageExpression = rule }) => [rule, messageExpression]));
const parsed = Object.fromEntries([...expressions].filter(expression => !/\boldSelf\b/.test(expression)).sort().map(expression => [expression, parseAnew(expression)]));
writeFileSync(join(target, 'rules.json'), `${JSON.stringify(parsed)}\n`);
process.stdout.write(`wrote ${releases.length} releases to imports/\n`);

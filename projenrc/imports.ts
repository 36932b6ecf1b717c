import { readdirSync, readFileSync, statSync } from 'fs';
import { join } from 'path';
import { coreRelease } from './core-kinds';
import { parseAnew } from '../src/schema/cel/syntax';
import { releaseOf } from '../src/schema/crd-folder';
import { Release } from '../src/schema/release';

/** The releases of a folder with one folder of CRDs for each, and the core kinds. @throws CrdError when a CRD cannot be used */
export function releasesIn(folder: string): readonly Release[] {
  const names = readdirSync(folder).sort().filter(name => statSync(join(folder, name)).isDirectory());
  return [...names.map(name => {
    const files = readdirSync(join(folder, name)).sort().filter(file => /\.(ya?ml|json)$/.test(file));
    return releaseOf(name, files.map(file => ({ where: join(name, file), text: readFileSync(join(folder, name, file), 'utf8') })));
  }), coreRelease()];
}

/** The files of imports/: one a release, the index of who serves what, and the rules parsed, each a text of its own, so that only those are read that are asked. */
export function importsOf(releases: readonly Release[]): { readonly [file: string]: unknown } {
  const index: { [key: string]: string[] } = {};
  for (const release of releases) {
    for (const kind of Object.keys(release.kinds)) { (index[kind] ??= []).push(release.name); }
  }
  return {
    ...Object.fromEntries(releases.map(release => [`${release.name}.json`, release])),
    'index.json': Object.fromEntries(Object.entries(index).sort(([a], [b]) => a < b ? -1 : 1)),
    'rules.json': Object.fromEntries(expressionsOf(releases).map(expression => [expression, JSON.stringify(parseAnew(expression))])),
  };
}

/** What is asked of a new object; a rule about a change has nothing to say of it. */
function expressionsOf(releases: readonly Release[]): readonly string[] {
  const all = releases.flatMap(({ schemas }) => schemas).flatMap(({ rules = [] }) => rules)
    .flatMap(({ rule, messageExpression = rule }) => [rule, messageExpression]);
  return [...new Set(all)].filter(expression => !/\boldSelf\b/.test(expression)).sort();
}

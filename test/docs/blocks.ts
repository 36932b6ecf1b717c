import { readFileSync } from 'fs';
import { join } from 'path';

const DOCS = join(__dirname, '..', '..', 'docs');

/** The blocks of a language on a page, below a heading if one is named. */
export function blocksOf(page: string, language: string, heading?: string): readonly string[] {
  const text = readFileSync(join(DOCS, page), 'utf8');
  const from = heading === undefined ? 0 : text.indexOf(`\n## ${heading}\n`);
  if (from < 0) { throw new Error(`${page} has no heading '${heading}'`); }
  const end = heading === undefined ? -1 : text.indexOf('\n## ', from + 1);
  const part = text.slice(from, end < 0 ? undefined : end);
  return Array.from(part.matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm)).filter(found => found[2] === language)
    .map(([, indent, , block]) => block.split('\n').map(line => line.slice(indent.length)).join('\n'));
}

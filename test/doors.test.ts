import { readdirSync, readFileSync } from 'fs';
import { dirname, join, relative, resolve } from 'path';

const SRC = join(__dirname, '..', 'src');
const files = (readdirSync(SRC, { recursive: true }) as string[]).filter(file => file.endsWith('.ts')).sort();

/** Import statements and lazy requires of a file: of our own files by path below src, of others by name. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  return Array.from(text.matchAll(/(?:[}*] from |^import |\brequire\()'([^']+)'/gm), ([, name]) =>
    name.startsWith('.') ? relative(SRC, resolve(join(SRC, dirname(file)), name)) : name);
}

const room = (file: string) => file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace(/\.ts$/, '');

/** What each room may know of. Rooms that are not listed are values and constructs: the outermost. */
const DOORS: { readonly [room: string]: readonly string[] } = {
  'intent': ['intent'],
  'codec': ['codec', 'diagnostic'],
  'dialects': ['dialects', 'codec', 'intent'],
  'schema': ['schema', 'codec', 'fs', 'path', 'net', 're2js', '@marcbachmann/cel-js', 'yaml'],
  'check': ['check', 'schema', 'dialects', 'codec', 'intent', 'diagnostic', 'key-shape', 'fs', 'path', 'yaml'],
  'cli': ['cli', 'check', 'dialects', 'schema', 'fs', 'path', 'util'],
  'diagnostic': [],
  'key-shape': ['diagnostic'],
};

const INNER = Object.keys(DOORS);

describe('rooms only know the rooms below them:', () => {
  test.each(INNER)('%s opens no other door', name => {
    const opened = files.filter(file => room(file) === name).flatMap(file => importsOf(file)
      .filter(imported => !DOORS[name].includes(imported) && !DOORS[name].includes(room(imported)))
      .map(imported => `${file} → ${imported}`));
    expect(opened).toEqual([]);
  });

  test('no inner room knows cdk8s or constructs', () => {
    const opened = files.filter(file => INNER.includes(room(file)))
      .filter(file => importsOf(file).some(imported => /^(cdk8s|constructs)/.test(imported)));
    expect(opened).toEqual([]);
  });

  test('nothing of the library imports its own index', () => {
    expect(files.filter(file => file !== 'index.ts' && importsOf(file).some(imported => ['', 'index'].includes(imported)))).toEqual([]);
  });

  test('inner files do not import each other in circles', () => {
    const graph = new Map(files.filter(file => INNER.includes(room(file)))
      .map(file => [file.replace(/\.ts$/, ''), importsOf(file)] as const));
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) { circles.push([...trail.slice(trail.indexOf(file)), file].join(' → ')); return; }
      for (const next of graph.get(file) ?? []) { if (graph.has(next)) { visit(next, [...trail, file]); } }
    };
    for (const file of graph.keys()) { visit(file, []); }
    expect([...new Set(circles)]).toEqual([]);
  });

  test('no file is called after nothing in particular', () => {
    expect(files.filter(file => /(^|\/)(utils?|helpers?|common|manager|base|misc)\.ts$/.test(file))).toEqual([]);
  });
});

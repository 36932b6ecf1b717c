import { readdirSync, readFileSync } from 'fs';
import { dirname, join, relative, resolve } from 'path';

const SRC = join(__dirname, '..', 'src');
const files = (readdirSync(SRC, { recursive: true }) as string[]).filter(file => file.endsWith('.ts')).sort();

/** Import statements and lazy requires of a file: of our own files by path below src, of others by name. */
const importsOf = (file: string): readonly string[] => namesIn(file, /(?:[}*] from |^import |\brequire\()'([^']+)'/gm);

/** Import statements alone, but for those of types, of which nothing is left. */
const loadedBy = (file: string): readonly string[] => namesIn(file, /(?:[}*] from |^import )'([^']+)'/gm, /^import type [^']*'[^']+';$/gm);

function namesIn(file: string, imports: RegExp, but?: RegExp): readonly string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  return Array.from((but ? text.replace(but, '') : text).matchAll(imports), ([, name]) =>
    name.startsWith('.') ? fileAt(relative(SRC, resolve(join(SRC, dirname(file)), name))) : name);
}

const fileAt = (path: string): string => files.includes(`${path}/index.ts`) ? `${path}/index` : path;

const room = (file: string) => file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace(/\.ts$/, '');

/** What each room may know of, the innermost first. A room that is not listed is an error. */
const DOORS: { readonly [room: string]: readonly string[] } = {
  diagnostic: [],
  intent: [],
  codec: ['diagnostic'],
  dialects: ['codec', 'intent'],
  rules: ['expression', 'schema', 'dialects', 'codec', 'intent', 'diagnostic', 'yaml'],
  expression: ['schema', 'codec'],
  schema: ['codec', 'crypto', 'fs', 'path', 'net', 're2js', '@marcbachmann/cel-js', 'yaml'],
  check: ['walk', 'rules', 'schema', 'dialects', 'codec', 'diagnostic', 'path', 'picomatch', 'yaml'],
  walk: ['rules', 'expression', 'schema', 'dialects', 'codec', 'intent', 'crypto'],
  migrate: ['walk', 'check', 'rules', 'expression', 'schema', 'dialects', 'codec', 'intent', 'diagnostic', 'yaml'],
  import: ['migrate', 'check', 'rules', 'schema', 'dialects', 'intent', 'diagnostic', 'cdk8s', 'cdk8s-plus-28', 'index', 'path', 'yaml'],
  draw: ['walk', 'rules', 'schema', 'codec', 'intent', 'diagnostic', 'yaml'],
  diff: ['migrate', 'walk', 'check', 'rules', 'schema', 'dialects', 'codec', 'intent', 'diagnostic', 'crypto'],
  manifests: ['diff', 'draw', 'import', 'migrate', 'check', 'synth', 'input', 'diagnostic', 'dialects', 'schema', 'constructs', 'fs', 'path'],
  include: ['manifests', 'backend', 'gateway', 'target', 'synth', 'input', 'diagnostic', 'dialects', 'codec', 'intent', 'schema', 'cdk8s', 'constructs', 'fs', 'child_process'],
  cli: ['diff', 'draw', 'manifests', 'import', 'migrate', 'walk', 'check', 'rules', 'diagnostic', 'dialects', 'codec', 'intent', 'schema', 'child_process', 'fs', 'path', 'util'],
  input: ['diagnostic', 'intent', 'expression', 'schema', 'cdk8s'],
  synth: ['rules', 'input', 'diagnostic', 'intent', 'codec', 'dialects', 'schema', 'cdk8s', 'constructs'],
  credential: ['synth', 'input', 'diagnostic', 'intent', 'dialects', 'cdk8s', 'cdk8s-plus-28', 'constructs'],
  target: ['credential', 'synth', 'input', 'diagnostic', 'intent', 'cdk8s-plus-28'],
  policy: ['target', 'credential', 'synth', 'input', 'diagnostic', 'intent', 'codec', 'dialects', 'cdk8s', 'cdk8s-plus-28', 'constructs'],
  backend: ['policy', 'target', 'rules', 'credential', 'synth', 'input', 'diagnostic', 'intent', 'codec', 'dialects', 'cdk8s', 'cdk8s-plus-28', 'constructs'],
  provider: ['backend', 'policy', 'target', 'credential', 'synth', 'input', 'diagnostic', 'intent', 'constructs'],
  route: ['policy', 'target', 'rules', 'gateway', 'backend', 'synth', 'input', 'diagnostic', 'intent', 'codec', 'cdk8s', 'constructs'],
  model: ['route', 'provider', 'backend', 'gateway', 'policy', 'target', 'synth', 'input', 'diagnostic', 'intent', 'dialects', 'cdk8s', 'constructs'],
  gateway: ['target', 'credential', 'synth', 'input', 'diagnostic', 'intent', 'dialects', 'schema', 'cdk8s', 'cdk8s-plus-28', 'constructs'],
  simulator: ['walk', 'check', 'synth', 'input', 'diagnostic', 'intent', 'cdk8s', 'constructs'],
  app: ['manifests', 'target', 'rules', 'synth', 'input', 'diagnostic', 'codec', 'schema', 'cdk8s', 'constructs', 'crypto', 'fs', 'path'],
};

/** Rooms that know nothing of constructs. */
const INNER = ['diagnostic', 'intent', 'codec', 'dialects', 'rules', 'schema', 'expression', 'walk', 'check', 'migrate', 'diff', 'draw', 'cli'];

/** What runs code of users runs it with the library as they load it. */
const RUNS_CODE = 'import/run/load-library.ts';

/** Every circle in a graph, each once. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): void => {
    if (trail.includes(node)) { circles.push([...trail.slice(trail.indexOf(node)), node].join(' → ')); return; }
    if (done.has(node)) { return; }
    for (const next of graph.get(node) ?? []) { if (graph.has(next)) { visit(next, [...trail, node]); } }
    done.add(node);
  };
  for (const node of graph.keys()) { visit(node, []); }
  return circles;
}

describe('rooms only know the rooms below them:', () => {
  test('every file stands in a room, and the root holds the index alone', () => {
    expect([...new Set(files.map(room))].sort()).toEqual([...Object.keys(DOORS), 'index'].sort());
  });

  test.each(Object.keys(DOORS))('%s opens no other door', name => {
    const opened = files.filter(file => room(file) === name).flatMap(file => importsOf(file)
      .filter(imported => room(imported) !== name && !DOORS[name].includes(imported) && !DOORS[name].includes(room(imported)))
      .map(imported => `${file} → ${imported}`));
    expect(opened).toEqual([]);
  });

  test.each(Object.keys(DOORS))('%s has no door that nobody uses', name => {
    const used = new Set(files.filter(file => room(file) === name).flatMap(importsOf).flatMap(imported => [imported, room(imported)]));
    expect(DOORS[name].filter(door => !used.has(door))).toEqual([]);
  });

  test('what explains codes is not loaded with the library', () => {
    const loaded = new Set<string>();
    const load = (name: string): void => {
      if (loaded.has(name) || !files.includes(`${name}.ts`)) { return; }
      loaded.add(name);
      loadedBy(`${name}.ts`).forEach(load);
    };
    load('index');
    expect(loaded).toContain('rules/object-rules');
    expect([...loaded].filter(name => /^(check|cli|diff|migrate|import|draw)\/|^rules\/(codes|explained-code|example-text)\b/.test(name))).toEqual([]);
  });

  test('no inner room knows cdk8s or constructs', () => {
    const opened = files.filter(file => INNER.includes(room(file)))
      .filter(file => importsOf(file).some(imported => /^(cdk8s|constructs)/.test(imported)));
    expect(opened).toEqual([]);
  });

  test('nothing of the library imports its own index', () => {
    const loading = files.filter(file => file !== 'index.ts' && importsOf(file).some(imported => ['', 'index'].includes(imported)));
    expect(loading).toEqual([RUNS_CODE]);
  });

  test('files do not import each other in circles', () => {
    // What runs code of users loads the library when it does, after all of that is there.
    expect(circlesIn(new Map(files.map(file => [file.replace(/\.ts$/, ''), file === RUNS_CODE ? [] : importsOf(file)])))).toEqual([]);
  });

  test('rooms do not know each other in circles', () => {
    expect(circlesIn(new Map(Object.keys(DOORS).map(name =>
      [name, files.filter(file => room(file) === name).flatMap(importsOf).map(room).filter(other => other !== name)])))).toEqual([]);
  });

  test('no file is called after nothing in particular', () => {
    expect(files.filter(file => /(^|\/)(utils?|helpers?|common|manager|base|misc)\.ts$/.test(file))).toEqual([]);
  });
});

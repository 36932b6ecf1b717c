import { mkdirSync, readFileSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { build, Plugin } from 'esbuild';

/**
 * Makes one file each of what users load: lib/index.js, lib/cli/main.js and the engines. They are made from the sources rather than from what jsii compiled, so
 * that all files share one scope: a call of another file's function is then a call, and no look into the exports of a module.
 */
const ROOT = join(__dirname, '..');

interface AssemblyType {
  readonly kind: string;
  readonly name: string;
  readonly locationInModule?: { readonly filename: string };
}

interface Assembly {
  readonly version: string;
  readonly types: { readonly [fqn: string]: AssemblyType };
}

const { version, types } = JSON.parse(readFileSync(join(ROOT, '.jsii'), 'utf8')) as Assembly;

/** Marks the classes of the API as jsii does, which knows them by that at run time. */
const marked: Plugin = {
  name: 'jsii-rtti',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({ loader: 'ts', contents: withMarks(readFileSync(path, 'utf8'), path) }));
  },
};

/** What makes simulations, and what reads manifests, are files of their own, so that nothing of them is loaded with the library. */
const ENGINES: { readonly [name: string]: string } = { './engine': 'simulator/engine', './manifest-engine': 'manifests/manifest-engine' };

const apart: Plugin = {
  name: 'engines-apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\/(manifest-)?engine$/ }, ({ path }) => ({ path: `./${ENGINES[path]}.js`, external: true }));
  },
};

/** So is the library, for what runs code. */
const library: Plugin = {
  name: 'library-apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\.\/\.\.\/index$/ }, () => ({ path: '../index.js', external: true }));
  },
};

function withMarks(source: string, path: string): string {
  return Object.entries(types).filter(([, { kind, locationInModule }]) => kind === 'class' && locationInModule && join(ROOT, locationInModule.filename) === path)
    .reduce((text, [fqn, { name }]) => {
      const header = new RegExp(`^export (?:abstract )?class ${name}\\b[^{]*\\{`, 'm');
      if (!header.test(text)) { throw new Error(`the class ${name} is not to be found in ${path}`); }
      return text.replace(header, found => `${found} static readonly [Symbol.for('jsii.rtti')] = ${JSON.stringify({ fqn, version })};`);
    }, source);
}

/** One letter beyond ASCII, which esbuild leaves in patterns and comments, and V8 takes two bytes for each letter of the file, and longer to load it. */
const inAscii = (source: string) => source.replace(/[^\x00-\x7f]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

build({
  absWorkingDir: ROOT,
  entryPoints: ['src/index.ts', 'src/cli/main.ts', ...Object.values(ENGINES).map(engine => `src/${engine}.ts`)],
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  outbase: 'src',
  outdir: 'lib',
  logLevel: 'warning',
  write: false,
  plugins: [marked, apart, library],
}).then(({ outputFiles }) => {
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, inAscii(text));
  }
}).catch(() => { process.exitCode = 1; });

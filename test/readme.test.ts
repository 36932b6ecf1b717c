import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { runInThisContext } from 'vm';
import * as ts from 'typescript';
import { temporaryFolder } from './temporary-folder';

const ROOT = join(__dirname, '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const blocks = Array.from(readme.matchAll(/```ts\n([\s\S]*?)```/g), ([, code]) => code);

/** Compiles the blocks as files beside the tests, without writing them. */
function compile(codes: readonly string[]): { readonly problems: readonly string[]; readonly scripts: readonly string[] } {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    ignoreDeprecations: '6.0',
    target: ts.ScriptTarget.ES2022,
    strict: true,
    skipLibCheck: true,
    esModuleInterop: true,
    types: ['node'],
    paths: { 'cdk8s-ai-gateway': [join(ROOT, 'src', 'index.ts')] },
  };
  const names = codes.map((_, i) => join(__dirname, `readme-block-${i}.ts`));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  const code = (file: string) => codes[names.indexOf(file)];
  host.getSourceFile = (file, ...rest) => names.includes(file) ? ts.createSourceFile(file, code(file), ts.ScriptTarget.ES2022) : getSourceFile(file, ...rest);
  host.fileExists = file => names.includes(file) || fileExists(file);
  host.readFile = file => names.includes(file) ? code(file) : readFile(file);
  const program = ts.createProgram(names, options, host);
  const problems = ts.getPreEmitDiagnostics(program).filter(({ file }) => file && names.includes(file.fileName))
    .map(({ file, messageText }) => `block ${names.indexOf(file!.fileName)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  return { problems, scripts: codes.map(text => ts.transpileModule(text, { compilerOptions: options }).outputText) };
}

describe('the README', () => {
  const { problems, scripts } = compile(blocks);

  test('has a first working example within 15 lines', () => {
    expect(blocks[0].trim().split('\n').length).toBeLessThanOrEqual(15);
  });

  test('has TypeScript that compiles', () => {
    expect(problems).toEqual([]);
  });

  test.each(scripts.map((script, i) => [i, script] as const))('has TypeScript that runs: block %d', (_, script) => {
    const cwd = process.cwd();
    process.chdir(temporaryFolder());
    const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      const load = (name: string): unknown => jest.requireActual(name === 'cdk8s-ai-gateway' ? '../src' : name);
      const run = runInThisContext(`(function (require, exports, console) {${script}\n})`) as (r: unknown, e: object, c: unknown) => void;
      run(load, {}, { log: () => undefined });
    } finally {
      stderr.mockRestore();
      process.chdir(cwd);
    }
  });

  const src = join(ROOT, 'src');
  const sources = (readdirSync(src, { recursive: true }) as string[]).filter(file => file.endsWith('.ts')).map(file => readFileSync(join(src, file), 'utf8')).join('\n');

  test('lists every diagnostic code that the sources use', () => {
    const codes = [
      ...sources.matchAll(/(?:\.error|\.warn|findings\.add|\brefuse|CodedError|\bwrong|\badd|lint)\(\s*'([A-Z][A-Za-z]+)'/g),
      ...sources.matchAll(/code: '([A-Z][A-Za-z]+)'/g),
      ...sources.matchAll(/[`']([A-Z][a-z]+(?:[A-Z][a-z]+)+): /g),
    ].map(([, code]) => code);
    expect([...new Set(codes)].filter(code => !readme.includes(`\`${code}\``)).sort()).toEqual([]);
  });

  test('is right that what is thrown has a code, but for mistakes of our own and the list of what is wrong with an app', () => {
    const files = (readdirSync(src, { recursive: true }) as string[]).filter(file => /^(app|synth|input|credential|backend|provider|gateway|route)\//.test(file));
    const bare = files.filter(file => readFileSync(join(src, file), 'utf8').includes('throw new Error('));
    expect(bare.sort()).toEqual(['app/ai-gateway-app.ts', 'synth/ambient-dialect.ts']);
  });

  test('lists no diagnostic code that the sources never use', () => {
    const [, list] = readme.split(/^## Diagnostic codes$|^## More$/m);
    const codes = Array.from(list.matchAll(/`(\w+)`/g), ([, code]) => code);
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter(code => !new RegExp(`'${code}'|[\`']${code}: `).test(sources))).toEqual([]);
  });
});

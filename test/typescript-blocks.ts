import { join } from 'path';
import * as ts from 'typescript';

const ROOT = join(__dirname, '..');

const OPTIONS: ts.CompilerOptions = {
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

/** What the compiler finds in texts, as if they were files beside the tests; nothing is written. Those that import each other have names. */
export function problemsIn(codes: readonly string[] | { readonly [name: string]: string }): readonly string[] {
  const texts = Object.values(codes);
  const names = Object.keys(codes).map(name => join(__dirname, Array.isArray(codes) ? `block-${name}.ts` : name));
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile } = host;
  const code = (file: string) => texts[names.indexOf(file)];
  host.getSourceFile = (file, ...rest) => names.includes(file) ? ts.createSourceFile(file, code(file), ts.ScriptTarget.ES2022) : getSourceFile(file, ...rest);
  host.fileExists = file => names.includes(file) || fileExists(file);
  host.readFile = file => names.includes(file) ? code(file) : readFile(file);
  return ts.getPreEmitDiagnostics(ts.createProgram(names, OPTIONS, host)).filter(({ file }) => file && names.includes(file.fileName))
    .map(({ file, messageText }) => `block ${names.indexOf(file!.fileName)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}

/** A text as JavaScript. */
export const scriptOf = (code: string): string => ts.transpileModule(code, { compilerOptions: OPTIONS }).outputText;

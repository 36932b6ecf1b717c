import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import * as cdk8s from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import { parseAllDocuments } from 'yaml';
import * as library from '../../src';
import { DialectDefinition } from '../../src/dialects/definition';
import { ImportedFiles, importFiles } from '../../src/import/import-files';
import { loadedLibrary } from '../../src/import/run/load-library';
import { JsonObject } from '../../src/schema/json-type';
import { scriptOf } from '../typescript-blocks';

const PACKAGES: { readonly [name: string]: unknown } = { 'cdk8s': cdk8s, 'cdk8s-plus-28': plus, 'cdk8s-ai-gateway': library };

/** The app of a text of manifests. */
export const imported = (text: string, stated?: DialectDefinition, file = 'input.yaml'): ImportedFiles =>
  importFiles([{ file, text }], { ...stated && { stated }, language: 'typescript', library: loadedLibrary });

export const codeOf = (text: string, stated?: DialectDefinition): string => imported(text, stated).files.map(each => each.text).join('\n');

/** Runs the code of an app as Node would, and reads what it writes. @throws what synth throws */
export function written(code: string): readonly JsonObject[] {
  const outdir = mkdtempSync(join(tmpdir(), 'imported-'));
  process.env.CDK8S_OUTDIR = outdir;
  try {
    // What an app prints is of no interest here.
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    run(scriptOf(code), code);
    return readdirSync(outdir).filter(file => file.endsWith('.yaml')).sort()
      .flatMap(file => parseAllDocuments(readFileSync(join(outdir, file), 'utf8')).map(document => document.toJS() as JsonObject));
  } finally {
    jest.restoreAllMocks();
    delete process.env.CDK8S_OUTDIR;
    rmSync(outdir, { recursive: true });
  }
}

function run(script: string, code: string): void {
  try {
    new Function('require', 'exports', script)((name: string) => PACKAGES[name], {});
  } catch (e) {
    throw e instanceof SyntaxError ? new Error(`${e.message} in:\n${code}`) : e;
  }
}

import { spawnSync } from 'child_process';
import { mkdirSync, symlinkSync } from 'fs';
import { join } from 'path';
import { runInThisContext } from 'vm';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as library from '../../src';
import { SynthError } from '../../src/app/synth-error';
import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { CodedError } from '../../src/diagnostic/coded-error';
import { Severity } from '../../src/diagnostic/diagnostic';
import { Examples } from '../../src/rules/rule';
import { definitionOf } from '../../src/synth/ambient-dialect';
import { temporaryFolder } from '../temporary-folder';
import { scriptOf } from '../typescript-blocks';

interface Said { readonly severity: string; readonly code: string }

/** The codes of what is said of an example, but for what is only good to know of a release, unless that is asked for. */
export function codesOf({ language }: Examples, text: string, dialect: string | undefined, withInfos = false): readonly string[] {
  const said = language === 'yaml' ? saidOfManifests(text, dialect) : language === 'shell' ? saidByCommands(text) : saidOfApp(text, dialect);
  return said.filter(({ severity }) => withInfos || severity !== Severity.INFO).map(({ code }) => code);
}

const saidOfManifests = (yaml: string, dialect: string | undefined): readonly Said[] =>
  check(readDocuments('example.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: dialect === undefined ? undefined : definitionOf(dialect) })
    .flatMap(({ diagnostics }) => diagnostics);

/** What examples in TypeScript have in scope, besides `app` and `chart`. */
const SCOPE: { readonly [name: string]: unknown } = { ...cdk8s, ...library, kplus };

function saidOfApp(statements: string, dialect: string | undefined): readonly Said[] {
  const app = new library.AiGatewayApp({ dialect: dialect === undefined ? undefined : library.Dialect.named(dialect) });
  const chart = new cdk8s.Chart(app, 'example', { namespace: 'ai' });
  const names = Object.keys(SCOPE);
  const run = runInThisContext(`(function (exports, app, chart, process, ${names.join(', ')}) {${scriptOf(statements)}\n})`) as (...values: readonly unknown[]) => void;
  const cwd = process.cwd();
  process.chdir(temporaryFolder());
  try {
    run({}, app, chart, { env: {} }, ...names.map(name => SCOPE[name]));
  } catch (e) {
    if (e instanceof SynthError) { return e.findings; }
    if (!(e instanceof CodedError)) { throw e; }
    return [{ severity: Severity.ERROR, code: e.code }];
  } finally {
    process.chdir(cwd);
  }
  return library.Diagnostics.of(app).all;
}

/** The same as a file, for the compiler. */
export const asFile = (statements: string): string => `import { ${Object.keys(cdk8s).join(', ')} } from 'cdk8s';
import { ${Object.keys(library).join(', ')} } from 'cdk8s-ai-gateway';
import * as kplus from 'cdk8s-plus-28';
export function example(app: AiGatewayApp, chart: Chart) {
${statements}
}
`;

const BIN = join(__dirname, '..', '..', 'bin', 'cdk8s-ai-gateway.js');

function saidByCommands(commands: string): readonly Said[] {
  const cwd = temporaryFolder();
  const bin = join(temporaryFolder(), 'bin');
  mkdirSync(bin);
  symlinkSync(BIN, join(bin, 'cdk8s-ai-gateway'));
  const { status, stdout, stderr } = spawnSync('sh', ['-c', commands], { cwd, encoding: 'utf8', env: { ...process.env, PATH: `${bin}:${process.env.PATH}` } });
  const refused = /^cdk8s-ai-gateway: (\w+): /.exec(stderr);
  if (status === 2 && refused) { return [{ severity: Severity.ERROR, code: refused[1] }]; }
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^1 document, /m);
  return Array.from(stdout.matchAll(/^.*?:\d+:\d+: (\w+) (\w+): /gm), ([, severity, code]) => ({ severity, code }));
}

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import * as cdk8s from 'cdk8s';
import { parseAllDocuments, stringify } from 'yaml';
import * as library from '../../src';
import { resultOf } from '../../src/cli/arguments';
import { CommandResult } from '../../src/cli/command-result';
import { importCommand } from '../../src/cli/commands/import';
import { UsageError } from '../../src/cli/usage';
import { writeFiles } from '../../src/cli/write-files';
import { JsonObject } from '../../src/schema/json-type';
import { temporaryFolder } from '../temporary-folder';
import { problemsIn, scriptOf } from '../typescript-blocks';

const folder = temporaryFolder();

const run = (...args: string[]): CommandResult => resultOf(importCommand, args);
const textOf = ({ output }: CommandResult): string => [...output].join('');
const refusal = (wrong: () => unknown): string => {
  try { wrong(); } catch (e) { if (e instanceof UsageError) { return e.message; } throw e; }
  throw new Error('it was taken');
};
let count = 0;
const file = (text: string): string => {
  const path = join(folder, `given-${count++}`, 'given.yaml');
  mkdirSync(dirname(path));
  writeFileSync(path, text);
  return path;
};

const backend = (name: string, namespace?: string): string => stringify({
  apiVersion: 'agentgateway.dev/v1alpha1',
  kind: 'AgentgatewayBackend',
  metadata: { name, namespace },
  spec: { ai: { provider: { openai: { model: 'gpt-4o' } } }, policies: { auth: { secretRef: { name: 'openai-secret' } } } },
});
const route = (name: string, namespace: string): string => stringify({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name: `${name}-route`, namespace },
  spec: {
    parentRefs: [{ name: 'agentgateway', namespace: 'infra' }],
    rules: [{ matches: [{ path: { type: 'PathPrefix', value: `/${name}` } }], backendRefs: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name }] }],
  },
});

const SMALL = file(backend('openai'));
const NAMESPACES = ['app', 'chat', 'main', '1st'];
const MANY = NAMESPACES.flatMap(namespace => Array.from({ length: 10 }, (_, i) => [backend(`openai-${i}`, namespace), route(`openai-${i}`, namespace)]).flat());
const LARGE = file(MANY.join('---\n'));
const SECRET = file(stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'openai-secret' }, stringData: { Authorization: 'sk-very-secret' } }) + '---\n' + backend('openai'));

/** Runs an app of several files as Node would, and reads what it writes. */
function written(out: string): readonly JsonObject[] {
  const packages: { readonly [name: string]: unknown } = { 'cdk8s': cdk8s, 'cdk8s-ai-gateway': library };
  const modules = new Map<string, object>();
  const load = (name: string): unknown => {
    if (!name.startsWith('./')) { return packages[name]; }
    const known = modules.get(name);
    if (known) { return known; }
    const made = {};
    modules.set(name, made);
    new Function('require', 'exports', scriptOf(readFileSync(join(out, name.replace(/\.js$/, '.ts')), 'utf8')))(load, made);
    return made;
  };
  process.env.CDK8S_OUTDIR = join(out, 'dist');
  try {
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    load('./main.js');
  } finally {
    jest.restoreAllMocks();
    delete process.env.CDK8S_OUTDIR;
  }
  return readdirSync(join(out, 'dist')).filter(name => name.endsWith('.yaml'))
    .flatMap(name => parseAllDocuments(readFileSync(join(out, 'dist', name), 'utf8')).map(document => document.toJS() as JsonObject));
}

test('a small input is printed as one file, and nothing is written', () => {
  const result = run(SMALL);
  expect(result.status).toBe(0);
  expect(result.files).toBeUndefined();
  expect(textOf(result)).toContain('new OpenAiBackend(chart, \'openai\'');
  expect(result.notes.join('\n')).toContain('agentgateway-1.4');
});

test('a large one is a file for each namespace, which are told apart where they are printed', () => {
  expect(textOf(run(LARGE)).match(/^\/\/ ==> .*$/gm)).toEqual(['app', 'app-chart', 'chat', 'main-chart', '1st', 'main'].map(name => `// ==> ${name}.ts`));
  expect(textOf(run(LARGE, '--language', 'python')).match(/^# ==> .*$/gm)).toEqual(['app', 'app_chart', 'chat', 'main_chart', 'n1st', 'main'].map(name => `# ==> ${name}.py`));
});

test('the files of a large one compile together, and write what they were made from', () => {
  const out = join(folder, 'large');
  const { files = [] } = run(LARGE, '--out', out);
  writeFiles(files);
  const code = files.filter(({ path }) => path.endsWith('.ts'));
  expect(problemsIn(Object.fromEntries(code.map(({ path, text }) => [path.slice(out.length + 1), text])))).toEqual([]);
  const nameOf = ({ kind, metadata }: JsonObject): string => `${kind as string} ${(metadata as { namespace: string }).namespace}/${(metadata as { name: string }).name}`;
  expect(written(out).map(nameOf).sort()).toEqual(MANY.map(text => nameOf(parseAllDocuments(text)[0].toJS() as JsonObject)).sort());
});

test('an empty folder gets all that an app needs', () => {
  const named = (...args: string[]) => run(SMALL, '--out', join(folder, 'new'), ...args).files!.map(({ path }) => path.slice(join(folder, 'new').length + 1));
  expect(named()).toEqual(['main.ts', 'package.json', 'tsconfig.json', 'cdk8s.yaml']);
  expect(named('--language', 'python')).toEqual(['main.py', 'requirements.txt', 'cdk8s.yaml']);
});

test('a file that is there already is not written over', () => {
  const out = join(folder, 'there');
  mkdirSync(out);
  writeFileSync(join(out, 'package.json'), '{}');
  expect(run(SMALL, '--out', out).files!.map(({ path }) => path)).not.toContain(join(out, 'package.json'));
  writeFileSync(join(out, 'main.ts'), '');
  expect(refusal(() => run(SMALL, '--out', out))).toMatch(/nothing is written: .*main\.ts is there already/);
});

test('values of Secrets are variables, which are listed', () => {
  const result = run(SECRET, '--out', join(folder, 'secret'));
  const all = `${textOf(result)}${result.notes.join('')}${result.files!.map(({ text }) => text).join('')}`;
  expect(all).not.toContain('sk-very-secret');
  expect(all).not.toContain(Buffer.from('sk-very-secret').toString('base64'));
  expect(result.files!.find(({ path }) => path.endsWith('variables.env'))!.text).toMatch(/^OPENAI_API_KEY=$/m);
});

test('the report is for people, pull requests and machines', () => {
  const report = (format: string): string => textOf(run(SECRET, '--out', join(folder, 'report'), '--report', format));
  expect(JSON.parse(report('json'))).toMatchObject({ dialect: 'agentgateway-1.4', objects: [{ kind: 'Secret' }, { kind: 'AgentgatewayBackend', outcome: 'construct' }] });
  expect(report('md')).toMatch(/^## Code for /);
  expect(report('text')).toMatch(/^agentgateway-1\.4 /);
});

describe('called wrongly:', () => {
  test.each([
    ['no files', [], /give files or folders/],
    ['a file that is not there', [join(folder, 'nowhere.yaml')], /no file or folder/],
    ['litellm misspelt', [SMALL, '--from', 'litelm'], /did you mean 'litellm'/],
    ['an unknown dialect', [SMALL, '--from', 'agentgateway-9.9x'], /there is no dialect/],
    ['an unknown language', [SMALL, '--language', 'cobol'], /typescript/],
    ['half a file', [file(backend('openai').slice(0, -12) + '\n  - {')], /nothing was written.*cannot be read|nothing was written/],
    ['a template', [file('kind: Service\nmetadata: {name: {{ .Values.name }}}\n')], /nothing was written/],
    ['no manifest', [file('a: 1\n')], /this is not a manifest/],
    ['nothing at all', [file('')], /there is no manifest/],
    ['the same object twice', [file(`${backend('openai')}---\n${backend('openai')}`)], /given\.yaml:\d+ is the AgentgatewayBackend 'openai' again/],
    ['an object without a name', [file(backend('openai').replace('name: openai\n', 'labels: {}\n'))], /has no name/],
    ['nothing that tells the release', [file('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: it}\n')], /--from NAME/],
  ])('%s', (_, args, wanted) => { expect(refusal(() => run(...args))).toMatch(wanted); });
});

describe('of a LiteLLM proxy:', () => {
  const CONFIG = file('model_list:\n- model_name: chat\n  litellm_params: {model: openai/gpt-4o, api_key: sk-of-the-config-0123456789abcdef}\ngeneral_settings: {master_key: os.environ/MASTER}\n');

  test('the code is printed, and the report is beside it', () => {
    const { status, output, notes } = run(CONFIG, '--from', 'litellm');
    expect(status).toBe(0);
    expect([...output].join('')).toContain('new ModelRouter(chart, \'models\'');
    expect(notes.join('\n')).toMatch(/^agentgateway-1\.4 \(the newest release.*\): \d+ settings: /);
  });

  test('an empty folder gets all that the app needs, and what is to be set', () => {
    const out = join(folder, 'litellm');
    const files = run(CONFIG, '--from', 'litellm', '--out', out).files!;
    expect(files.map(({ path }) => path.slice(out.length + 1))).toEqual(['main.ts', 'package.json', 'tsconfig.json', 'cdk8s.yaml', 'variables.env']);
    expect(files.at(-1)!.text).toMatch(/^CHAT_API_KEY=\n[^]*^MASTER=$/m);
    expect(files.map(({ text }) => text).join('')).not.toContain('sk-of-the-config');
    const python = run(CONFIG, '--from', 'litellm', '--out', join(folder, 'litellm-py'), '--language', 'python').files!;
    expect(python[0]).toMatchObject({ path: join(folder, 'litellm-py', 'main.py'), text: expect.stringContaining('models = ModelRouter(') as unknown });
  });

  test('release, Gateway and namespace are those that are said', () => {
    const { output } = run(CONFIG, '--from', 'litellm', '--dialect', 'gloo-1.20', '--gateway', 'infra/edge', '--namespace', 'ai');
    expect([...output].join('')).toContain('dialect: Dialect.GLOO_1_20');
    expect([...output].join('')).toContain('GatewayRef.named(\'edge\', { namespace: \'infra\' })');
    expect([...output].join('')).toContain('{ namespace: \'ai\' }');
  });

  test('the report is for people, pull requests and machines', () => {
    const report = (format: string): string => textOf(run(CONFIG, '--from', 'litellm', '--out', join(folder, 'litellm-report'), '--report', format));
    expect(JSON.parse(report('json'))).toMatchObject({ dialect: 'agentgateway-1.4', findings: expect.arrayContaining([expect.objectContaining({ setting: 'general_settings.master_key', status: 'approximate' })]) as unknown });
    expect(report('md')).toMatch(/^## LiteLLM as code for [^]*\| `general_settings\.master_key` \| approximate \| `.*given\.yaml:4` \|/);
    expect(report('text')).toMatch(/given\.yaml:3 {2}model_list\[0\]\.litellm_params\.api_key\n {4}manual: /);
  });

  test('what the config includes is read beside it', () => {
    const config = file('include: [more.yaml]\nmodel_list: []\n');
    writeFileSync(join(dirname(config), 'more.yaml'), 'model_list: [{model_name: claude, litellm_params: {model: anthropic/claude-sonnet-4-5}}]\n');
    expect([...run(config, '--from', 'litellm').output].join('')).toContain('new AnthropicBackend(');
  });

  test.each([
    ['manifests', [SMALL, '--from', 'litellm'], /BadLitellmConfig: .*manifest of Kubernetes/],
    ['a config that nobody says is one', [CONFIG], /given\.yaml looks like the config of a LiteLLM proxy: say --from litellm/],
    ['an option that manifests have no use for', [SMALL, '--gateway', 'edge'], /--gateway is for --from litellm/],
    ['an unknown release', [CONFIG, '--from', 'litellm', '--dialect', 'agentgateway-9.9x'], /there is no dialect/],
  ])('%s', (_, args, wanted) => { expect(refusal(() => run(...args))).toMatch(wanted); });
});

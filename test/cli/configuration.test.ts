import { mkdirSync, readFileSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { resultOf } from '../../src/cli/arguments';
import { checkCommand } from '../../src/cli/commands/check';
import { explainCommand } from '../../src/cli/commands/explain';
import { ConfigurationError } from '../../src/cli/configuration/configuration-error';
import { problemsOf } from '../../src/cli/configuration/problems';
import { configurationSchema } from '../../src/cli/configuration/schema';
import { CONFIGURATION } from '../../src/cli/configuration/shapes';
import { UsageError } from '../../src/cli/usage';
import { temporaryFolder } from '../temporary-folder';

const ROOT = join(__dirname, '..', '..');
const backend = (provider = 'openai'): string =>
  `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: b\nspec:\n  ai:\n    provider:\n      ${provider}: {}\n`;
const KEY = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\nstringData:\n  Authorization: sk-0123456789abcdef0123456789\n';

/** A folder with files; the working folder of what is done in it. */
function folderWith(files: { readonly [path: string]: string }): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function checkIn(folder: string, ...args: string[]) {
  const cwd = process.cwd();
  process.chdir(folder);
  try {
    const { output, notes, status } = resultOf(checkCommand, [...args, '--output', 'json']);
    const { documents, summary } = JSON.parse([...output].join('')) as {
      documents: { file: string; diagnostics: { code: string; severity: string }[]; acknowledged?: { code: string; reason: string }[] }[];
      summary: { [name: string]: number };
    };
    return { documents, summary, notes, status, files: documents.map(({ file }) => file), codes: documents.flatMap(each => each.diagnostics.map(({ code }) => code)) };
  } finally {
    process.chdir(cwd);
  }
}

const refusalIn = (folder: string, ...args: string[]): UsageError => {
  try { checkIn(folder, ...args); } catch (e) { if (e instanceof UsageError) { return e; } throw e; }
  throw new Error('it was taken');
};

describe('patterns', () => {
  const folder = folderWith({
    'apps/a/x.yaml': backend(),
    'apps/a/y.json': '{}',
    'apps/b/x.yml': backend(),
    'apps/b/notes.txt': 'a',
    'apps/.hidden/x.yaml': backend(),
    'apps/node_modules/x.yaml': backend(),
    'apps/[odd].yaml': backend(),
    'apps/a/values.yaml': 'replicas: 1\n',
  });

  test.each([
    ['apps/**/*.yaml', ['apps/[odd].yaml', 'apps/a/x.yaml']],
    ['./apps/*/x.{yaml,yml}', ['apps/a/x.yaml', 'apps/b/x.yml']],
    ['apps/*', ['apps/[odd].yaml', 'apps/a/x.yaml', 'apps/b/x.yml']],
    ['**', ['apps/[odd].yaml', 'apps/a/x.yaml', 'apps/b/x.yml']],
    ['apps/?/x.*', ['apps/a/x.yaml', 'apps/b/x.yml']],
    ['apps/.hidden/*.yaml', ['apps/.hidden/x.yaml']],
    ['apps/[odd].yaml', ['apps/[odd].yaml']],
  ])('such as %s find what a shell would, but for files without manifests', (pattern, files) => {
    expect([...checkIn(folder, pattern).files].sort()).toEqual(files);
  });

  test('from the root find the same, and those that nothing fits are refused', () => {
    expect(checkIn(folder, `${folder}/apps/**/*.yml`).files).toEqual([`${folder}/apps/b/x.yml`]);
    expect(refusalIn(folder, 'apps/*.tf').message).toContain('\'apps/*.tf\'');
    expect(refusalIn(folder, 'nowhere/*.yaml').message).toContain('nowhere');
  });
});

describe('a configuration file', () => {
  test('is found from the working folder upwards, unless another or none is asked for', () => {
    const folder = folderWith({ '.cdk8s-ai-gateway.yaml': 'dialect: kgateway-2.1\n', 'deep/er/a.yaml': backend(), 'other.yaml': 'dialect: agentgateway-1.4\n' });
    const below = join(folder, 'deep', 'er');
    expect(checkIn(below, 'a.yaml').codes).toEqual(['SchemaNotServed']);
    expect(checkIn(below, 'a.yaml', '--no-config').codes).toEqual([]);
    expect(checkIn(below, 'a.yaml', '--config', '../../other.yaml').codes).toEqual([]);
    expect(checkIn(below, 'a.yaml', '--dialect', 'agentgateway-1.4').codes).toEqual([]);
    expect(refusalIn(below, 'a.yaml', '--no-config', '--config', 'x').message).toContain('give one of them');
    expect(refusalIn(below, 'a.yaml', '--config', 'x').message).toContain('no file or folder \'x\'');
  });

  test('names releases for some files, of which the last that fits counts', () => {
    const folder = folderWith({
      '.cdk8s-ai-gateway.yaml': 'dialect: agentgateway-1.4\noverrides:\n- files: old/**\n  dialect: kgateway-2.1\n- files: [old/new/*.yaml]\n  dialect: agentgateway-1.4\n',
      'a.yaml': backend(),
      'old/a.yaml': backend(),
      'old/new/a.yaml': backend(),
    });
    const { documents } = checkIn(folder, '.');
    expect(documents.filter(({ diagnostics }) => diagnostics.some(({ code }) => code === 'SchemaNotServed')).map(({ file }) => file)).toEqual(['old/a.yaml']);
    expect(checkIn(folder, 'old/a.yaml', '--dialect', 'agentgateway-1.4').codes).toEqual([]);
  });

  test('names releases by class of Gateway, which options are stronger than', () => {
    const gateway = 'apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata:\n  name: g\nspec:\n  gatewayClassName: own\n  listeners:\n  - name: http\n    port: 80\n    protocol: HTTP\n';
    const policy = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayPolicy\nmetadata:\n  name: p\nspec:\n  targetRefs:\n  - group: gateway.networking.k8s.io\n    kind: Gateway\n    name: g\n  traffic:\n    apiKeyAuthentication:\n      mode: Strict\n';
    const folder = folderWith({ '.cdk8s-ai-gateway.yaml': 'dialect: agentgateway-1.4\nclasses:\n  own: kgateway-2.1\n', 'a.yaml': `${gateway}---\n${policy}` });
    expect(checkIn(folder, 'a.yaml').codes).toContain('SchemaNotServed');
    expect(checkIn(folder, 'a.yaml', '--dialect', 'own=agentgateway-1.4').codes).not.toContain('SchemaNotServed');
  });

  test('says which releases stand for others, once', () => {
    const folder = folderWith({ '.cdk8s-ai-gateway.yaml': 'dialect: agentgateway-9.1\noverrides:\n- files: "*"\n  dialect: agentgateway-9.1\n', 'a.yaml': backend() });
    expect(checkIn(folder, 'a.yaml').notes).toEqual([expect.stringContaining('agentgateway-9.1')]);
  });

  test('has CRDs that judge, from its own folder', () => {
    const crd = 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: as.x.y\nspec:\n  group: x.y\n  scope: Namespaced\n  names: {kind: A, plural: as}\n'
      + '  versions:\n  - name: v1\n    served: true\n    storage: true\n    schema:\n      openAPIV3Schema:\n        type: object\n        properties:\n          spec: {type: object}\n';
    const own = 'apiVersion: x.y/v1\nkind: A\nmetadata: {name: a}\nspec: {b: 1}\n';
    const folder = folderWith({ 'crds/a.yaml': crd, 'crds/b/b.yaml': crd.replace(/as\b/g, 'bs').replace('kind: A,', 'kind: B,'), '.cdk8s-ai-gateway.yaml': 'crds: [crds/a.yaml, crds/b]\n', 'in/a.yaml': own, 'in/b.yaml': own.replace('kind: A', 'kind: B') });
    expect(checkIn(join(folder, 'in'), '.').codes).toEqual(['SchemaUnknownField', 'SchemaUnknownField']);
    writeFileSync(join(folder, '.cdk8s-ai-gateway.yaml'), 'ignore: x\ncrds: nowhere\n');
    const refusal = refusalIn(join(folder, 'in'), '.') as ConfigurationError;
    expect([refusal.code, refusal.message.startsWith('BadConfiguration: ../.cdk8s-ai-gateway.yaml:2:1: ')]).toEqual(['BadConfiguration', true]);
  });

  test('passes over files and folders of a search, but not what is named', () => {
    const folder = folderWith({ '.cdk8s-ai-gateway.yaml': 'ignore: [vendor/, "**/*.gen.yaml", "!keep.gen.yaml"]\n', 'a.yaml': backend(), 'b.gen.yaml': backend(), 'keep.gen.yaml': backend(), 'vendor/x/a.yaml': backend() });
    expect(checkIn(folder, '.').files).toEqual(['a.yaml', 'keep.gen.yaml']);
    expect(checkIn(folder, '**/*.yaml').files).toEqual(['a.yaml', 'keep.gen.yaml']);
    expect(checkIn(folder, 'vendor/x/a.yaml').files).toEqual(['vendor/x/a.yaml']);
  });

  test('makes findings worse or milder, or leaves them out, but for errors', () => {
    const folder = folderWith({ 'a.yaml': KEY });
    const severity = (says: string) => {
      writeFileSync(join(folder, '.cdk8s-ai-gateway.yaml'), says);
      const { documents, status } = checkIn(folder, 'a.yaml', '--dialect', 'agentgateway-1.4');
      return [...documents[0].diagnostics.map(each => each.severity), status];
    };
    const [code] = checkIn(folder, 'a.yaml', '--dialect', 'agentgateway-1.4').codes;
    expect(severity('')).toEqual(['warning', 1]);
    expect(severity(`levels: {${code}: info}`)).toEqual(['info', 0]);
    expect(severity(`levels: {${code}: error}`)).toEqual(['error', 1]);
    expect(severity(`levels: {${code}: ignore}`)).toEqual([0]);
  });

  test('acknowledges findings of some files, with the reason', () => {
    const folder = folderWith({ 'dev/a.yaml': KEY, 'prod/a.yaml': KEY.replace('name: s', 'name: t') });
    const [code] = checkIn(folder, 'dev', '--dialect', 'agentgateway-1.4').codes;
    writeFileSync(join(folder, '.cdk8s-ai-gateway.yaml'), `acknowledge:\n- code: ${code}\n  files: dev/**\n  reason: a test machine\n`);
    const { documents, summary, status } = checkIn(folder, '.', '--dialect', 'agentgateway-1.4');
    expect(documents[0]).toMatchObject({ diagnostics: [], acknowledged: [{ code, reason: 'a test machine' }] });
    expect([documents[1].diagnostics.length, summary.acknowledged, status]).toEqual([1, 1, 1]);
  });

  test.each([
    ['dialcet: x', '1:1', /did you mean 'dialect'/], ['dialect: agentgatway-1.4', '1:1', /did you mean 'agentgateway-1.4'/], ['dialect: 1.4', '1:1', /is a text/],
    ['a:\n  - b\n c', '3:1', /./], ['- a', '1:1', /has fields/], ['dialect: v1.4\ndialect: v1.3', '2:1', /twice/], ['a\n---\nb', '1:1', /one document/],
    ['levels:\n  LintNoTLS: info', '2:3', /did you mean 'LintNoTls'/], ['levels:\n  SchemaType: info', '2:3', /errors cannot/], ['levels:\n  LintNoTls: off', '2:3', /error, warning, info or ignore; got false/],
    ['levels:\n  LintNoTls: inof', '2:3', /did you mean 'info'/], ['acknowledge:\n- code: LintNoTls', '2:3', /lacks reason/], ['acknowledge:\n- code: LintNoTls\n  reason: " "', '3:3', /say why/],
    ['overrides:\n- dialect: v1.4', '2:3', /lacks files/], ['overrides:\n- file: x\n  files: y', '2:3', /did you mean 'files'/], ['ignore: /etc', '1:1', /folder of this file/], ['ignore: [../x]', '1:10', /folder of this file/],
    ['overrides: {}', '1:1', /is a list/], ['classes: a', '1:1', /names and values/], ['classes:\n  a: nope-1', '2:3', /there is no dialect/], ['crds: 1', '1:1', /is a text/],
  ])('that says %j is refused at its place', (text, place, message) => {
    const refusal = refusalIn(folderWith({ '.cdk8s-ai-gateway.yaml': `${text}\n`, 'a.yaml': backend() }), 'a.yaml') as ConfigurationError;
    expect([refusal.code, refusal.message.split(' ').slice(0, 2).join(' ')]).toEqual(['BadConfiguration', `BadConfiguration: .cdk8s-ai-gateway.yaml:${place}:`]);
    expect(refusal.message).toMatch(message);
  });

  test('tells everything that is wrong at once', () => {
    const { message } = refusalIn(folderWith({ '.cdk8s-ai-gateway.yaml': 'dialcet: x\nignored: y\n', 'a.yaml': backend() }), 'a.yaml');
    expect(message.match(/BadConfiguration/g)).toHaveLength(2);
  });
});

describe('other commands take the release from it', () => {
  const route = 'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata:\n  name: r\nspec:\n  parentRefs:\n  - name: g\n  rules:\n  - backendRefs:\n    - group: agentgateway.dev\n      kind: AgentgatewayBackend\n      name: b\n';
  const folder = folderWith({
    '.cdk8s-ai-gateway.yaml': 'dialect: agentgateway-1.0\noverrides:\n- files: prod/**\n  dialect: agentgateway-1.4\n', 'dev/a.yaml': `${backend()}---\n${route}`, 'prod/a.yaml': `${backend()}---\n${route}`,
  });
  const dialectIn = (args: readonly string[]): unknown => {
    const cwd = process.cwd();
    process.chdir(folder);
    try {
      const { output } = resultOf(explainCommand, [...args, '--output', 'json']);
      return (JSON.parse([...output].join('')) as { dialect: string }).dialect;
    } finally {
      process.chdir(cwd);
    }
  };

  test.each([
    [['dev'], 'agentgateway-1.0'], [['prod'], 'agentgateway-1.4'], [['prod/a.yaml'], 'agentgateway-1.4'], [['prod', '--dialect', 'agentgateway-1.2'], 'agentgateway-1.2'],
    [['prod', '--no-config'], 'agentgateway-1.4'],
  ])('explain %j', (args, dialect) => expect(dialectIn(args)).toBe(dialect));
});

describe('the schema of configurations', () => {
  const schema = JSON.parse(readFileSync(join(ROOT, 'facts', 'configuration.schema.json'), 'utf8')) as object;
  const accepts = new Ajv({ strictTypes: false }).compile(schema);

  test('is up to date; npm run configuration-schema makes it so', () => expect(schema).toEqual(configurationSchema()));

  test.each([
    'dialect: agentgateway-1.4', 'overrides:\n- files: a\n  classes: {b: v1.4}', 'levels: {LintNoTls: ignore}', 'ignore: x', 'ignore: [x]', 'crds: [a]', '{}',
    'dialcet: x', 'dialect: 1', 'overrides:\n- dialect: v1.4', 'levels: {LintNoTls: nope}', 'levels: {Nope: info}', 'acknowledge:\n- code: LintNoTls', 'acknowledge: {}', 'classes: [a]',
  ])('says the same as the command of %j', text => {
    expect(accepts(parse(text))).toBe([...problemsOf(CONFIGURATION, parse(text))].length === 0);
  });
});

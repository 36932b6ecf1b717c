import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'fs';
import { join, relative } from 'path';
import * as ours from '../../src';
import { resultOf } from '../../src/cli/arguments';
import { importCommand } from '../../src/cli/commands/import';
import { migrateCommand } from '../../src/cli/commands/migrate';
import { temporaryFolder } from '../temporary-folder';

const BACKEND = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: openai
  namespace: ai
spec:
  type: AI
  ai:
    llm:
      provider:
        openai:
          model: gpt-4o # the usual one
          authToken:
            kind: SecretRef
            secretRef:
              name: openai-secret
`;
const OTHER = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name:   other}   # as it is\ndata: {on: "yes"}\n';

/** A folder with two files, one of them below. */
function folderOf(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'below'));
  writeFileSync(join(folder, 'a.yaml'), BACKEND);
  writeFileSync(join(folder, 'below', 'b.yaml'), OTHER);
  return folder;
}

const codeOf = (act: () => unknown): string | undefined => {
  try { act(); } catch (e) { return (e as { readonly code?: string }).code; }
  return undefined;
};

describe('manifests that are read', () => {
  test('are known by their objects, each with its place, and by their dialect, with the reason', () => {
    const folder = folderOf();
    const read = ours.Manifests.read([folder]);
    expect(read.objects.map(({ kind, namespace, name, place }) => ({ kind, namespace, name, place }))).toEqual([
      { kind: 'Backend', namespace: 'ai', name: 'openai', place: `${join(folder, 'a.yaml')}:1` },
      { kind: 'ConfigMap', namespace: undefined, name: 'other', place: `${join(folder, 'below', 'b.yaml')}:1` },
    ]);
    expect(read.dialect.dialectName).toMatch(/^kgateway-2/);
    expect(read.dialectReason).toMatch(/newest release/);
    expect(ours.Manifests.fromText(BACKEND, { dialect: ours.Dialect.KGATEWAY_2_0 }).dialectReason).toBe('it was stated');
  });

  test('are checked as the command checks them', () => {
    const wrong = ours.Manifests.fromText(BACKEND.replace('model: gpt', 'modle: gpt'), { dialect: ours.Dialect.KGATEWAY_2_0 });
    expect(wrong.check().map(({ code, manifestPath }) => ({ code, manifestPath }))).toContainEqual({ code: 'SchemaUnknownField', manifestPath: 'spec.ai.llm.provider.openai.modle' });
  });

  test('are refused as a whole where one cannot be read', () => {
    expect(codeOf(() => ours.Manifests.read(['/nowhere']))).toBe('CannotRead');
    expect(codeOf(() => ours.Manifests.fromText(`${BACKEND}   half: [`))).toBe('CannotRead');
    expect(codeOf(() => ours.Manifests.fromText(OTHER))).toBe('CannotRead');
  });
});

describe('manifests for two releases', () => {
  const NEW = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: new, namespace: ai}\n'
    + 'spec: {ai: {provider: {openai: {model: gpt-4o}}}, policies: {auth: {secretRef: {name: new}}}}\n';
  const BOTH = `${NEW}---\n${OTHER}---\n${BACKEND}`;
  const namesOf = (dialects: readonly ours.Dialect[]): readonly string[] => dialects.map(({ dialectName }) => dialectName).sort();

  test('are read part by part, and each object tells its dialect', () => {
    const read = ours.Manifests.fromText(BOTH);
    expect(namesOf([read.dialect, ...read.otherDialects])).toEqual(['agentgateway-1.4', 'kgateway-2.0']);
    expect(read.objects.map(({ kind, dialect }) => `${kind} ${dialect.dialectName}`)).toEqual([
      'AgentgatewayBackend agentgateway-1.4', `ConfigMap ${read.dialect.dialectName}`, 'Backend kgateway-2.0',
    ]);
    expect(ours.Manifests.fromText(NEW).otherDialects).toEqual([]);
  });

  test('are checked in the dialect of each, in the order of the text', () => {
    const inline = (text: string): string => text.replace('secretRef: {name: new}', 'key: sk-1').replace(/kind: SecretRef\s+secretRef:\s+name: openai-secret/, 'kind: Inline\n            inline: sk-2');
    const again = NEW.replace('name: new,', 'name: again,');
    const found = ours.Manifests.fromText(inline(`${BOTH}---\n${again.replace('secretRef: {name: new}', 'key: sk-3')}`)).check();
    expect(found.map(({ code, manifestPath }) => `${code} ${manifestPath}`)).toEqual([
      'LintPlaintextKey spec.policies.auth.key', 'LintPlaintextKey spec.ai.llm.provider.openai.authToken.inline', 'LintPlaintextKey spec.policies.auth.key',
    ]);
  });

  test('move both, as the command moves them, and become one app', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'both.yaml'), BOTH);
    const moved = ours.Manifests.read([folder]).migrateTo(ours.Dialect.AGENTGATEWAY_1_4);
    const { output } = resultOf(migrateCommand, [folder, '--to', 'agentgateway-1.4', '--out', 'out']);
    expect(moved.report).toBe([...output].join(''));
    expect(ours.Manifests.fromText(moved.yaml).otherDialects).toEqual([]);
    expect(moved.objects.map(({ outcome }) => outcome)).toEqual(['stays', 'stays', 'changes']);
    const code = ours.Manifests.read([folder]).toTypeScript().files['main.ts'];
    expect(code).toContain('Dialect.KGATEWAY_2_0');
    expect(code).toContain('Dialect.AGENTGATEWAY_1_4');
  });
});

describe('manifests that move', () => {
  const move = (folder: string) => ours.Manifests.read([folder], { dialect: ours.Dialect.KGATEWAY_2_0 }).migrateTo(ours.Dialect.AGENTGATEWAY_1_4);

  test('are what the command migrate writes, with the same report', () => {
    const folder = folderOf();
    const { output, files } = resultOf(migrateCommand, [folder, '--from', 'kgateway-2.0', '--to', 'agentgateway-1.4', '--out', 'out']);
    const moved = move(folder);
    expect(Object.entries(moved.files)).toEqual(files!.map(({ path, text }) => [relative('out', path), text]));
    expect(moved.report).toBe([...output].join(''));
    expect(moved.isLossy).toBe(false);
  });

  test('are written when that is asked for, and not before', () => {
    const out = join(temporaryFolder(), 'new');
    const moved = move(folderOf());
    expect(existsSync(out)).toBe(false);
    expect(moved.write(out)).toEqual([join(out, 'a.yaml'), join(out, 'below', 'b.yaml')]);
    expect(readFileSync(join(out, 'a.yaml'), 'utf8')).toBe(moved.files['a.yaml']);
    expect(moved.yaml).toBe(`${moved.files['a.yaml']}---\n${OTHER}`);
  });

  test('are not written at all where one cannot be', () => {
    const out = temporaryFolder();
    writeFileSync(join(out, 'below'), 'a file where a folder must be');
    expect(codeOf(() => move(folderOf()).write(out))).toBe('CannotWrite');
    expect(existsSync(join(out, 'a.yaml'))).toBe(false);
  });

  test('say of every object what becomes of it, and what is lost', () => {
    const cached = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayPolicy\nmetadata: {name: cached}\nspec:\n'
      + '  targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}]\n  backend: {ai: {promptCaching: {cacheSystem: true}}}\n';
    const moved = ours.Manifests.fromText(cached, { dialect: ours.Dialect.AGENTGATEWAY_1_4 }).migrateTo(ours.Dialect.KGATEWAY_2_1);
    expect(moved.isLossy).toBe(true);
    expect(moved.objects).toMatchObject([{ kind: 'AgentgatewayPolicy', name: 'cached', place: 'manifests.yaml:1', status: ours.MoveStatus.UNSUPPORTED }]);
    expect(moved.findings.map(({ status, name }) => ({ status, name }))).toContainEqual({ status: ours.MoveStatus.UNSUPPORTED, name: 'cached' });
    expect(JSON.parse(moved.reportJson)).toMatchObject({ from: 'agentgateway-1.4', to: 'kgateway-2.1' });
    expect(moved.reportMarkdown).toContain('promptCaching');
    expect(moved.steps.length).toBeGreaterThan(0);
  });
});

test('where to write must be a text', () => {
  const nowhere = undefined as unknown as string;
  expect(codeOf(() => ours.Manifests.fromText(BACKEND).migrateTo(ours.Dialect.AGENTGATEWAY_1_4).write(nowhere))).toBe('WrongType');
  expect(codeOf(() => ours.Manifests.fromText(BACKEND).toPython().write(nowhere))).toBe('WrongType');
});

describe('manifests as code', () => {
  test('are what the command import writes', () => {
    const folder = folderOf();
    const { files } = resultOf(importCommand, [folder, '--from', 'kgateway-2.0', '--out', join(folder, 'app')]);
    const app = ours.Manifests.read([folder], { dialect: ours.Dialect.KGATEWAY_2_0 }).toTypeScript();
    expect(Object.keys(app.files)).toContain('main.ts');
    expect(Object.entries(app.files)).toEqual(files!.map(({ path, text }) => [relative(join(folder, 'app'), path), text]));
  });

  test('are there in Python, too', () => {
    expect(ours.Manifests.fromText(BACKEND, { dialect: ours.Dialect.KGATEWAY_2_0 }).toPython().files['main.py']).toContain('OpenAiBackend(');
  });

  test('have no values of Secrets in them, but names of variables', () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: openai-secret, namespace: ai}\nstringData: {Authorization: S3CRET-value}\n';
    const app = ours.Manifests.fromText(`${BACKEND}---\n${secret}`, { dialect: ours.Dialect.KGATEWAY_2_0 }).toTypeScript();
    expect(JSON.stringify([app.files, app.report, app.reportJson, app.reportMarkdown])).not.toContain('S3CRET');
    expect(app.variables).toHaveLength(1);
    expect(app.files['variables.env']).toContain(`${app.variables[0]}=`);
  });

  test('are refused where an object stands there twice', () => {
    expect(codeOf(() => ours.Manifests.fromText(`${BACKEND}---\n${BACKEND}`).toTypeScript())).toBe('CannotRead');
  });
});

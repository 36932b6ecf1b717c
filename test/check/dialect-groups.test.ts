import { writeFileSync } from 'fs';
import { join } from 'path';
import { stringify } from 'yaml';
import { check } from '../../src/check/check';
import { dialectGroups } from '../../src/check/dialect-groups';
import { readDocuments } from '../../src/check/document';
import { GivenFile, objectOf } from '../../src/check/given-file';
import { knownReleases } from '../../src/check/servers';
import { migrateFiles } from '../../src/migrate/migrate-files';
import { JsonObject } from '../../src/schema/json-type';
import { definitionOf } from '../../src/synth/ambient-dialect';
import { imported, written } from '../import/imported';
import { temporaryFolder } from '../temporary-folder';

const route = (name: string, gateway: string, group: string, kind: string): JsonObject => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name, namespace: 'ai' },
  spec: { parentRefs: [{ name: gateway }], rules: [{ name: 'all', matches: [{ path: { type: 'PathPrefix', value: `/${name}` } }], backendRefs: [{ group, kind, name }] }] },
});
const secret = (name: string): JsonObject => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace: 'ai' }, stringData: { Authorization: 'sk-1' } });

const OLD: readonly JsonObject[] = [
  {
    apiVersion: 'gateway.kgateway.dev/v1alpha1',
    kind: 'Backend',
    metadata: { name: 'old', namespace: 'ai' },
    spec: { type: 'AI', ai: { llm: { provider: { openai: { model: 'gpt-4o', authToken: { kind: 'SecretRef', secretRef: { name: 'old-key' } } } } } } },
  },
  route('old', 'kgateway', 'gateway.kgateway.dev', 'Backend'),
  secret('old-key'),
];
const NEW: readonly JsonObject[] = [
  {
    apiVersion: 'agentgateway.dev/v1alpha1',
    kind: 'AgentgatewayBackend',
    metadata: { name: 'new', namespace: 'ai' },
    spec: { ai: { provider: { openai: { model: 'gpt-4o' } } }, policies: { auth: { secretRef: { name: 'new-key' } } } },
  },
  route('new', 'agentgateway', 'agentgateway.dev', 'AgentgatewayBackend'),
  secret('new-key'),
];

const textOf = (objects: readonly JsonObject[]): string => objects.map(object => stringify(object)).join('---\n');
const namesOf = (objects: readonly JsonObject[]): readonly string[] => objects.map(({ kind, metadata }) => `${kind as string} ${(metadata as { name: string }).name}`).sort();

function groupsOf(objects: readonly JsonObject[]): unknown {
  const found = dialectGroups(readDocuments('it', Buffer.from(textOf(objects))).map(document => objectOf(document)));
  return typeof found === 'string' ? found : found.map(group => [group.dialect.id, namesOf(group.objects.map(({ manifest }) => manifest))]);
}

const wanted = [['agentgateway-1.4', namesOf(NEW)], ['kgateway-2.0', namesOf(OLD)]];

test('what is for two releases is two groups, each with what it uses, in whatever order it stands', () => {
  for (const objects of [[...OLD, ...NEW], [...NEW, ...OLD].reverse(), [OLD[2], NEW[0], OLD[0], NEW[2], OLD[1], NEW[1]]]) {
    expect([...groupsOf(objects) as unknown[]].sort()).toEqual(wanted);
  }
});

test('what one release takes is one group', () => {
  expect(groupsOf(OLD)).toEqual([['kgateway-2.0', namesOf(OLD)]]);
  expect(groupsOf(NEW)).toEqual([['agentgateway-1.4', namesOf(NEW)]]);
});

test('the class of a Gateway tells the release of what hangs on it', () => {
  const gateway: JsonObject = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'plain', namespace: 'ai' },
    spec: { gatewayClassName: 'agentgateway', listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }] },
  };
  const plain = [gateway, route('service', 'plain', '', 'Service')];
  expect(groupsOf(plain)).toEqual([['agentgateway-1.4', namesOf(plain)]]);
  expect(groupsOf([...plain, ...OLD])).toEqual([['agentgateway-1.4', namesOf(plain)], ['kgateway-2.0', namesOf(OLD)]]);
});

test('what no release takes is told, and nothing else', () => {
  const wrong = { ...NEW[0], spec: { wrong: true } };
  expect(groupsOf([...OLD, wrong])).toMatch(/no release takes everything/);
  expect(groupsOf([secret('it')])).toMatch(/nothing is of a gateway's own kind/);
});

test('an app is imported for both, and writes them again', () => {
  const { files: [{ text }], report } = imported(textOf([...OLD, ...NEW]));
  expect([report.dialect, ...report.others].map(({ id }) => id).sort()).toEqual(['agentgateway-1.4', 'kgateway-2.0']);
  expect(report.objects.map(({ outcome }) => outcome).filter(outcome => !['construct', 'part'].includes(outcome))).toEqual([]);
  expect(report.variables.map(({ name }) => name)).toHaveLength(2);
  expect(namesOf(written(text))).toEqual(namesOf([...OLD, ...NEW]));
});

test('both move, and what is written is taken by the release moved to', () => {
  const folder = temporaryFolder();
  const given: readonly GivenFile[] = [OLD, NEW].map((objects, i) => ({ file: join(folder, `${i}.yaml`), text: textOf(objects) }));
  given.forEach(({ file, text }) => writeFileSync(file, text));
  const to = definitionOf('agentgateway-1.4');
  const { files, report } = migrateFiles(given, to);
  expect([report.from, ...report.others].map(({ id }) => id).sort()).toEqual(['agentgateway-1.4', 'kgateway-2.0']);
  expect(files[1].after).toBe(files[1].before);
  expect(files[0].after).toContain('AgentgatewayBackend');
  const found = check(files.flatMap(({ file, after }) => readDocuments(file, Buffer.from(after))), { servers: knownReleases, dialect: to });
  expect(found.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([]);
  expect(migrateFiles(files.map(({ file, after: text }) => ({ file, text })), to).files.every(({ before, after }) => before === after)).toBe(true);
});

import { DialectDefinition, ObjectKind } from '../../src/dialects/definition';
import { BackendIntent } from '../../src/intent/backend';
import { normalizeBackend } from '../../src/intent/normalize';
import { placeBackend } from '../../src/intent/place';
import { MigratedFiles, migrateFiles } from '../../src/migrate/migrate-files';
import { JsonObject } from '../../src/schema/json-type';
import { judge } from '../../src/schema/verdict';
import { lacking, Subject } from '../laws/subject';
import { encode } from '../laws/translation';

export const FILE = 'app.json';

/** What a text of JSON objects, one after the other, becomes. */
export const moved = (text: string, from: DialectDefinition, to: DialectDefinition): MigratedFiles => migrateFiles([{ file: FILE, text }], to, from);

export const textOf = (objects: readonly JsonObject[]): string => objects.map(object => `${JSON.stringify(object, null, 2)}\n`).join('');

/** The objects of such a text, in order of their names. */
export const objectsIn = (text: string): readonly JsonObject[] => text.split(/(?<=^\}\n)/m).filter(part => part.trim() !== '').map(part => JSON.parse(part) as JsonObject)
  .sort((a, b) => nameOf(a) < nameOf(b) ? -1 : 1);

const nameOf = ({ kind, metadata }: JsonObject): string => `${String(kind)}/${String((metadata as JsonObject).name)}`;

export function objectOf<T>(kind: ObjectKind<T>, intent: T, name = 'it'): JsonObject {
  const { manifest } = encode(kind, intent);
  return { apiVersion: kind.group === '' ? kind.version : `${kind.group}/${kind.version}`, kind: kind.kind, metadata: { name, namespace: 'ai' }, ...manifest as JsonObject };
}

/** The objects of a backend in a dialect that has all of it, or undefined. */
export function backendObjects(said: BackendIntent, subject: Subject<BackendIntent>, dialect: DialectDefinition): readonly JsonObject[] | undefined {
  const intent = normalizeBackend(said);
  if (lacking(subject.gaps(intent, dialect), 'no').length > 0 || subject.findings(intent, dialect).length > 0) { return undefined; }
  const { backend, tlsPolicies } = placeBackend(dialect.placement.secretNamespace ? spelledOut(intent) as BackendIntent : intent, dialect.placement);
  const { group, kind } = dialect.backend;
  const objects = [objectOf(dialect.backend, backend), ...tlsPolicies.map(({ policy, endpoint }) => objectOf(dialect.tlsPolicy!,
    { ...policy, targets: [{ group, kind, name: 'it', ...endpoint !== undefined && { sectionName: endpoint } }] }, `it-tls${endpoint === undefined ? '' : `-${endpoint}`}`))];
  return objects.every(object => isTaken(object, dialect)) ? objects : undefined;
}

/** Secrets as Gloo wants them. */
function spelledOut(node: unknown): unknown {
  if (Array.isArray(node)) { return node.map(spelledOut); }
  if (typeof node !== 'object' || node === null) { return node; }
  const all = Object.fromEntries(Object.entries(node).map(([key, part]) => [key, spelledOut(part)]));
  return ['secret', 'awsSecret', 'azureSecret', 'gcpSecret'].includes(String(all.kind)) ? { namespace: 'ai', ...all } : all;
}

/** Whether the server takes an object; nobody knows of kinds without schema. */
export function isTaken(object: JsonObject, { releases }: DialectDefinition): boolean {
  const { known, problems } = judge(object, releases);
  return !known || problems.length === 0;
}

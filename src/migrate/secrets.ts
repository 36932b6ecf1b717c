import { gatheredBackend } from './backends';
import { metadataOf } from './metadata';
import { Migration } from './migration';
import { SecretEntries } from '../dialects/definition';
import { KnownObject } from '../rules/known-object';
import { isObject, JsonObject } from '../schema/json-type';

/** Entries that the dialects call differently. */
function renamedEntries({ from, to }: Migration): ReadonlyMap<string, string> {
  const names = Object.keys(from.secretEntries) as (keyof SecretEntries)[];
  return new Map(names.filter(name => from.secretEntries[name] !== to.secretEntries[name])
    .map(name => [from.secretEntries[name], to.secretEntries[name]]));
}

/** Names the entries of the Secrets that a backend refers to as the other dialect reads them. */
export function migrateSecretsOf(object: KnownObject, migration: Migration): void {
  const entries = renamedEntries(migration);
  if (entries.size === 0) { return; }
  const names = new Set<string>();
  collect(gatheredBackend(object, migration)?.intent, names);
  for (const name of names) {
    const secret = migration.around.find('Secret', object.namespace, name, '');
    const renamed = secret && withEntries(secret.manifest, entries);
    if (secret === undefined) {
      migration.tell('manual', object, `Secret '${name}' is not among these files: ${Array.from(entries, ([was, is]) => `entry ${was} is called ${is}`).join(', ')} in ${migration.to.title}`);
    } else if (renamed !== undefined && !migration.isMade(secret)) {
      migration.add({ ...renamed, metadata: metadataOf(secret) }, secret);
    }
  }
}

/** Names of Secrets with keys for AWS. */
function collect(node: unknown, names: Set<string>): void {
  if (Array.isArray(node)) { return node.forEach(item => collect(item, names)); }
  if (!isObject(node)) { return; }
  if (node.kind === 'awsSecret') { names.add(String(node.name)); }
  for (const part of Object.values(node)) { collect(part, names); }
}

function withEntries(secret: JsonObject, entries: ReadonlyMap<string, string>): JsonObject | undefined {
  const parts = ['data', 'stringData'].filter(part => isObject(secret[part]) && Object.keys(secret[part] as JsonObject).some(key => entries.has(key)));
  return parts.length === 0 ? undefined : {
    ...secret,
    ...Object.fromEntries(parts.map(part => [part, renamedKeys(secret[part] as JsonObject, entries)])),
  };
}

const renamedKeys = (data: JsonObject, entries: ReadonlyMap<string, string>): JsonObject =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [entries.get(key) ?? key, value]));

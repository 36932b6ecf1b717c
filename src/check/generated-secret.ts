import { basename, resolve } from 'path';
import { CheckedDocument } from './document';
import { followsMoreNames, Kustomization, textsOf } from './kustomization';
import { Key } from '../codec/manifest-path';
import { NEEDS_HASH } from '../rules/credential/generated-name';
import { MASK } from '../rules/placeholder';
import { isObject, JsonObject, mapOf } from '../schema/json-type';
import { readBounded } from '../schema/manifest-files';

const GENERATORS = [['secretGenerator', 'Secret', 'stringData'], ['configMapGenerator', 'ConfigMap', 'data']] as const;

/** An entry, what is known of its value, and where it stands in the generator. */
interface Entry {
  readonly value: string;
  readonly keys: readonly Key[];
}

/** What the generators of a kustomization make or, where `behavior` says so, add to. */
export function generatedBy(kustomization: Kustomization): readonly CheckedDocument[] {
  const { document: { manifest } } = kustomization;
  return GENERATORS.flatMap(([field, kind, part]) => {
    const list = manifest[field];
    return Array.isArray(list) ? list.flatMap((one: unknown, i) => isObject(one) ? [generated(kustomization, one, [field, i], kind, part)] : []) : [];
  });
}

function generated({ document, folder }: Kustomization, one: JsonObject, at: readonly Key[], kind: string, part: string): CheckedDocument {
  const entries = entriesOf(one, folder);
  const options = { ...mapOf(document.manifest.generatorOptions), ...mapOf(one.options) };
  return {
    file: document.file,
    index: document.index,
    manifest: {
      apiVersion: 'v1',
      kind,
      metadata: {
        name: one.name,
        ...typeof one.namespace === 'string' && { namespace: one.namespace },
        ...options.disableNameSuffixHash !== true && !followsMoreNames(document.manifest) && { annotations: { [NEEDS_HASH]: 'true' } },
      },
      ...typeof one.type === 'string' && kind === 'Secret' && { type: one.type },
      // Entries that are not to be seen are those of an encrypted file, as far as anybody can tell.
      ...entries ? { [part]: Object.fromEntries([...entries].map(([name, { value }]) => [name, value])) } : { sops: { mac: MASK } },
    },
    problems: [],
    isTemplate: false,
    within: 'generator',
    position: ([, name]) => document.position([...at, ...entries?.get(String(name))?.keys ?? []]),
    plainText: () => undefined,
    blockText: () => undefined,
  };
}

/** Undefined where a file with entries is not there, as is usual for those with secrets in them. */
function entriesOf({ literals, files, envs, env }: JsonObject, folder: string): ReadonlyMap<string, Entry> | undefined {
  const entries = new Map<string, Entry>();
  for (const [i, literal] of textsOf(literals).entries()) {
    const [, name, value] = /^([^=]*)=?([\s\S]*)$/.exec(literal)!;
    entries.set(name, { value: value.replace(/^(["'])([\s\S]*)\1$/, '$2'), keys: ['literals', i] });
  }
  for (const [i, file] of textsOf(files).entries()) {
    entries.set(file.includes('=') ? file.slice(0, file.indexOf('=')) : basename(file), { value: MASK, keys: ['files', i] });
  }
  for (const [i, file] of textsOf([...Array.isArray(envs) ? envs : [], ...typeof env === 'string' ? [env] : []]).entries()) {
    const names = variablesIn(resolve(folder, file));
    if (!names) { return undefined; }
    for (const name of names) { entries.set(name, { value: MASK, keys: ['envs', i] }); }
  }
  return entries;
}

/** The names of the variables in a file such as `.env`; what they hold is nobody's business. */
function variablesIn(path: string): readonly string[] | undefined {
  try {
    return readBounded(path).toString('utf8').split('\n').map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#')).map(line => line.split('=', 1)[0]);
  } catch {
    return undefined;
  }
}

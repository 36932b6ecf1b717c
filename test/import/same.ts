import { asObject } from './as-object';
import { DialectDefinition } from '../../src/dialects/definition';
import { InlineKeys } from '../../src/import/inline-keys';
import { patchesFor } from '../../src/import/patches';
import { JsonObject } from '../../src/schema/json-type';

const metadataOf = ({ metadata }: JsonObject) => metadata as { readonly name?: unknown; readonly namespace?: unknown };

const keyOf = (manifest: JsonObject): string => [String(manifest.apiVersion).replace(/\/?[^/]*$/, ''), manifest.kind, metadataOf(manifest).namespace, metadataOf(manifest).name].join('|');

/** Texts of a Secret are variables now; that it has the same entries counts. */
function withoutValues(manifest: JsonObject): JsonObject {
  if (manifest.kind !== 'Secret') { return manifest; }
  const { data, stringData, type: _type, ...rest } = manifest;
  return { ...rest, entries: Object.keys({ ...data as object, ...stringData as object }).sort() };
}

/** Manifests with variables in the place of keys that stand in them; whether all keys are gone from code is asked elsewhere. */
export function withVariables(manifests: readonly JsonObject[], dialect: DialectDefinition): readonly JsonObject[] {
  const keys = new InlineKeys();
  return manifests.map((manifest, i) => keys.masked(asObject(manifest, dialect), String(i)));
}

/** What differs between two sets of manifests, to the server and to the gateway; Secret values aside. */
export function differing(given: readonly JsonObject[], after: readonly JsonObject[], dialect: DialectDefinition): readonly string[] {
  const before = withVariables(given, dialect);
  const made = new Map(after.map(manifest => [keyOf(manifest), manifest]));
  const lost = before.filter(manifest => !made.has(keyOf(manifest))).map(manifest => `${keyOf(manifest)} is lost`);
  const wanted = new Set(before.map(keyOf));
  const added = [...made.keys()].filter(key => !wanted.has(key)).map(key => `${key} is new`);
  const changed = before.flatMap(manifest => {
    const is = made.get(keyOf(manifest));
    if (!is) { return []; }
    const patches = patchesFor({ manifest: withoutValues(is), owner: undefined, below: [] }, asObject(withoutValues(manifest), dialect), dialect);
    return patches.length === 0 ? [] : [`${keyOf(manifest)} differs: ${typeof patches === 'string' ? patches : patches.map(({ path, value }) => `${path.join('.')} → ${JSON.stringify(value)}`).join('; ')}`];
  });
  return [...lost, ...added, ...changed];
}

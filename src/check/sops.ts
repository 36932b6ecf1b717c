import { Key } from '../codec/manifest-path';
import { isObject, JsonObject } from '../schema/json-type';

/** A manifest encrypted by SOPS: what the server will see once it is decrypted lacks the `sops` block. */
export function withoutSops(manifest: JsonObject): JsonObject {
  if (!isSops(manifest)) { return manifest; }
  const { sops: _, ...rest } = manifest;
  return rest;
}

export const isSops = ({ sops }: JsonObject): boolean => isObject(sops) && ('mac' in sops || 'version' in sops || 'lastmodified' in sops);

/** Whether the value at a path is encrypted, so that nothing can be said of it. */
export function isEncrypted(manifest: JsonObject, keys: readonly Key[]): boolean {
  const value = keys.reduce<unknown>((node, key) => node !== null && typeof node === 'object' ? (node as { [k: Key]: unknown })[key] : undefined, manifest);
  return typeof value === 'string' && value.startsWith('ENC[');
}

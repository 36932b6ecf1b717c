import { isObject, JsonObject } from '../schema/json-type';

/** A manifest encrypted by SOPS: what the server will see once it is decrypted lacks the `sops` block. */
export function withoutSops(manifest: JsonObject): JsonObject {
  if (!isSops(manifest)) { return manifest; }
  const { sops: _, ...rest } = manifest;
  return rest;
}

export const isSops = ({ sops }: JsonObject): boolean => isObject(sops) && ('mac' in sops || 'version' in sops || 'lastmodified' in sops);

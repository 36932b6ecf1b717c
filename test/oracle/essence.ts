import { isObject, JsonObject } from '../../src/schema/json-type';

/** What of a defaulted object is compared: metadata is filled in by the server itself, and a status is dropped. */
export function essence({ metadata: _metadata, status: _status, ...rest }: JsonObject, release: string): unknown {
  return release === 'core' ? ofCore(rest) : rest;
}

/** The core API is written out from types that drop what is empty; data is written anew, and a Secret's stringData is merged into it. */
function ofCore({ data: _data, binaryData: _binary, stringData: _plain, ...rest }: JsonObject): unknown {
  return withoutEmpty(rest);
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) { return value.length === 0 ? undefined : value.map(withoutEmpty); }
  if (!isObject(value)) { return value || undefined; }
  const entries = Object.entries(value).map(([key, item]) => [key, withoutEmpty(item)] as const).filter(([, item]) => item !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

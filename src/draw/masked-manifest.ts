import { stringify } from 'yaml';
import { isSecretName, MASK } from '../diagnostic/secret-name';
import { isObject, JsonObject } from '../schema/json-type';

/** A manifest as text, without what may be secret; it hides rather too much. */
export function maskedManifest(manifest: JsonObject): string {
  const { data, stringData, ...rest } = manifest;
  const values = { ...data !== undefined && { data: hidden(data) }, ...stringData !== undefined && { stringData: hidden(stringData) } };
  const shown = manifest.kind === 'Secret' ? { ...masked(rest) as JsonObject, ...values } : masked(manifest);
  return stringify(shown, { lineWidth: 0, aliasDuplicateObjects: false });
}

const hidden = (value: unknown): unknown => isObject(value) ? Object.fromEntries(Object.keys(value).map(key => [key, MASK])) : MASK;

function masked(value: unknown): unknown {
  if (Array.isArray(value)) { return value.map(masked); }
  if (!isObject(value)) { return value; }
  const isNamed = typeof value.name === 'string' && isSecretName(value.name);
  return Object.fromEntries(Object.entries(value).map(([key, each]) =>
    [key, typeof each === 'string' && (isSecretName(key) || (isNamed && key === 'value')) ? MASK : masked(each)]));
}

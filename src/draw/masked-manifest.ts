import { stringify } from 'yaml';
import { isObject, JsonObject } from '../schema/json-type';

export const MASK = '(not shown)';
const SECRET_KEY = /key$|token|password|secret|inline|authorization|credential|cookie|last-applied-configuration/i;

/** Whether what has this name may be secret. */
export const isSecretName = (name: string): boolean => SECRET_KEY.test(name);

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
  const isNamed = typeof value.name === 'string' && SECRET_KEY.test(value.name);
  return Object.fromEntries(Object.entries(value).map(([key, each]) =>
    [key, typeof each === 'string' && (SECRET_KEY.test(key) || (isNamed && key === 'value')) ? MASK : masked(each)]));
}

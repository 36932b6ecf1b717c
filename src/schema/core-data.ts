import { has, isObject, JsonObject, mapOf } from './json-type';
import { Findings, shown } from './problem';

/** What the server checks of Secrets and ConfigMaps in code, since they have no schema that could say it. */

const LARGEST = 1024 * 1024;

export function checkSecret(secret: JsonObject, findings: Findings): void {
  const data = mapOf(secret.data);
  const plain = mapOf(secret.stringData);
  checkKeys('data', data, findings);
  checkKeys('stringData', plain, findings);
  const sizes = new Map([...sizesOf(data, decodedSize), ...sizesOf(plain, textSize)]);
  checkSize(sizes, 'data', findings);
  const given = (key: string) => sizes.has(key);
  const need = (keys: readonly string[], fits: boolean) => {
    if (!fits) {
      findings.add('SchemaRequired', `a Secret of type ${String(secret.type)} needs ${keys.join(' or ')}; add it to data or stringData`, 'data');
    }
  };
  switch (secret.type) {
    case 'kubernetes.io/tls': for (const key of ['tls.crt', 'tls.key']) { need([key], given(key)); } break;
    case 'kubernetes.io/dockerconfigjson': checkJson(secret, '.dockerconfigjson', need, findings); break;
    case 'kubernetes.io/dockercfg': checkJson(secret, '.dockercfg', need, findings); break;
    case 'kubernetes.io/basic-auth': need(['username', 'password'], given('username') || given('password')); break;
    case 'kubernetes.io/ssh-auth': need(['ssh-privatekey'], (sizes.get('ssh-privatekey') ?? 0) > 0); break;
    case 'kubernetes.io/service-account-token': {
      const account = mapOf(mapOf(secret.metadata).annotations)['kubernetes.io/service-account.name'];
      if (typeof account !== 'string' || account === '') {
        findings.add('SchemaRequired', 'a token needs the annotation kubernetes.io/service-account.name, the name of its account', 'metadata');
      }
    }
  }
}

export function checkConfigMap(config: JsonObject, findings: Findings): void {
  const data = mapOf(config.data);
  const binary = mapOf(config.binaryData);
  checkKeys('data', data, findings);
  checkKeys('binaryData', binary, findings);
  for (const key of Object.keys(data).filter(name => has(binary, name))) {
    findings.add('SchemaDuplicate', `the key ${shown(key)} is in data and in binaryData; remove one`, 'data');
  }
  const sizes = [...Object.values(data).map(textSize), ...Object.values(binary).map(decodedSize)];
  checkSize(new Map(sizes.map((size, i) => [String(i), size])), 'data', findings);
}

const textSize = (value: unknown): number => typeof value === 'string' ? Buffer.byteLength(value) : 0;

function decodedSize(value: unknown): number {
  return typeof value === 'string' ? Buffer.byteLength(value, 'base64') : Array.isArray(value) ? value.length : 0;
}

const sizesOf = (map: JsonObject, size: (value: unknown) => number): readonly (readonly [string, number])[] =>
  Object.entries(map).map(([key, value]) => [key, size(value)]);

function checkKeys(field: string, map: JsonObject, findings: Findings): void {
  for (const key of Object.keys(map)) {
    if (key.length > 253 || key === '.' || key.startsWith('..') || !/^[-._a-zA-Z0-9]+$/.test(key)) {
      findings.add('SchemaPattern', `a key is made of letters, digits, '-', '_' and '.', and has at most 253 characters, got ${shown(key)}`, field, key);
    }
  }
}

function checkSize(sizes: ReadonlyMap<string, number>, field: string, findings: Findings): void {
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (total > LARGEST) { findings.add('SchemaBound', `all values together have at most ${LARGEST} bytes, got ${total}`, field); }
}

/** The credentials of a registry: an object in JSON. */
function checkJson(secret: JsonObject, key: string, need: (keys: readonly string[], fits: boolean) => void, findings: Findings): void {
  const field = has(mapOf(secret.stringData), key) ? 'stringData' : 'data';
  const value = mapOf(secret[field])[key];
  need([key], value !== undefined);
  if (value === undefined || isMapInJson(field === 'data' ? decoded(value) : String(value ?? ''))) { return; }
  findings.add('SchemaFormat', `${key} must be an object in JSON`, field, key);
}

const decoded = (value: unknown): string =>
  (Array.isArray(value) ? Buffer.from(value as number[]) : Buffer.from(String(value ?? ''), 'base64')).toString();

function isMapInJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return value === null || isObject(value);
  } catch { return false; }
}

/** A type that says nothing is none. */
export const fillSecret = (secret: JsonObject): JsonObject => secret.type === '' ? { ...secret, type: 'Opaque' } : secret;

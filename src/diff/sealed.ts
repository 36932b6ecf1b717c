import { createHash } from 'crypto';
import { keysHidden } from '../diagnostic/key-shape';
import { isSecretName, MASK } from '../diagnostic/secret-name';
import { isObject } from '../schema/json-type';

/** Fields that hold what is secret, where the thing that has them says so. */
const HOLDERS = ['value', 'jwks', 'lines', 'text'];

/** An expression that is a text and nothing else. */
const LITERAL = /^\s*(["']).*\1\s*$/;

/** What is below `inline` is what others keep in a Secret. */
const isHolder = (key: string): boolean => key === 'inline';

/** `https://name:password@host`. */
const USER = /(?<=:\/\/)[^/@\s]+@/g;

/** A value of an intent in which secrets are seals: unlike ones are still told apart, and nobody can read them. */
export function sealed(value: unknown): unknown {
  if (typeof value === 'string') { return sealedText(value); }
  if (Array.isArray(value)) { return value.map(sealed); }
  if (!isObject(value)) { return value; }
  const isHidden = value.kind === 'inline' || [value.name, value.field].some(name => typeof name === 'string' && isSecretName(name));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, isHidden && (HOLDERS.includes(key) || (key === 'expression' && LITERAL.test(String(each)))) ? seal(each) : sealed(each)]));
}

/** The same of a manifest, of which nobody knows what its fields are; it hides rather too much. */
export function sealedManifest(value: unknown, field = ''): unknown {
  if (typeof value === 'string') { return isSecretName(field) ? seal(value) : sealedText(value); }
  if (Array.isArray(value)) { return value.map(item => sealedManifest(item, field)); }
  if (!isObject(value)) { return value; }
  const isHidden = typeof value.name === 'string' && isSecretName(value.name);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, isHolder(key) || (isHidden && key === 'value') ? seal(each) : sealedManifest(each, key)]));
}

/** The same of a manifest that says where secrets come from; texts that it puts around them may hold others. */
export function sealedReference(value: unknown): unknown {
  if (Array.isArray(value)) { return value.map(sealedReference); }
  if (!isObject(value)) { return sealed(value); }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === 'template' ? seal(each) : sealedReference(each)]));
}

/** The same of what stands somewhere in a manifest. */
export const sealedAt = (keys: readonly string[], value: unknown): unknown =>
  keys.some(isHolder) ? seal(value) : sealedManifest(value, keys[keys.length - 1]);

/** Anything at all as a seal. */
export const seal = (value: unknown): string => `${MASK}\0${createHash('sha256').update(JSON.stringify(value) ?? '').digest('hex')}`;

function sealedText(text: string): string {
  const hidden = keysHidden(text).replace(USER, `${MASK}@`);
  return hidden === text ? text : `${hidden}\0${createHash('sha256').update(text).digest('hex')}`;
}

/** A value as it is shown: of seals nothing but that they are there. */
export function shown(value: unknown): unknown {
  if (typeof value === 'string') { return value.replace(/\0[0-9a-f]{64}/g, ''); }
  if (Array.isArray(value)) { return value.map(shown); }
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shown(each)])) : value;
}

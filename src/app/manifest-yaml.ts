import { Yaml } from 'cdk8s';

const scalars = new Map<unknown, string>();
const keys = new Map<string, string>();

/**
 * Writes a manifest as cdk8s does, byte for byte. cdk8s's own writer decides how each scalar and key is spelled, once; manifests repeat
 * them, so most of its work is saved. Whatever is not plain blocks of plain scalars is left to that writer as a whole.
 */
export function manifestYaml(manifest: unknown): string {
  if (isMap(manifest)) {
    const text = block(manifest, '', '');
    if (text) { return text; }
  }
  return Yaml.stringify(manifest);
}

const isMap = (value: unknown): value is { readonly [key: string]: unknown } =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && Object.getPrototypeOf(value) === Object.prototype;

/**
 * The lines of a map or a list, the first of which begins with `first` and the others with `indent`; '' where it is empty, undefined where
 * it cannot be written the short way. One function that calls itself: the compiler would copy several into each other, at length.
 */
function block(node: object, first: string, indent: string): string | undefined {
  const isList = Array.isArray(node);
  if (!isList && !isMap(node)) { return undefined; }
  const names = isList ? undefined : Object.keys(node);
  const length = names ? names.length : (node as readonly unknown[]).length;
  let text = '';
  for (let i = 0; i < length; i++) {
    const value = names ? (node as { readonly [key: string]: unknown })[names[i]] : (node as readonly unknown[])[i];
    const name = names ? keyText(names[i]) : '-';
    if (name === undefined) { return undefined; }
    text += (i === 0 ? first : indent) + name;
    if (value === null || typeof value !== 'object') {
      const scalar = scalarText(value);
      if (scalar === undefined) { return undefined; }
      text += ` ${scalar}\n`;
      continue;
    }
    const below = `${indent}  `;
    const isListInList = isList && Array.isArray(value);
    const inner = isListInList ? undefined : block(value, isList ? ' ' : below, below);
    if (inner === undefined) { return undefined; }
    text += inner === '' ? (Array.isArray(value) ? ' []\n' : ' {}\n') : isList ? inner : `\n${inner}`;
  }
  return text;
}

// Values such as names are all different; they must not be kept for ever.
const KEPT = 50_000;

function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string' ? PLAIN.test(value) : typeof value === 'boolean' || Number.isSafeInteger(value) && value !== 0) { return String(value); }
  const known = scalars.get(value);
  if (known !== undefined) { return known; }
  if (typeof value === 'string' ? value.includes('\n') : typeof value !== 'number' && typeof value !== 'boolean' && value !== null) { return undefined; }
  if (Object.is(value, -0)) { return undefined; }
  const text = Yaml.stringify({ k: value }).slice('k: '.length, -1);
  if (scalars.size < KEPT) { scalars.set(value, text); }
  return text;
}

/** Names, paths, placeholders and words of a sentence, which every version of YAML reads as text; booleans, nothing and exponents are not among them. */
const PLAIN = /^(?!(?:y|n|yes|no|on|off|true|false|null|e[-0-9].*)$)[a-z/$][a-z0-9_/.-]*(?: [a-z0-9_/.-]+)*$/i;

/** A key and its colon. */
function keyText(key: string): string | undefined {
  if (key.length <= 200 && PLAIN.test(key)) { return `${key}:`; }
  const known = keys.get(key);
  if (known !== undefined) { return known; }
  // What divides documents is spelled by where it stands.
  if (key.length > 200 || key.includes('\n') || /^(?:---|\.\.\.)/.test(key)) { return undefined; }
  const text = Yaml.stringify({ [key]: 0 });
  if (!text.endsWith(': 0\n') || text.startsWith('?')) { return undefined; }
  const name = text.slice(0, -' 0\n'.length);
  if (keys.size < KEPT) { keys.set(key, name); }
  return name;
}

import { Yaml } from 'cdk8s';

const scalars = new Map<unknown, string>();
const keys = new Map<string, string>();

/** The manifest cannot be written by the short way. */
const UNUSUAL = Symbol('unusual');

/**
 * Writes a manifest as cdk8s does, byte for byte. cdk8s's own writer decides how each scalar and key is spelled, once; manifests repeat
 * them, so most of its work is saved. Whatever is not plain blocks of plain scalars is left to that writer as a whole.
 */
export function manifestYaml(manifest: unknown): string {
  if (isMap(manifest) && Object.keys(manifest).length > 0) {
    const text = block(manifest, '');
    if (text !== UNUSUAL) { return text; }
  }
  return Yaml.stringify(manifest);
}

const isMap = (value: unknown): value is { readonly [key: string]: unknown } =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && (Object.getPrototypeOf(value) === Object.prototype);

function block(map: { readonly [key: string]: unknown }, indent: string): string | typeof UNUSUAL {
  let text = '';
  for (const key of Object.keys(map)) {
    const name = keyText(key);
    const value = valueText(map[key], indent);
    if (name === undefined || value === UNUSUAL) { return UNUSUAL; }
    text += `${indent}${name}:${value}`;
  }
  return text;
}

/** A value after its key: on the same line, or on lines of its own. */
function valueText(value: unknown, indent: string): string | typeof UNUSUAL {
  if (value === null || typeof value !== 'object') {
    const scalar = scalarText(value);
    return scalar === UNUSUAL ? UNUSUAL : ` ${scalar}\n`;
  }
  const below = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) { return ' []\n'; }
    const items = list(value, below);
    return items === UNUSUAL ? UNUSUAL : `\n${items}`;
  }
  if (!isMap(value)) { return UNUSUAL; }
  if (Object.keys(value).length === 0) { return ' {}\n'; }
  const inner = block(value, below);
  return inner === UNUSUAL ? UNUSUAL : `\n${inner}`;
}

function list(items: readonly unknown[], indent: string): string | typeof UNUSUAL {
  let text = '';
  for (const item of items) {
    const inner = itemText(item, indent);
    if (inner === UNUSUAL) { return UNUSUAL; }
    text += inner;
  }
  return text;
}

function itemText(item: unknown, indent: string): string | typeof UNUSUAL {
  if (item === null || typeof item !== 'object') {
    const scalar = scalarText(item);
    return scalar === UNUSUAL ? UNUSUAL : `${indent}- ${scalar}\n`;
  }
  if (Array.isArray(item) || !isMap(item)) { return UNUSUAL; }
  if (Object.keys(item).length === 0) { return `${indent}- {}\n`; }
  const inner = block(item, `${indent}  `);
  return inner === UNUSUAL ? UNUSUAL : `${indent}- ${inner.slice(indent.length + 2)}`;
}

// Values such as names are all different; they must not be kept for ever.
const KEPT = 50_000;

function scalarText(value: unknown): string | typeof UNUSUAL {
  const known = scalars.get(value);
  if (known !== undefined) { return known; }
  if (typeof value === 'string' ? value.includes('\n') : typeof value !== 'number' && typeof value !== 'boolean' && value !== null) { return UNUSUAL; }
  if (Object.is(value, -0)) { return UNUSUAL; }
  const text = isPlain(value) ? value : Yaml.stringify({ k: value }).slice('k: '.length, -1);
  if (scalars.size < KEPT) { scalars.set(value, text); }
  return text;
}

/** Names, paths and placeholders, which every version of YAML reads as text; words for booleans, nothing and exponents are not among them. */
const isPlain = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z/$][A-Za-z0-9_/.-]*$/.test(value) && !/^(y|n|yes|no|on|off|true|false|null|e[-0-9].*)$/i.test(value);

function keyText(key: string): string | undefined {
  const known = keys.get(key);
  if (known !== undefined) { return known; }
  if (key.length > 200 || key.includes('\n')) { return undefined; }
  const text = Yaml.stringify({ [key]: 0 });
  if (!text.endsWith(': 0\n') || text.startsWith('?')) { return undefined; }
  const name = text.slice(0, -': 0\n'.length);
  if (keys.size < KEPT) { keys.set(key, name); }
  return name;
}

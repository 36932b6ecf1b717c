import { Key } from '../codec/manifest-path';
import { isPlaceholder, MASK } from '../rules/placeholder';
import { isObject, JsonObject } from '../schema/json-type';

const DIRECTIVE = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;
const LINES = /^[ \t]*(?:(?:\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\})[ \t]*)+\r?$/gm;

/** A text with the directives of a template masked. Whole lines of them, which decide what the manifest has, make it one that cannot be judged. */
export function masked(text: string): { readonly text: string; readonly structural: boolean } | undefined {
  if (!/\{\{|\{%/.test(text)) { return undefined; }
  const blank = text.replace(LINES, lines => lines.replace(/[^\s]/g, ' '));
  return { text: blank.replace(DIRECTIVE, directive => directive.replace(/[^\n]/g, MASK)), structural: blank !== text };
}

/** A name as the author wrote it, more or less. */
export const unmasked = (text: string): string => text.replace(/\ue000+/g, '{{…}}');

/**
 * Whether a finding at a path hangs on a placeholder: the value there is one, its key is, or, for a rule about an object, a value directly in it.
 * What is about the name of a field does not hang on its value.
 */
export function hangsOnPlaceholder(manifest: JsonObject, keys: readonly Key[], isRule: boolean, isName = false): boolean {
  if (keys.some(isPlaceholder)) { return true; }
  let node: unknown = manifest;
  for (const key of keys) {
    if (isPlaceholder(node)) { return true; }
    node = node !== null && typeof node === 'object' && Object.prototype.hasOwnProperty.call(node, key) ? (node as { [k: Key]: unknown })[key] : undefined;
  }
  return (!isName && isPlaceholder(node)) || (isRule && isObject(node) && Object.values(node).some(isPlaceholder));
}

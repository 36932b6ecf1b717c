import { CheckedDocument } from './document';
import { Key } from '../codec/manifest-path';
import { isObject, JsonObject } from '../schema/json-type';

/** Words that YAML 1.1 takes for a yes or a no, and everyone else for a text. */
const WORD = /^(y|n|yes|no|on|off)$/i;

/** The document with words such as `y` as the texts that people mean by them: whatever was applied with them was not read as kubectl does. */
export function withMeantTexts(document: CheckedDocument): CheckedDocument {
  const manifest = meant(document.manifest, [], document) as JsonObject;
  return manifest === document.manifest ? document : { ...document, manifest };
}

function meant(value: unknown, keys: readonly Key[], document: CheckedDocument): unknown {
  if (typeof value === 'boolean') {
    const text = document.plainText(keys);
    return text !== undefined && WORD.test(text) ? text : value;
  }
  if (Array.isArray(value)) {
    const items = value.map((item, i) => meant(item, [...keys, i], document));
    return items.every((item, i) => item === value[i]) ? value : items;
  }
  if (!isObject(value)) { return value; }
  const entries = Object.entries(value).map(([key, part]) => [key, meant(part, [...keys, key], document)] as const);
  return entries.every(([key, part]) => part === value[key]) ? value : Object.fromEntries(entries);
}

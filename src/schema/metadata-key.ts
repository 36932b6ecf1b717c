import { isObject } from './json-type';
import { Findings, shown } from './problem';

export const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const QUALIFIED = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

const LARGEST = 256 * 1024;

/** Whether a text is a name that may be qualified by a domain: `name`, `example.com/name`. */
export function isQualifiedName(text: string): boolean {
  const slash = text.indexOf('/');
  const name = text.slice(slash + 1);
  return QUALIFIED.test(name) && name.length <= 63 && (slash < 0 || (slash <= 253 && SUBDOMAIN.test(text.slice(0, slash))));
}

/** Whether a text can be the value of a label. */
export const isLabelValue = (text: string): boolean => text === '' || (text.length <= 63 && QUALIFIED.test(text));

/** Reports a name that is not a qualified one; `at` says where it stands. */
export function checkKey(key: string, findings: Findings, at: string | number): void {
  if (!isQualifiedName(key)) { findings.add('SchemaMetadata', `${shown(key)} is not a key; it looks like name or example.com/name`, at); }
}

/** Checks labels, or what selects by them. */
export function checkLabels(labels: unknown, findings: Findings, field = 'labels'): void {
  if (!isObject(labels)) { return; }
  findings.enter(field);
  for (const [key, value] of Object.entries(labels)) {
    checkKey(key, findings, key);
    if (typeof value === 'string' && !isLabelValue(value)) {
      findings.add('SchemaMetadata', `a label has letters, digits, '-', '_' and '.', and at most 63 characters, got ${shown(value)}`, key);
    }
  }
  findings.leave();
}

/** Checks the keys of annotations, in which case does not matter, and how large they are altogether. */
export function checkAnnotations(annotations: unknown, findings: Findings): void {
  if (!isObject(annotations)) { return; }
  findings.enter('annotations');
  let size = 0;
  for (const [key, value] of Object.entries(annotations)) {
    // To Go the small form of a dotted capital I is a plain i.
    if (!isQualifiedName(key.replace(/İ/g, 'i').toLowerCase())) { checkKey(key, findings, key); }
    size += Buffer.byteLength(key) + (typeof value === 'string' ? Buffer.byteLength(value) : 0);
  }
  if (size > LARGEST) { findings.add('SchemaBound', `annotations have at most ${LARGEST} bytes, got ${size}`); }
  findings.leave();
}

import { has, isObject, jsonType } from './json-type';
import { Findings, shown } from './problem';

export const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const QUALIFIED = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

/** The fields of ObjectMeta and the types they decode from. */
const FIELDS: { readonly [field: string]: string } = {
  name: 'string',
  generateName: 'string',
  namespace: 'string',
  selfLink: 'string',
  uid: 'string',
  resourceVersion: 'string',
  generation: 'integer',
  creationTimestamp: 'string',
  deletionTimestamp: 'string',
  deletionGracePeriodSeconds: 'integer',
  labels: 'object',
  annotations: 'object',
  ownerReferences: 'array',
  finalizers: 'array',
  managedFields: 'array',
};

/** What the name of an object may be. */
export interface NameRule {
  readonly pattern: RegExp;
  readonly longest: number;
  readonly words: string;
  readonly optional?: boolean;
}

const NAMES: { readonly [rule: string]: NameRule } = {
  subdomain: { pattern: SUBDOMAIN, longest: 253, words: 'lower-case letters, digits, \'-\' and \'.\'' },
  label: { pattern: LABEL, longest: 63, words: 'lower-case letters, digits and \'-\'' },
  service: { pattern: /^[a-z]([-a-z0-9]*[a-z0-9])?$/, longest: 63, words: 'lower-case letters, digits and \'-\', beginning with a letter' },
};

/** What an object within an object may be called: what a path can hold, or nothing. */
export const EMBEDDED: NameRule = { pattern: /^(?!\.\.?$)[^/%]*$/, longest: Infinity, words: 'no \'/\' and no \'%\'', optional: true };

/** The rule for the names of a kind. */
export const nameRuleOf = (kind: string): NameRule => NAMES[kind === 'v1/Service' ? 'service' : kind === 'v1/Namespace' ? 'label' : 'subdomain'];

/** Checks the metadata of an object as the server does for every kind. */
export function checkMetadata(manifest: { readonly [key: string]: unknown }, findings: Findings, names: NameRule, namespaced: boolean): void {
  const { metadata } = manifest;
  findings.enter('metadata');
  if (metadata === undefined || metadata === null) {
    findings.add('SchemaMetadata', 'an object needs metadata with a name; add metadata.name');
  } else if (!isObject(metadata)) {
    findings.add('SchemaType', `must be an object, got ${jsonType(metadata)}`);
  } else {
    checkFields(metadata, findings);
    checkNames(metadata, findings, names, namespaced);
    checkOwners(metadata.ownerReferences, findings);
    checkFinalizers(metadata.finalizers, findings);
    checkLabels(metadata.labels, findings);
    checkAnnotations(metadata.annotations, findings);
  }
  findings.leave();
}

function checkFields(metadata: { readonly [key: string]: unknown }, findings: Findings): void {
  for (const key of Object.keys(metadata)) {
    const value = metadata[key];
    if (!has(FIELDS, key)) { findings.add('SchemaUnknownField', `unknown field '${key}'; remove it`, key); } else if (value !== null && value !== undefined && jsonType(value) !== FIELDS[key]) {
      findings.add('SchemaType', `must be ${article(FIELDS[key])}, got ${jsonType(value)} ${shown(value)}`, key);
    }
  }
}

function checkNames(metadata: { readonly [key: string]: unknown }, findings: Findings, rule: NameRule, namespaced: boolean): void {
  const { name, generateName, namespace } = metadata;
  if (!rule.optional && (name === undefined || name === null || name === '') && (generateName === undefined || generateName === null || generateName === '')) {
    findings.add('SchemaMetadata', 'an object needs a name; add metadata.name', 'name');
  }
  const fits = (text: string) => rule.pattern.test(text) && text.length <= rule.longest;
  const wrong = (key: string, text: string) =>
    findings.add('SchemaMetadata', `a name has ${rule.words}, and at most ${rule.longest} characters, got ${shown(text)}`, key);
  if (typeof name === 'string' && name !== '' && !fits(name)) { wrong('name', name); }
  // What is made up is appended, so a prefix may end with a dash; the server looks away from the character before it, too.
  if (typeof generateName === 'string' && generateName !== '' && !fits(generateName.replace(/.-$/, 'a'))) { wrong('generateName', generateName); }
  // The namespace of what has none is dropped, whatever it is.
  if (namespaced && typeof namespace === 'string' && namespace !== '' && (!LABEL.test(namespace) || namespace.length > 63)) {
    findings.add('SchemaMetadata', `a namespace has lower-case letters, digits and '-', and at most 63 characters, got ${shown(namespace)}`, 'namespace');
  }
}

/** Checks labels, or what selects by them. */
export function checkLabels(labels: unknown, findings: Findings, field = 'labels'): void {
  if (!isObject(labels)) { return; }
  findings.enter(field);
  for (const [key, value] of Object.entries(labels)) {
    checkKey(key, findings);
    if (typeof value !== 'string') {
      if (value !== null) { findings.add('SchemaType', `a label is a string, got ${jsonType(value)} ${shown(value)}; put it in quotes`, key); }
    } else if (value !== '' && (!QUALIFIED.test(value) || value.length > 63)) {
      findings.add('SchemaMetadata', `a label has letters, digits, '-', '_' and '.', and at most 63 characters, got ${shown(value)}`, key);
    }
  }
  findings.leave();
}

function checkAnnotations(annotations: unknown, findings: Findings): void {
  if (!isObject(annotations)) { return; }
  findings.enter('annotations');
  let size = 0;
  for (const [key, value] of Object.entries(annotations)) {
    checkKey(key.toLowerCase(), findings, key);
    if (typeof value === 'string') { size += Buffer.byteLength(key) + Buffer.byteLength(value); } else if (value !== null) { findings.add('SchemaType', `an annotation is a string, got ${jsonType(value)} ${shown(value)}; put it in quotes`, key); }
  }
  if (size > 262144) { findings.add('SchemaBound', `annotations have at most 262144 bytes, got ${size}`); }
  findings.leave();
}

/** Checks a name that may be qualified by a domain; `at` is the field to be named where it is no key. */
export function checkKey(key: string, findings: Findings, original = key): void {
  const parts = key.split('/');
  const name = parts[parts.length - 1];
  const prefix = parts.length === 2 ? parts[0] : undefined;
  const wrong = parts.length > 2 || !QUALIFIED.test(name) || name.length > 63
    || (prefix !== undefined && (!SUBDOMAIN.test(prefix) || prefix.length > 253));
  if (wrong) { findings.add('SchemaMetadata', `${shown(original)} is not a key; it looks like name or example.com/name`, original); }
}

function checkOwners(owners: unknown, findings: Findings): void {
  if (!Array.isArray(owners)) { return; }
  findings.enter('ownerReferences');
  owners.forEach((owner: unknown, i) => {
    for (const field of ['apiVersion', 'kind', 'name', 'uid']) {
      if (!isObject(owner) || typeof owner[field] !== 'string' || owner[field] === '') { findings.add('SchemaMetadata', `an owner needs ${field}`, i); }
    }
  });
  if (owners.filter(owner => isObject(owner) && owner.controller === true).length > 1) { findings.add('SchemaMetadata', 'only one owner can be the controller'); }
  findings.leave();
}

function checkFinalizers(finalizers: unknown, findings: Findings): void {
  if (!Array.isArray(finalizers)) { return; }
  findings.enter('finalizers');
  finalizers.forEach((finalizer: unknown, i) => {
    if (typeof finalizer !== 'string') { findings.add('SchemaType', `a finalizer is a string, got ${jsonType(finalizer)}`, i); } else { checkKey(finalizer, findings); }
  });
  findings.leave();
}

const article = (type: string) => `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`;

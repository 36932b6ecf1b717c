import { has, isObject, jsonType } from './json-type';
import { Findings, shown } from './problem';

const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const QUALIFIED = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

/** The fields of ObjectMeta and the types they decode from. */
const FIELDS: { readonly [field: string]: string } = {
  name: 'string', generateName: 'string', namespace: 'string', selfLink: 'string', uid: 'string', resourceVersion: 'string',
  generation: 'integer', creationTimestamp: 'string', deletionTimestamp: 'string', deletionGracePeriodSeconds: 'integer',
  labels: 'object', annotations: 'object', ownerReferences: 'array', finalizers: 'array', managedFields: 'array',
};

/** Checks the metadata of an object as the server does for every kind. */
export function checkMetadata(manifest: { readonly [key: string]: unknown }, findings: Findings, label: boolean): void {
  const { metadata } = manifest;
  findings.enter('metadata');
  if (metadata === undefined || metadata === null) {
    findings.add('SchemaMetadata', 'an object needs metadata with a name; add metadata.name');
  } else if (!isObject(metadata)) {
    findings.add('SchemaType', `must be an object, got ${jsonType(metadata)}`);
  } else {
    checkFields(metadata, findings);
    checkNames(metadata, findings, label);
    checkLabels(metadata.labels, findings);
    checkAnnotations(metadata.annotations, findings);
  }
  findings.leave();
}

function checkFields(metadata: { readonly [key: string]: unknown }, findings: Findings): void {
  for (const key of Object.keys(metadata)) {
    const value = metadata[key];
    if (!has(FIELDS, key)) { findings.add('SchemaUnknownField', `unknown field '${key}'; remove it`, key); }
    else if (value !== null && value !== undefined && jsonType(value) !== FIELDS[key]) {
      findings.add('SchemaType', `must be ${article(FIELDS[key])}, got ${jsonType(value)} ${shown(value)}`, key);
    }
  }
}

function checkNames({ name, generateName, namespace }: { readonly [key: string]: unknown }, findings: Findings, label: boolean): void {
  if ((name === undefined || name === null || name === '') && (generateName === undefined || generateName === null || generateName === '')) {
    findings.add('SchemaMetadata', 'an object needs a name; add metadata.name', 'name');
  }
  const longest = label ? 63 : 253;
  if (typeof name === 'string' && name !== '' && (!(label ? /^[a-z]([-a-z0-9]*[a-z0-9])?$/ : SUBDOMAIN).test(name) || name.length > longest)) {
    findings.add('SchemaMetadata',
      `a name has lower-case letters, digits, '-'${label ? '' : ' and \'.\''}, and at most ${longest} characters, got ${shown(name)}`, 'name');
  }
  if (typeof namespace === 'string' && namespace !== '' && (!LABEL.test(namespace) || namespace.length > 63)) {
    findings.add('SchemaMetadata', `a namespace has lower-case letters, digits and '-', and at most 63 characters, got ${shown(namespace)}`, 'namespace');
  }
}

function checkLabels(labels: unknown, findings: Findings): void {
  if (!isObject(labels)) { return; }
  findings.enter('labels');
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
    if (typeof value === 'string') { size += Buffer.byteLength(key) + Buffer.byteLength(value); }
    else if (value !== null) { findings.add('SchemaType', `an annotation is a string, got ${jsonType(value)} ${shown(value)}; put it in quotes`, key); }
  }
  if (size > 262144) { findings.add('SchemaBound', `annotations have at most 262144 bytes, got ${size}`); }
  findings.leave();
}

function checkKey(key: string, findings: Findings, original = key): void {
  const parts = key.split('/');
  const name = parts[parts.length - 1];
  const prefix = parts.length === 2 ? parts[0] : undefined;
  const wrong = parts.length > 2 || !QUALIFIED.test(name) || name.length > 63
    || (prefix !== undefined && (!SUBDOMAIN.test(prefix) || prefix.length > 253));
  if (wrong) { findings.add('SchemaMetadata', `${shown(original)} is not a key; it looks like name or example.com/name`, original); }
}

const article = (type: string) => `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`;

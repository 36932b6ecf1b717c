import { isOfType } from './check-value';
import { parseGoTime } from './date-time';
import { has, isObject, jsonType, JsonObject } from './json-type';
import { article, Findings, shown } from './problem';
import { nearest } from './resemblance';

/** What a part of metadata decodes from; a null decodes from anything, as nothing. */
type Shape = 'string' | 'integer' | 'boolean' | 'time' | 'anything'
| { readonly list: Shape } | { readonly map: Shape } | { readonly fields: Fields };

interface Fields { readonly [field: string]: Shape }

const OWNER: Fields = {
  apiVersion: 'string', kind: 'string', name: 'string', uid: 'string', controller: 'boolean', blockOwnerDeletion: 'boolean',
};

const MANAGED: Fields = {
  manager: 'string',
  operation: 'string',
  apiVersion: 'string',
  time: 'time',
  fieldsType: 'string',
  fieldsV1: 'anything',
  subresource: 'string',
};

/** The server decodes metadata into a type of its own, whatever the schema says. */
const OBJECT_META: Fields = {
  name: 'string',
  generateName: 'string',
  namespace: 'string',
  selfLink: 'string',
  uid: 'string',
  resourceVersion: 'string',
  generation: 'integer',
  creationTimestamp: 'time',
  deletionTimestamp: 'time',
  deletionGracePeriodSeconds: 'integer',
  labels: { map: 'string' },
  annotations: { map: 'string' },
  ownerReferences: { list: { fields: OWNER } },
  finalizers: { list: 'string' },
  managedFields: { list: { fields: MANAGED } },
};

/** The same as a JSON Schema. */
export const metadataSchema = (): object => shapeSchema({ fields: OBJECT_META });

function shapeSchema(shape: Shape): object {
  if (shape === 'anything') { return {}; }
  if (typeof shape === 'string') { return { type: [shape === 'time' ? 'string' : shape, 'null'] }; }
  if ('list' in shape) { return { type: ['array', 'null'], items: shapeSchema(shape.list) }; }
  if ('map' in shape) { return { type: ['object', 'null'], additionalProperties: shapeSchema(shape.map) }; }
  const properties = Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, shapeSchema(field)]));
  return { type: 'object', properties, additionalProperties: false };
}

/** Checks that metadata has no field that nobody knows, and that each can be decoded. */
export const checkMetadataShape = (metadata: JsonObject, findings: Findings): void => checkFields(metadata, OBJECT_META, findings);

function checkFields(object: JsonObject, fields: Fields, findings: Findings): void {
  for (const key of Object.keys(object)) {
    if (has(fields, key)) { below(key, object[key], fields[key], findings); } else if (object[key] !== undefined) {
      const meant = nearest(key, Object.keys(fields));
      findings.add('SchemaUnknownField', `unknown field '${key}'; ${meant === undefined ? 'remove it' : `did you mean '${meant}'?`}`, key);
    }
  }
}

function below(key: string | number, value: unknown, shape: Shape, findings: Findings): void {
  // Nearly all of metadata are texts that should be texts.
  if (shape === 'string' && typeof value === 'string') { return; }
  findings.enter(key);
  checkShape(value, shape, findings);
  findings.leave();
}

function checkShape(value: unknown, shape: Shape, findings: Findings): void {
  if (value === null || value === undefined || shape === 'anything') { return; }
  if (typeof shape === 'string') {
    const type = shape === 'time' ? 'string' : shape;
    if (!isOfType(value, type)) {
      wrongType(value, type, findings);
    } else if (shape === 'time' && parseGoTime(value as string) === undefined) {
      findings.add('SchemaFormat', `must be a time such as 2024-01-31T12:00:00Z, got ${shown(value)}`);
    }
  } else if ('list' in shape) {
    if (!Array.isArray(value)) { return wrongType(value, 'array', findings); }
    value.forEach((item, i) => below(i, item, shape.list, findings));
  } else if (!isObject(value)) {
    wrongType(value, 'object', findings);
  } else if ('fields' in shape) {
    checkFields(value, shape.fields, findings);
  } else {
    for (const key of Object.keys(value)) { below(key, value[key], shape.map, findings); }
  }
}

function wrongType(value: unknown, wanted: string, findings: Findings): void {
  const hint = wanted === 'string' && typeof value !== 'object' ? '; put it in quotes' : '';
  findings.add('SchemaType', `must be ${article(wanted)}, got ${jsonType(value)} ${shown(value)}${hint}`);
}

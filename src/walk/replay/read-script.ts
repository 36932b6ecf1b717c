import { Script } from './script';
import { FieldKind, Fields, RECEIVED, REQUEST, REQUIRED, RESPONSE, SCRIPT, SHARES, STEP } from './script-fields';
import { isObject, JsonObject } from '../../schema/json-type';
import { nearest } from '../../schema/resemblance';

/** A file that is no script; the message says where. */
export class ScriptError extends Error {}

/** Reads a script. @throws ScriptError where it is none, with the place and what may stand there */
export function scriptIn(file: string, text: string): Script {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (e) {
    throw new ScriptError(`${file} is no JSON: ${(e as Error).message}`);
  }
  const script = checked(value, file, SCRIPT);
  items(script.steps).forEach((step, i) => {
    const fields = checked(step, `${file}: steps[${i}]`, STEP);
    request(fields.request, `${file}: steps[${i}].request`);
    items(fields.received).forEach((each, j) => checked(each, `${file}: steps[${i}].received[${j}]`, RECEIVED, REQUIRED.received));
    if (fields.response !== undefined) { checked(fields.response, `${file}: steps[${i}].response`, RESPONSE); }
  });
  items(script.shares).forEach((shares, i) => {
    const fields = checked(shares, `${file}: shares[${i}]`, SHARES);
    if (fields.request !== undefined || script.request === undefined) { request(fields.request, `${file}: shares[${i}].request`); }
  });
  if (items(script.steps).length + items(script.shares).length === 0) { throw new ScriptError(`${file} has neither steps nor shares; give steps: [{"request": {"method": "POST", "path": "/v1/chat/completions"}}]`); }
  return script as Script;
}

const items = (value: unknown): readonly unknown[] => Array.isArray(value) ? value : [];

function request(value: unknown, where: string): void {
  const { path } = checked(value, where, REQUEST, REQUIRED.request);
  if (!String(path).startsWith('/')) { throw new ScriptError(`${where}.path must begin with a slash, not '${String(path)}'`); }
}

function checked(value: unknown, where: string, fields: Fields, required: readonly string[] = []): JsonObject {
  if (!isObject(value)) { throw new ScriptError(`${where} must be an object`); }
  const missing = required.find(field => value[field] === undefined);
  if (missing !== undefined) { throw new ScriptError(`${where} needs ${missing}`); }
  for (const [field, part] of Object.entries(value)) {
    const kind = fields[field];
    if (kind === undefined) {
      const meant = nearest(field, Object.keys(fields));
      throw new ScriptError(`${where} has no field '${field}'${meant === undefined ? `; there are ${Object.keys(fields).join(', ')}` : `; did you mean '${meant}'?`}`);
    }
    if (!isOf(kind, part)) { throw new ScriptError(`${where}.${field} must be ${kind === 'object' ? 'an' : 'a'} ${kind}, not ${JSON.stringify(part)}`); }
  }
  return value;
}

function isOf(kind: FieldKind, value: unknown): boolean {
  switch (kind) {
    case 'text': return typeof value === 'string';
    case 'number': return typeof value === 'number';
    case 'boolean': return typeof value === 'boolean';
    case 'list': return Array.isArray(value);
    case 'object': return isObject(value);
    case 'any': return true;
  }
}

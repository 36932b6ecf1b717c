import { Check } from './check';
import { jsonType } from './json-type';
import { checkEmbeddedMetadata } from './metadata';
import { shown } from './problem';

/** Checks that an object within an object says what it is; its metadata may be absent. */
export const embeddedCheck: Check = (value, findings) => {
  const object = value as { readonly [key: string]: unknown };
  for (const key of ['apiVersion', 'kind']) {
    const said = object[key];
    if (said === undefined) {
      findings.add('SchemaRequired', `'${key}' is required; add it`, key);
    } else if (typeof said !== 'string') {
      findings.add('SchemaType', `must be a string, got ${jsonType(said)}`, key);
    } else if (!(key === 'kind' ? /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/i : /^[^/]+(\/[^/]*)?$/).test(said)) {
      findings.add('SchemaMetadata', `${shown(said)} is no ${key}`, key);
    }
  }
  if (object.metadata !== undefined && object.metadata !== null) { checkEmbeddedMetadata(object.metadata, findings); }
};

import { equal, isObject, JsonObject } from './json-type';
import { Findings } from './problem';

/** Checks who owns an object. The server drops an exact repetition before it looks, but not of an object within an object. */
export function checkOwners(owners: unknown, findings: Findings, repeated: 'dropped' | 'kept'): void {
  if (!Array.isArray(owners)) { return; }
  const read = owners.map(owner => isObject(owner) ? withoutNulls(owner) : {});
  findings.enter('ownerReferences');
  read.forEach((owner, i) => {
    for (const field of ['kind', 'name', 'uid']) {
      if (owner[field] === undefined || owner[field] === '') { findings.add('SchemaMetadata', `an owner needs ${field}; add it`, i); }
    }
    const { apiVersion } = owner;
    if (typeof apiVersion !== 'string' || !/^([^/]*\/)?[^/]+$/.test(apiVersion)) {
      findings.add('SchemaMetadata', 'an owner needs apiVersion, such as v1 or apps/v1', i);
    }
    if (apiVersion === 'v1' && owner.kind === 'Event') { findings.add('SchemaMetadata', 'an Event cannot be an owner; remove it', i); }
  });
  const controllers = read.filter(({ controller }) => controller === true);
  const isFirst = (owner: JsonObject, i: number) => controllers.findIndex(other => equal(other, owner)) === i;
  const counted = repeated === 'dropped' ? controllers.filter(isFirst) : controllers;
  if (counted.length > 1) { findings.add('SchemaMetadata', 'only one owner can be the controller; remove it from the others'); }
  findings.leave();
}

const withoutNulls = (owner: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(owner).filter(([, value]) => value !== null && value !== undefined));

import { DialectDefinition, ObjectKind } from '../dialects/definition';
import { normalizeBackend } from '../intent/normalize';
import { gatherBackend } from '../intent/place';
import { plainRule } from '../intent/plain-rule';
import { unrenamedRef } from '../intent/renamed-refs';
import { decoded, decodedBody, isOf } from '../migrate/decoded';
import { isSame } from '../migrate/same';
import { KnownObject } from '../rules/known-object';
import { JsonObject } from '../schema/json-type';

/** Whether the body of an object means what another says, however each of them words it. */
export function isSameMeaning(object: KnownObject, made: JsonObject, dialect: DialectDefinition): boolean {
  if (isOf(object, dialect.backend as ObjectKind<never>)) { return isAlike(object, made, dialect.backend, intent => normalizeBackend(gatherBackend({ backend: intent, tlsPolicies: [] }, dialect.placement))); }
  if (!isOf(object, dialect.route as ObjectKind<never>)) { return false; }
  const { placement } = dialect;
  return isAlike(object, made, dialect.route, ({ parents, rules, hostnames = [] }) => ({
    parents: parents.map(parent => unrenamedRef({ ...parent, namespace: parent.namespace ?? object.namespace }, placement)),
    hostnames,
    rules: rules.map(rule => plainRule(rule, object.namespace, placement)),
  }));
}

function isAlike<T>(object: KnownObject, made: JsonObject, kind: ObjectKind<T>, meaning: (intent: T) => unknown): boolean {
  const read = decoded(object, kind);
  const { apiVersion: _version, kind: _kind, metadata: _metadata, ...body } = made;
  const written = decodedBody(body, kind);
  return read !== undefined && written !== undefined && read.leftovers.length === 0 && isSame(meaning(read.intent), meaning(written));
}

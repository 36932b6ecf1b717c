import { Key } from '../../codec/manifest-path';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { oncePerObject } from '../once-per-object';
import { path, placesOf } from '../places';

const ENDPOINTS = ['spec.ai.provider', 'spec.ai.groups.*.providers.*', 'spec.ai.llm', 'spec.ai.priorityGroups.*.providers.*'].map(path);

const NONE: readonly OverriddenHost[] = [];

/** An endpoint that calls another host than the provider's own. */
export interface OverriddenHost {
  readonly endpoint: JsonObject;
  /** Where the host stands. */
  readonly keys: readonly Key[];
  /** Whether TLS or a credential is said for it, in whatever place. */
  says(field: 'tls' | 'auth'): boolean;
}

/** The endpoints that call hosts of one's own: that takes the provider's TLS and the cloud's identity away, and nothing puts them back by itself. */
export const overriddenHosts = oncePerObject((object: KnownObject, around: KnownObjects): readonly OverriddenHost[] => {
  let found: OverriddenHost[] | undefined;
  for (const at of ENDPOINTS) {
    for (const { value, keys } of placesOf(object.manifest, at)) {
      if (isObject(value) && value.host !== undefined) { (found ??= []).push(overridden(value, keys, object, around)); }
    }
  }
  return found ?? NONE;
});

function overridden(endpoint: JsonObject, keys: readonly Key[], object: KnownObject, around: KnownObjects): OverriddenHost {
  const says = (field: 'tls' | 'auth'): boolean => mapOf(endpoint.policies)[field] !== undefined || saysOfAll(field, object, around);
  return { endpoint, keys: [...keys, 'host'], says };
}

/** Whether TLS is said for all of a backend, in whatever place. */
export const saysTls = (object: KnownObject, around: KnownObjects): boolean => saysOfAll('tls', object, around);

const saysOfAll = (field: 'tls' | 'auth', object: KnownObject, around: KnownObjects): boolean => mapOf(mapOf(object.manifest.spec).policies)[field] !== undefined
  || around.policiesOn(object).some(({ kind, manifest: { spec } }) => mapOf(mapOf(spec).backend)[field] !== undefined
    || (field === 'tls' && (kind === 'BackendTLSPolicy' || (kind === 'BackendConfigPolicy' && mapOf(spec).tls !== undefined))));

import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { isNear } from '../identity';
import { KnownObject } from '../known-object';
import { isGatewayRef } from '../parent';

/** The references of a route that lead to a Gateway. */
export function parentsOn({ manifest, namespace: own }: KnownObject, gateway: string, namespace: string | undefined): readonly JsonObject[] {
  const { parentRefs } = mapOf(manifest.spec);
  return !Array.isArray(parentRefs) ? [] : parentRefs.filter((ref): ref is JsonObject =>
    isObject(ref) && isGatewayRef(ref) && ref.name === gateway && isNear(namespace, settled(ref.namespace ?? own)));
}

import { KnownObject } from '../rules/known-object';
import { isObject, JsonObject } from '../schema/json-type';

/** The metadata of an object, as people write it. */
export const metadataOf = ({ manifest: { metadata } }: KnownObject): JsonObject => isObject(metadata) ? metadata : {};

/** The metadata of an object that is made beside another. */
export function metadataBeside(object: KnownObject, name: string): JsonObject {
  const { namespace, labels } = metadataOf(object);
  return { name, ...namespace !== undefined && { namespace }, ...labels !== undefined && { labels } };
}

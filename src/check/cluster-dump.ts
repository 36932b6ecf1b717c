import { isObject, JsonObject } from '../schema/json-type';

/** What the server writes into the metadata of an object. */
const SERVERS_OWN = ['resourceVersion', 'uid', 'creationTimestamp', 'generation', 'managedFields', 'selfLink'];
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** An object as it would be applied anew: without what a cluster adds when it prints one, as `kubectl get -o yaml` does. */
export function asApplied(manifest: JsonObject): { readonly manifest: JsonObject; readonly isDump: boolean } {
  const { metadata, status: _, ...body } = manifest;
  if (!isObject(metadata) || !isPrinted(metadata)) { return { manifest, isDump: false }; }
  const { annotations, ...own } = Object.fromEntries(Object.entries(metadata).filter(([key]) => !SERVERS_OWN.includes(key)));
  const kept = isObject(annotations) ? Object.fromEntries(Object.entries(annotations).filter(([key]) => key !== LAST_APPLIED)) : annotations;
  return { manifest: { ...body, metadata: { ...own, ...annotations !== undefined && { annotations: kept } } }, isDump: true };
}

const isPrinted = ({ resourceVersion, uid }: JsonObject): boolean => [resourceVersion, uid].every(value => typeof value === 'string' && value !== '');

/** Said once of a file. */
export const CLUSTER_DUMP = 'a cluster printed this (resourceVersion, uid); it was judged as kubectl apply would take it, without status and what else the server wrote; '
  + 'take that out before you keep the file, since with a resourceVersion no server creates an object';

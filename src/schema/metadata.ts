import { isObject, jsonType, JsonObject } from './json-type';
import { checkAnnotations, checkKey, checkLabels } from './metadata-key';
import { checkName, checkNamespace, EMBEDDED, fitsName, fitsNamespace, NameRule } from './metadata-name';
import { checkOwners } from './metadata-owner';
import { checkMetadataShape } from './metadata-shape';
import { Findings, shown } from './problem';

/** Checks the metadata of an object as the server does for every kind. */
export function checkMetadata(manifest: JsonObject, findings: Findings, names: NameRule, namespaced: boolean): void {
  const { metadata } = manifest;
  if (isObject(metadata) && saysOnlyWhere(metadata, names)) { return; }
  findings.enter('metadata');
  if (metadata === undefined || metadata === null) {
    findings.add('SchemaMetadata', 'an object needs metadata with a name; add metadata.name');
  } else if (!isObject(metadata)) {
    findings.add('SchemaType', `must be an object, got ${jsonType(metadata)}`);
  } else {
    checkFields(metadata, findings, names);
    checkResourceVersion(metadata.resourceVersion, findings);
    // The namespace of what has none is dropped, whatever it is.
    if (namespaced) { checkNamespace(metadata.namespace, findings); }
    checkOwners(metadata.ownerReferences, findings, 'dropped');
  }
  findings.leave();
}

/** Whether there is nothing but a name and a namespace, both as they should be; most metadata are so. */
function saysOnlyWhere(metadata: JsonObject, names: NameRule): boolean {
  const { name, namespace } = metadata;
  for (const key of Object.keys(metadata)) {
    if (key !== 'name' && key !== 'namespace') { return false; }
  }
  return typeof name === 'string' && fitsName(name, names) && (namespace === undefined || (typeof namespace === 'string' && fitsNamespace(namespace)));
}

/** Checks the metadata of an object within an object, which the server does not overwrite. */
export function checkEmbeddedMetadata(metadata: unknown, findings: Findings): void {
  findings.enter('metadata');
  if (!isObject(metadata)) {
    findings.add('SchemaType', `must be an object, got ${jsonType(metadata)}`);
  } else {
    checkFields(metadata, findings, EMBEDDED);
    checkNamespace(metadata.namespace, findings);
    checkOwners(metadata.ownerReferences, findings, 'kept');
    if (typeof metadata.generation === 'number' && metadata.generation < 0) {
      findings.add('SchemaBound', `must be at least 0, got ${metadata.generation}`, 'generation');
    }
  }
  findings.leave();
}

function checkFields(metadata: JsonObject, findings: Findings, names: NameRule): void {
  checkMetadataShape(metadata, findings);
  checkName(metadata, findings, names);
  checkFinalizers(metadata.finalizers, findings);
  checkLabels(metadata.labels, findings);
  checkAnnotations(metadata.annotations, findings);
}

/** Only what exists has a version; what is not a number of 64 bits counts as none. */
function checkResourceVersion(version: unknown, findings: Findings): void {
  if (typeof version !== 'string' || !/^0*[1-9]\d{0,19}$/.test(version) || BigInt(version) >= 2n ** 64n) { return; }
  findings.add('SchemaMetadata', `what is to be created has no resourceVersion, got ${shown(version)}; remove it`, 'resourceVersion');
}

/** Checks the finalizers of an object, or of what a Namespace holds. */
export function checkFinalizers(finalizers: unknown, findings: Findings): void {
  if (!Array.isArray(finalizers)) { return; }
  findings.enter('finalizers');
  finalizers.forEach((finalizer: unknown, i) => {
    if (typeof finalizer === 'string' || finalizer === null) { checkKey(finalizer ?? '', findings, i); }
  });
  if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion')) {
    findings.add('SchemaMetadata', 'orphan and foregroundDeletion exclude each other; remove one');
  }
  findings.leave();
}

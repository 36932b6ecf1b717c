import { isObject, JsonObject } from './json-type';
import { Findings, shown } from './problem';

const STANDARD = ['kubernetes', 'orphan', 'foregroundDeletion'];

/** What the server checks of the metadata of core objects only: of custom resources it warns, or sets it itself. */
export function checkCoreMetadata({ metadata }: JsonObject, findings: Findings): void {
  if (!isObject(metadata)) { return; }
  findings.enter('metadata');
  checkStandardFinalizers(metadata.finalizers, findings);
  if (typeof metadata.generation === 'number' && metadata.generation < 0) {
    findings.add('SchemaBound', `must be at least 0, got ${metadata.generation}`, 'generation');
  }
  findings.leave();
}

/** A finalizer is qualified, or one of those that the server knows. */
export function checkStandardFinalizers(finalizers: unknown, findings: Findings): void {
  if (!Array.isArray(finalizers)) { return; }
  findings.enter('finalizers');
  finalizers.forEach((finalizer: unknown, i) => {
    if (typeof finalizer === 'string' && !finalizer.includes('/') && !STANDARD.includes(finalizer)) {
      findings.add('SchemaMetadata', `a finalizer is qualified, such as example.com/name, or one of ${STANDARD.join(', ')}, got ${shown(finalizer)}`, i);
    }
  });
  findings.leave();
}

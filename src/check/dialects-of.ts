import { CheckedDocument } from './document';
import { CheckOptions } from './judge';
import { DialectDefinition } from '../dialects/definition';
import { DialectsByClass } from '../rules/dialect-of';
import { nameOf, namespaceOf } from '../rules/identity';

/** The dialect that each document is judged in, by the class of the Gateway that it hangs on where that can be told. */
export function dialectsOf(
  documents: readonly CheckedDocument[], options: CheckOptions,
): ReadonlyMap<CheckedDocument, DialectDefinition | undefined> {
  const placed = documents.map(({ manifest }) => ({
    kind: String(manifest.kind), name: nameOf(manifest), namespace: namespaceOf(manifest), manifest,
  }));
  const byClass = new DialectsByClass(placed);
  return new Map(documents.map((document, i) => [document, byClass.of(placed[i], options.statedFor?.(document.file) ?? options)]));
}

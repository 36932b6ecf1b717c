import { CheckedDocument } from './document';
import { CheckOptions, Judgement } from './judge';
import { ReadObjects, readObjects } from './read-objects';

/** Documents, what the servers say of each, and the objects that they are. */
export interface JudgedObjects extends ReadObjects {
  readonly judgements: ReadonlyMap<CheckedDocument, Judgement>;
}

/** Reads documents as objects among each other, and asks the servers about every one. */
export function judgedObjects(given: readonly CheckedDocument[], options: CheckOptions): JudgedObjects {
  const read = readObjects(given, options);
  const judgements = read.documents.map((document, i): [CheckedDocument, Judgement] => {
    options.judged?.(i, read.documents.length);
    return [document, read.judgementOf(document)];
  });
  return { ...read, judgements: new Map(judgements) };
}

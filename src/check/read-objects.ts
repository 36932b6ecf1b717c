import { dialectsOf } from './dialects-of';
import { CheckedDocument, isWhole } from './document';
import { embeddedIn } from './embedded';
import { acceptingIn, CheckOptions, judge, Judgement } from './judge';
import { Applied, kustomized } from './kustomized';
import { ReadObject } from './read-object';
import { DialectDefinition } from '../dialects/definition';
import { KnownObjects } from '../rules/known-objects';

/** Documents and the objects that they are. */
export interface ReadObjects {
  readonly documents: readonly CheckedDocument[];
  readonly builds: readonly (readonly Applied[])[];
  readonly dialects: ReadonlyMap<CheckedDocument, DialectDefinition | undefined>;
  /** Several where a document becomes several; none where it cannot be read. */
  readonly objects: ReadonlyMap<CheckedDocument, readonly ReadObject[]>;
  readonly around: KnownObjects;
  /** What the servers say of a document, asked when it is first needed. */
  judgementOf(document: CheckedDocument): Judgement;
}

/** Reads documents as objects among each other. */
export function readObjects(given: readonly CheckedDocument[], options: CheckOptions): ReadObjects {
  const { documents: built, builds } = kustomized(given);
  const documents = built.flatMap(document => [document, ...embeddedIn(document)]);
  const dialects = dialectsOf(documents, options);
  const judgements = new Map<CheckedDocument, Judgement>();
  const judgementOf = (document: CheckedDocument): Judgement => {
    const known = judgements.get(document) ?? judge(document, { ...options, dialect: dialects.get(document) });
    judgements.set(document, known);
    return known;
  };
  const objects = new Map<CheckedDocument, readonly ReadObject[]>(documents.filter(isWhole).map(document =>
    [document, [document.manifest, ...document.variants ?? []].map(manifest =>
      new ReadObject(document, manifest, dialects.get(document), () => acceptingIn(judgementOf(document))))]));
  return { documents, builds, dialects, objects, around: new KnownObjects([...objects.values()].flat()), judgementOf };
}

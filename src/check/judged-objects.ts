import { dialectsOf } from './dialects-of';
import { CheckedDocument, isWhole } from './document';
import { embeddedIn } from './embedded';
import { acceptingIn, CheckOptions, judge, Judgement } from './judge';
import { Applied, kustomized } from './kustomized';
import { ReadObject } from './read-object';
import { DialectDefinition } from '../dialects/definition';
import { KnownObjects } from '../rules/known-objects';

/** Documents, what the servers say of each, and the objects that they are. */
export interface JudgedObjects {
  readonly documents: readonly CheckedDocument[];
  readonly builds: readonly (readonly Applied[])[];
  readonly dialects: ReadonlyMap<CheckedDocument, DialectDefinition | undefined>;
  readonly judgements: ReadonlyMap<CheckedDocument, Judgement>;
  /** Several where a document becomes several; none where it cannot be read. */
  readonly objects: ReadonlyMap<CheckedDocument, readonly ReadObject[]>;
  readonly around: KnownObjects;
}

/** Reads documents as objects among each other. */
export function judgedObjects(given: readonly CheckedDocument[], options: CheckOptions): JudgedObjects {
  const { documents: built, builds } = kustomized(given);
  const documents = built.flatMap(document => [document, ...embeddedIn(document)]);
  const dialects = dialectsOf(documents, options);
  const judgements = new Map<CheckedDocument, Judgement>(documents.map(document =>
    [document, judge(document, { ...options, dialect: dialects.get(document) })]));
  const objects = new Map<CheckedDocument, readonly ReadObject[]>([...judgements].filter(([document]) => isWhole(document))
    .map(([document, judgement]) => [document, [document.manifest, ...document.variants ?? []].map(manifest =>
      new ReadObject(document, manifest, dialects.get(document), () => acceptingIn(judgement)))]));
  return { documents, builds, dialects, judgements, objects, around: new KnownObjects([...objects.values()].flat()) };
}

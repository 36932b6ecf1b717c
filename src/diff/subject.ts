import { Area } from './area';

/** What something is, for those who read the report. */
export type SubjectKind = 'gateway' | 'listener' | 'route' | 'rule' | 'backend' | 'endpoint' | 'model' | 'target' | 'policy' | 'object';

/** Where something stands, as `file:line`; a text may have to be read again for that. */
export type Place = () => string;

/** One thing that is said of a subject. */
export interface Fact {
  /** Tells it from the others of the subject. */
  readonly key: string;
  /** How people call it. */
  readonly words: string;
  readonly area: Area;
  readonly value: unknown;
  /** The same without what tells in which phase or with which precedence it is said. */
  readonly plainKey?: string;
  readonly how?: string;
  readonly place: Place;
  /** Another fact of the subject; where that changed, this one follows from it. */
  readonly dependsOn?: string;
  /** How lists in it are read, where a schema says so. */
  readonly lists?: Lists;
}

/** What tells the items of a list apart. */
export type ListKind = 'sequence' | 'set' | { readonly keys: readonly string[] };

/** The lists of a tree. */
export interface Lists {
  /** What the list below the node is. */
  readonly kind: ListKind;
  /** What is below a field, or below every item of a list. */
  below(key: string): Lists;
}

/** Something that is spoken of: what is said of it, wherever that stands. */
export interface Subject {
  readonly kind: SubjectKind;
  /** Tells it from others of its kind; facts of others refer to it by this. */
  readonly id: string;
  readonly title: string;
  readonly place: Place;
  readonly facts: readonly Fact[];
  readonly parts: readonly Subject[];
  /** What tells it from others of its kind besides its facts, whatever its name is. */
  readonly signature?: string;
  /** Places among the parts, in groups of those that are asked together, in the order in which they are asked. */
  readonly tiers?: readonly (readonly number[])[];
}

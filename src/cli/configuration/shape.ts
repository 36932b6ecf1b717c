/** What may stand somewhere in a configuration. From one table come the check, the JSON schema and the words of both. */
export type Shape = TextShape | ListShape | MapShape | ObjectShape;

interface Described {
  readonly about: string;
}

export interface TextShape extends Described {
  readonly is: 'text';
  /** What is offered. */
  readonly words?: () => readonly string[];
  /** Whether others are understood as well. */
  readonly orOthers?: true;
  /** Why a text is none of what may stand here; undefined where it is. Without it, only the words are taken, if there are any. */
  readonly wrong?: (text: string) => string | undefined;
}

export interface ListShape extends Described {
  readonly is: 'list';
  readonly of: Shape;
  /** Whether one item may stand without a list. */
  readonly orOne?: true;
}

/** Values under names of the user's choice. */
export interface MapShape extends Described {
  readonly is: 'map';
  readonly of: Shape;
  /** The only names that are taken. */
  readonly names?: TextShape;
}

export interface ObjectShape extends Described {
  readonly is: 'object';
  readonly fields: { readonly [name: string]: Shape };
  readonly required?: readonly string[];
}

/**
 * How much of something arrives where manifests move to another dialect.
 */
export enum MoveStatus {
  /**
   * All of it.
   */
  EXACT = 'exact',

  /**
   * It arrives in other words or a little otherwise.
   */
  APPROXIMATE = 'approximate',

  /**
   * People have to decide or do something.
   */
  MANUAL = 'manual',

  /**
   * The dialect has no words for it, so it is left out.
   */
  UNSUPPORTED = 'unsupported',
}

/**
 * What there is to know of an object that moved to another dialect.
 */
export interface MoveFinding {
  /**
   * How much of it arrives.
   */
  readonly status: MoveStatus;

  /**
   * What does not arrive, or how otherwise, and what to do.
   */
  readonly message: string;

  /**
   * Where it stands in the input, as `file:line`.
   */
  readonly place: string;

  /**
   * Kind of the object in the input.
   */
  readonly kind: string;

  /**
   * Namespace of the object.
   *
   * @default - its manifest says none
   */
  readonly namespace?: string;

  /**
   * Name of the object.
   */
  readonly name: string;
}

import { MoveStatus } from './move-finding';

/**
 * An object of the input, and what becomes of it in another dialect.
 */
export interface MovedObject {
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

  /**
   * Where it stands in the input, as `file:line`.
   */
  readonly place: string;

  /**
   * What becomes of it: `stays`, `changes`, or `goes` where its words are in others now.
   */
  readonly outcome: string;

  /**
   * The kinds that it becomes, where it changes.
   */
  readonly becomes: string[];

  /**
   * The worst that is to be said of it.
   */
  readonly status: MoveStatus;
}

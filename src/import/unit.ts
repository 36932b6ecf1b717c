import { Expression, Variable } from './code/expression';
import { Saying } from './said/saying';
import { KnownObject } from '../rules/known-object';

/** An object that becomes a construct, with all that the construct writes beside it. */
export interface Unit {
  readonly object: KnownObject;
  /** Other objects that are said with it. */
  readonly beside: readonly KnownObject[];
  /** What of the objects nobody read. */
  readonly leftovers: readonly string[];
  readonly variable: Variable;
  /** What it is called among the others of its chart. */
  readonly id: string;
  /** @throws Unsayable where no construct says it */
  construct(saying: Saying): Expression;
}

import { Expression, from, literal } from '../../code/expression';
import { ConfigValue } from '../config/config-value';

/** How long a call may take, and which setting says so. */
export interface CallTimeout {
  readonly seconds: number;
  readonly at: ConfigValue;
}

/** A time of some seconds, in the largest unit that has it whole. */
export function seconds(count: number): Expression {
  return Number.isInteger(count) ? from('Duration', 'seconds', literal(count)) : from('Duration', 'millis', literal(Math.round(count * 1000)));
}

/** A time that a setting says; nothing is no limit. */
export function callTimeout(at: ConfigValue | undefined): CallTimeout | undefined {
  const count = at?.number;
  return at && count !== undefined && count > 0 ? { seconds: count, at } : undefined;
}

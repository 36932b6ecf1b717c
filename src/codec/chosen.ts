import { Codec } from './field';
import { Gap, MetGap } from './gap';
import { Writer } from './writer';

const NONE: readonly MetGap[] = [];

/** A codec of some of the values. */
interface Way {
  readonly gaps?: readonly Gap[];
  encode(value: never, to: Writer): void;
  lacks?(value: never): readonly MetGap[];
}

/**
 * What is written in one of several ways, as the value tells, with what is lacking of each; how they are told apart in a manifest is up to the caller.
 * `which` is asked of whatever was read, but for nothing at all.
 */
export function chosen<T>(ways: readonly Way[], which: (value: T) => Way): Pick<Codec<T>, 'encode' | 'gaps' | 'lacks'> {
  const gaps = [...new Set(ways.flatMap(way => way.gaps ?? []))];
  return {
    encode: (v, to) => which(v).encode(v as never, to),
    ...gaps.length > 0 && { gaps, lacks: (v: T) => v === undefined || v === null ? NONE : which(v).lacks?.(v as never) ?? NONE },
  };
}

/** Whether a value, whatever it is, says something by that name. */
export const says = (v: unknown, key: string): boolean => typeof v === 'object' && v !== null && key in v;

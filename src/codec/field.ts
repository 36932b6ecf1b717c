import { Gap, MetGap } from './gap';
import { Reader } from './reader';
import { Writer } from './writer';

/** Both directions of one translation, side by side. */
export interface Codec<T> {
  /** What the dialect lacks of such values, whether or not one of them says it; nothing where left out. */
  readonly gaps?: readonly Gap[];
  /** The same of one part of such values; only of objects. */
  gapsAt?(key: string): readonly Gap[];
  encode(value: T, to: Writer): void;
  /** `undefined` when the manifest says nothing here. */
  decode(from: Reader): T | undefined;
  /** The gaps that a value meets; here only where there are any. Never throws: what was read may hold anything. */
  lacks?(value: T): readonly MetGap[];
}

/** An optional field of an intent. */
export type Field<T> = Codec<T | undefined>;

/** The keys of a dotted path. */
export const keysOf = (path: string): readonly string[] => path === '' ? [] : path.split('.');

import { Codec } from './field';

/**
 * A codec made when it is first asked. An app speaks one dialect of a dozen, and each has a few hundred codecs.
 */
export function deferred<T>(make: () => Codec<T>): Codec<T> {
  let made: Codec<T> | undefined;
  const codec = (): Codec<T> => made ??= make();
  return {
    encode: (v, to) => codec().encode(v, to),
    decode: from => codec().decode(from),
    lacks: v => codec().lacks?.(v) ?? [],
    get gaps() { return codec().gaps; },
    get gapsAt() { return codec().gapsAt; },
  };
}

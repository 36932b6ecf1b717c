import { Codec } from './codec';

/** A part that is read only where something stands that it makes no sense without; else all of it stays unread. */
export const onlyWhere = <T>(needed: Codec<unknown>, part: Codec<T>): Codec<T> =>
  ({ encode: part.encode, decode: from => needed.decode(from) === undefined ? undefined : part.decode(from) });

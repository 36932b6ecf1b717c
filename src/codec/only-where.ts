import { Codec } from './codec';

/** A part that is read only where something stands that it makes no sense without; else all of it stays unread. */
export const onlyWhere = <T>(needed: Codec<unknown>, part: Codec<T>): Codec<T> =>
  ({ ...part, decode: from => needed.decode(from) === undefined ? undefined : part.decode(from) });

import { Field } from '../../../codec/codec';

/** A flag that is an empty object. */
export const emptyFlag = (key: string): Field<true> => ({
  encode: (v, to) => { if (v) { to.at(key).touch(); } },
  decode: from => {
    const flag = from.at(key);
    if (!flag.exists) { return undefined; }
    flag.readIfEmpty();
    return true;
  },
});

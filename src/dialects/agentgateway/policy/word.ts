import { Field, value } from '../../../codec/codec';

/** A flag that the API has two words for. */
export function word(path: string, yes: string, no: string): Field<boolean> {
  const plain = value<string>(path);
  return {
    encode: (v, to) => plain.encode(v === undefined ? undefined : v ? yes : no, to),
    decode: from => {
      const said = plain.decode(from);
      return said === undefined ? undefined : said === yes;
    },
  };
}

/** Whether requests pass while something that is to be asked about them fails. */
export const failOpen: Field<boolean> = word('failureMode', 'FailOpen', 'FailClosed');

import { Field, value } from '../../../codec/codec';

/** Whether requests pass while something that is to be asked about them fails. */
export function failureMode(path = 'failureMode'): Field<boolean> {
  const plain = value<string>(path);
  return {
    encode: (v, to) => plain.encode(v === undefined ? undefined : v ? 'FailOpen' : 'FailClosed', to),
    decode: from => {
      const said = plain.decode(from);
      return said === undefined ? undefined : said === 'FailOpen';
    },
  };
}

import { GUARD_WORDS } from './guard-words';
import { Codec, fields, value } from '../codec/codec';
import { absent } from '../codec/lacking';
import { ForwardedHeaderIntent } from '../intent/policy/guard';

/** What a header must be like to be sent along where only headers of some value are. */
const ANY = '.*';

type Value = NonNullable<ForwardedHeaderIntent['value']>;

/** Headers of clients that are sent along by name and value, in the words of the Gateway API: a value must be said, so any is an expression. */
export const forwardedByValue: Codec<ForwardedHeaderIntent> = fields<ForwardedHeaderIntent>({
  name: value('name'),
  nameMatch: absent(GUARD_WORDS.partOfName, 'headers are named in full'),
  value: {
    encode: (v, to) => {
      to.at('type').set(v === undefined || v.type === 'regex' ? 'RegularExpression' : v.type && 'Exact');
      to.at('value').set(v?.text ?? ANY);
    },
    decode: from => {
      const type = TYPES[String(from.at('type').peek)];
      if (type !== undefined) { from.at('type').read(); }
      const text = from.at('value').read() as string;
      return type === 'regex' && text === ANY ? undefined : { ...type !== undefined && { type }, text };
    },
  },
});

const TYPES: { readonly [type: string]: Value['type'] } = { Exact: 'exact', RegularExpression: 'regex' };

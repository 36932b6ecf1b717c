import { Codec } from '../../../codec/codec';
import { JsonValue } from '../../../intent/policy/body';

/** What begins so is meant to be JSON. */
const LIKE_JSON = /^\s*[[{"]/;

/** A value in a text: JSON, or what is no JSON and a text by itself. */
export const jsonText: Codec<JsonValue> = {
  encode: (v, to) => to.set(textOf(v)),
  decode: from => {
    const { peek } = from;
    const read = typeof peek === 'string' ? valueOf(peek) : undefined;
    // Whatever else is written for it would not be what is there.
    return read === undefined || textOf(read) !== peek ? undefined : valueOf(from.read() as string);
  },
};

const textOf = (value: JsonValue): string => typeof value === 'string' && value !== '' && valueOf(value) === value ? value : JSON.stringify(value);

function valueOf(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return LIKE_JSON.test(text) ? undefined : text;
  }
}

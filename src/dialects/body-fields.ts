import { Codec, Field, list, optional, record, value } from '../codec/codec';
import { keysOf } from '../codec/field';
import { BodyExpressionIntent, BodyFieldIntent, JsonValue } from '../intent/policy/body';

type BodyFields = Field<readonly BodyFieldIntent[]>;

/** A value as it is. */
export const json: Codec<JsonValue> = {
  encode: (v, to) => to.set(v),
  decode: from => from.peek === undefined ? undefined : from.read() as JsonValue,
};

/** A field and its value; one whose value cannot be read stays unread. */
const bodyField = (spelling: Codec<JsonValue>): Codec<BodyFieldIntent> => ({
  encode: (v, to) => {
    to.at('field').set(v.field);
    spelling.encode(v.value, to.at('value'));
  },
  decode: from => {
    const said = spelling.decode(from.at('value'));
    return said === undefined ? undefined : { field: from.at('field').read() as string, value: said };
  },
});

/** A list of its own. */
export const bodyFields = (path: string): BodyFields => optional(path, list(bodyField(json)));

/** Those that are worked out. */
export const bodyExpressions = (path: string): Field<readonly BodyExpressionIntent[]> => optional(path, list(record<BodyExpressionIntent>({
  field: value('field') as Codec<string>, expression: value('expression') as Codec<string>,
})));

/** One list for defaults and for what takes the place of fields, told apart by a flag; no order of them says anything, and the defaults come first. */
export function flaggedBodyFields(path: string, spelling: Codec<JsonValue>): { readonly [K in 'bodyDefaults' | 'bodyOverrides']: BodyFields } {
  const keys = keysOf(path);
  const item = bodyField(spelling);
  const part = (overrides: boolean): BodyFields => ({
    encode: (vs = [], to) => {
      const all = to.in(keys);
      const before = vs.length > 0 && Array.isArray(all.value) ? all.value.length : 0;
      vs.forEach((v, i) => {
        const at = all.at(before + i);
        item.encode(v, at);
        if (overrides) { at.at('override').set(true); }
      });
    },
    decode: from => {
      const all = from.in(keys);
      const own = Array.from({ length: all.length }, (_, i) => all.at(i)).filter(at => (at.at('override').peek === true) === overrides);
      const read = own.flatMap(at => {
        const found = item.decode(at);
        if (found && typeof at.at('override').peek === 'boolean') { at.at('override').read(); }
        return found ?? [];
      });
      return read.length > 0 ? read : undefined;
    },
  });
  return { bodyDefaults: part(false), bodyOverrides: part(true) };
}

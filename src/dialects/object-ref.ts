import { Codec, Field, fields, value } from '../codec/codec';
import { ObjectRefIntent } from '../intent/route';

/** A field that is written even when it is the server's default, and read as that default when it is missing. */
export function withDefault<T>(field: Field<T>, fallback: T): Codec<T> {
  return { encode: (v, to) => field.encode(v, to), decode: from => field.decode(from) ?? fallback };
}

/** A `backendRef`, wherever it stands: a Service unless another kind is said. */
export const reference = fields<ObjectRefIntent>({
  group: withDefault(value('group'), ''),
  kind: withDefault(value('kind'), 'Service'),
  name: value('name'),
  namespace: value('namespace'),
  port: value('port'),
});

import { at, Codec, Field, fields } from '../codec/codec';
import { absent } from '../codec/lacking';
import { GuardCallIntent } from '../intent/policy/guard';

const NO_FIELD = 'there is no field for it';

/** How a guard calls its service, where there is nothing but a key to say, which the schema or the provider wants. */
export function callWithKey(path: string, key: Codec<GuardCallIntent['credential']>): Field<GuardCallIntent> {
  const call = fields<GuardCallIntent>({
    credential: at(path, key),
    authLocation: absent('the key of a guard in another header', NO_FIELD),
    tls: absent('TLS settings of a guard', NO_FIELD),
    requestTimeout: absent('a timeout of a guard', NO_FIELD),
    httpVersion: absent('a version of HTTP for a guard', NO_FIELD),
    connectTimeout: absent('a timeout of the connections of a guard', NO_FIELD),
    keepalive: absent('keep-alive for the connections of a guard', NO_FIELD),
    tunnel: absent('a proxy for a guard', NO_FIELD),
  });
  return {
    ...call,
    lacks: v => v === undefined ? [] : call.lacks?.(v) ?? [],
    encode: (v, to) => {
      if (v?.credential === undefined) { return to.report.error('UnsupportedFeature', 'moderation needs an API key here; give one', to.path); }
      call.encode(v, to);
    },
    decode: from => from.in(path.split('.')).exists ? call.decode(from) : undefined,
  };
}

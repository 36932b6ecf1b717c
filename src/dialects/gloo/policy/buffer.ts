import { Field, optional, record, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { BodyLimitIntent, BufferIntent } from '../../../intent/policy/buffer';

const bytes: Field<number | string> = {
  encode: (v, to) => {
    if (typeof v !== 'string') { return value<number>('maxRequestBytes').encode(v, to); }
    to.report.error('UnsupportedFeature', `a body of ${v} cannot be expressed in this dialect; say it as a number of bytes`, to.path);
  },
  decode: value<number>('maxRequestBytes').decode,
};

/** The longest bodies of requests that are taken. */
export const buffer: Field<BufferIntent> = optional('options.bufferPerRoute', record<BufferIntent>({
  request: optional('buffer', record<BodyLimitIntent>({ maxBytes: bytes, failOpen: absent('larger bodies that pass', 'leave it out') })),
  response: absent('a limit of the bodies of answers', 'Envoy buffers requests only'),
  off: value('disabled'),
}));

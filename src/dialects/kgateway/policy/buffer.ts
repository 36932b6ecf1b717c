import { emptyFlag } from './empty-flag';
import { Field, optional, record, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { BodyLimitIntent, BufferIntent } from '../../../intent/policy/buffer';

/** The longest bodies of requests that are taken; those of answers are not looked at. */
export const buffer: Field<BufferIntent> = optional('buffer', record<BufferIntent>({
  request: requestLimit(),
  response: absent('a limit of the bodies of answers', 'Envoy buffers requests only'),
  off: emptyFlag('disable'),
}));

function requestLimit(): Field<BodyLimitIntent> {
  const size = value<number | string>('maxRequestSize');
  return {
    encode: (v, to) => {
      if (!v) { return; }
      if (v.failOpen !== undefined || v.maxBytes === undefined) {
        to.report.error('UnsupportedFeature', 'a body that may be larger than its limit cannot be expressed in this dialect; give maxBytes alone', to.path);
      }
      size.encode(v.maxBytes, to);
    },
    decode: from => {
      const maxBytes = size.decode(from);
      return maxBytes === undefined ? undefined : { maxBytes };
    },
  };
}

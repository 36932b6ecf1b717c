import * as fc from 'fast-check';
import { Sample } from './sample';
import { BodyLimitIntent, BufferIntent } from '../../../src/intent/policy/buffer';
import { some } from '../arbitrary-parts';

const limit: fc.Arbitrary<BodyLimitIntent> = some<BodyLimitIntent>(['maxBytes'], { maxBytes: fc.constantFrom(1, 65536, '64Ki'), failOpen: fc.boolean() });

export const BUFFER: Sample<BufferIntent> = {
  full: { request: { maxBytes: 65536, failOpen: true }, response: { maxBytes: '1Mi', failOpen: false }, off: true },
  cases: {
    'requests': { request: { maxBytes: 65536 } },
    'requests, by a quantity': { request: { maxBytes: '64Ki' } },
    'answers': { response: { maxBytes: 1_048_576 } },
    'larger ones pass': { request: { maxBytes: 65536, failOpen: true } },
    'turned off': { off: true },
  },
  arbitrary: some<BufferIntent>([], { request: limit, response: limit, off: fc.constant(true) }),
};

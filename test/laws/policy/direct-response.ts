import * as fc from 'fast-check';
import { Sample } from './sample';
import { MaybeConditional } from '../../../src/intent/policy/conditional';
import { DirectResponseIntent } from '../../../src/intent/policy/direct-response';
import { few, some, words } from '../arbitrary-parts';

const headers = [{ name: 'retry-after', value: '"60"' }];

const response: fc.Arbitrary<DirectResponseIntent> = some<DirectResponseIntent>(['status'], {
  status: fc.integer({ min: 200, max: 599 }), body: words, bodyExpression: words, headers: few(fc.record({ name: words, value: words }), 1),
});

export const DIRECT_RESPONSE: Sample<MaybeConditional<DirectResponseIntent>> = {
  full: { conditional: [{ when: 'request.path == "/a"', policy: { status: 503, body: 'later', bodyExpression: '"later"', headers } }] },
  cases: {
    'a status': { status: 404 },
    'a status and a body': { status: 503, body: 'later' },
    'made from the request': { status: 200, bodyExpression: 'request.path', headers },
    'on conditions': { conditional: [{ when: 'request.path == "/a"', policy: { status: 404 } }, { policy: { status: 410, body: 'gone' } }] },
  },
  arbitrary: fc.oneof(
    { weight: 3, arbitrary: response as fc.Arbitrary<MaybeConditional<DirectResponseIntent>> },
    { weight: 1, arbitrary: fc.record({ conditional: few(some<{ when?: string; policy: DirectResponseIntent }>(['policy'], { when: words, policy: response }), 1) }) },
  ),
};

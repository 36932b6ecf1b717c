import * as fc from 'fast-check';
import { Sample } from './sample';
import { HeaderChangesIntent } from '../../../src/intent/policy/header-changes';
import { HeaderChangeIntent } from '../../../src/intent/route';
import { few, some, words } from '../arbitrary-parts';

const header = fc.record({ name: words, value: words });
const change: fc.Arbitrary<HeaderChangeIntent> = fc.oneof(
  fc.record<HeaderChangeIntent>({ set: few(header, 1) }), fc.record<HeaderChangeIntent>({ add: few(header, 1) }), fc.record<HeaderChangeIntent>({ remove: few(words, 1) }),
  fc.record<HeaderChangeIntent>({ set: few(header, 1), add: few(header, 1), remove: few(words, 1) }),
);

const all = { set: [{ name: 'x-team', value: 'research' }], add: [{ name: 'x-via', value: 'gateway' }], remove: ['x-debug'] };

export const HEADER_CHANGES: Sample<HeaderChangesIntent> = {
  full: { request: all, response: all },
  cases: { 'of requests': { request: all }, 'of answers': { response: { remove: ['server'] } }, 'of both': { request: { set: all.set }, response: { add: all.add } } },
  arbitrary: some<HeaderChangesIntent>(['request'], { request: change, response: change }),
};

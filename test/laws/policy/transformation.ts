import * as fc from 'fast-check';
import { Sample } from './sample';
import { MaybeConditional } from '../../../src/intent/policy/conditional';
import { CelTransformIntent, MadeHeaderIntent, TemplateTransformIntent, TransformationIntent } from '../../../src/intent/policy/transformation';
import { few, is, names, some, words } from '../arbitrary-parts';
import { Cases, Full } from '../cases/full';

const HEADERS = { set: [{ name: 'x-model', value: 'json(request.body).model' }], add: [{ name: 'x-via', value: '"gateway"' }], remove: ['x-debug'] };
const CEL: Full<CelTransformIntent> = { ...HEADERS, body: 'request.body', metadata: { asked: 'request.path', by: 'request.method' } };
const TEMPLATE: Full<TemplateTransformIntent> = {
  set: [{ name: 'x-model', value: '{{ model }}' }],
  add: [{ name: 'x-via', value: 'gateway' }],
  remove: ['x-debug'],
  body: { parsed: 'json', template: '{"model": "{{ model }}"}' },
};

const full: Full<TransformationIntent> = { kind: 'cel', request: CEL, response: CEL };

const headers = (value: fc.Arbitrary<string>): fc.Arbitrary<readonly MadeHeaderIntent[]> =>
  fc.uniqueArray(fc.record({ name: names, value }), { minLength: 1, maxLength: 3, selector: ({ name }) => name });

const cel = some<CelTransformIntent>(['set'], {
  set: headers(words), add: headers(words), remove: few(names, 1), body: words, metadata: fc.dictionary(names, words, { minKeys: 1 }),
});
const template = some<TemplateTransformIntent>(['set'], {
  set: headers(words),
  add: headers(words),
  remove: few(names, 1),
  body: some<NonNullable<TemplateTransformIntent['body']>>(['parsed'], { parsed: fc.constantFrom('json', 'text'), template: words }),
});

const transformations: fc.Arbitrary<TransformationIntent> = fc.oneof(
  fc.record({ kind: is('cel'), request: cel }), fc.record({ kind: is('cel'), request: cel, response: cel }),
  fc.record({ kind: is('template'), request: template }), fc.record({ kind: is('template'), request: template, response: template }),
);

const cases: Cases<TransformationIntent> = {
  'of requests': { kind: 'cel', request: HEADERS },
  'of answers': { kind: 'cel', response: { set: [{ name: 'x-code', value: 'string(response.code)' }] } },
  'of bodies': { kind: 'cel', request: { body: 'request.body' }, response: { body: 'response.body' } },
  'with metadata': { kind: 'cel', response: CEL },
  'by templates, of requests': { kind: 'template', request: { set: TEMPLATE.set, body: { parsed: 'json' } } },
  'by templates, of answers': { kind: 'template', response: { add: TEMPLATE.add, remove: TEMPLATE.remove } },
  'by templates, of bodies': { kind: 'template', request: TEMPLATE, response: { body: { parsed: 'text', template: '{{ body() }}' } } },
  'by templates, of nothing but how a body is read': { kind: 'template', request: { set: TEMPLATE.set, body: { parsed: 'text' } } },
};

export const CALL_TRANSFORMATION: Sample<TransformationIntent> = { full, cases, arbitrary: transformations };

export const TRANSFORMATION: Sample<MaybeConditional<TransformationIntent>> = {
  full: { conditional: [{ when: 'request.path == "/a"', policy: full }] },
  cases: {
    ...cases,
    'on conditions': { conditional: [{ when: 'request.path == "/a"', policy: { kind: 'cel', request: HEADERS } }, { policy: { kind: 'cel', response: { remove: ['server'] } } }] },
  },
  arbitrary: fc.oneof(
    { weight: 4, arbitrary: transformations as fc.Arbitrary<MaybeConditional<TransformationIntent>> },
    { weight: 1, arbitrary: fc.record({ conditional: few(some<{ when?: string; policy: TransformationIntent }>(['policy'], { when: words, policy: transformations }), 1) }) },
  ),
};

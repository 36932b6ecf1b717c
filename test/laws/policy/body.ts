import * as fc from 'fast-check';
import { Sample } from './sample';
import { BodyExpressionIntent, BodyFieldIntent, JsonValue } from '../../../src/intent/policy/body';
import { few } from '../arbitrary-parts';
import { Full } from '../cases/full';

const fieldNames = fc.constantFrom('temperature', 'stop', 'metadata', 'user', 'x');

/** No null: servers take none. */
const values: fc.Arbitrary<JsonValue> = fc.constantFrom<JsonValue>(
  0.2, 100, true, false, '', 'some text', '0.5', 'true', '[1, 2', '"quoted"', ['one', 'two'], [1, 2], { type: 'json_object' }, { a: { b: [1] } });

const FIELDS: Sample<readonly BodyFieldIntent[]> = {
  full: [{ field: 'temperature', value: 0.2 }, { field: 'user', value: 'gateway' }] as unknown as Full<readonly BodyFieldIntent[]>,
  cases: {
    'a number': [{ field: 'temperature', value: 0.2 }],
    'a text': [{ field: 'user', value: 'gateway' }],
    'a text that looks like a number': [{ field: 'user', value: '007' }, { field: 'metadata', value: '0.5' }],
    'no text': [{ field: 'user', value: '' }],
    'a text that begins like JSON': [{ field: 'user', value: '[gateway' }],
    'a flag': [{ field: 'stream', value: false }],
    'a list': [{ field: 'stop', value: ['\n', 'END'] }],
    'an object': [{ field: 'logit_bias', value: { 50256: -100 } }],
  },
  arbitrary: few(fc.record({ field: fieldNames, value: values }), 1),
};

export const BODY_DEFAULTS = FIELDS;
export const BODY_OVERRIDES = FIELDS;

export const BODY_TRANSFORMATIONS: Sample<readonly BodyExpressionIntent[]> = {
  full: [{ field: 'max_tokens', expression: 'min(llmRequest.max_tokens, 100)' }, { field: 'user', expression: 'request.headers["x-user"]' }],
  cases: {
    one: [{ field: 'max_tokens', expression: 'min(llmRequest.max_tokens, 100)' }],
    two: [{ field: 'model', expression: 'llmRequest.model + "-latest"' }, { field: 'user', expression: 'request.headers["x-user"]' }],
  },
  arbitrary: few(fc.record({ field: fieldNames, expression: fc.constantFrom('llmRequest.model', '1 + 1') }), 1),
};

import * as fc from 'fast-check';
import { AttributesIntent, NamedExpressionIntent } from '../../../src/intent/policy/attributes';
import { few, names, some, words } from '../arbitrary-parts';

export const MODEL: NamedExpressionIntent = { name: 'model', expression: 'llm.requestModel' };
export const ATTRIBUTES = { add: [MODEL, { name: 'tokens', expression: 'llm.totalTokens' }], remove: ['http.path'] };

export const named: fc.Arbitrary<readonly NamedExpressionIntent[]> = few(fc.record({ name: names, expression: words }), 1);
export const attributes: fc.Arbitrary<AttributesIntent> = some<AttributesIntent>(['add'], { add: named, remove: few(words, 1) });

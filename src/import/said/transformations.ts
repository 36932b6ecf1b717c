import { onConditions } from './conditional';
import { maybe, maybeTextMap, maybeTexts, onlyTrue, pairs } from './optional';
import { MaybeConditional } from '../../intent/policy/conditional';
import { CelTransformIntent, TemplateTransformIntent, TransformationIntent } from '../../intent/policy/transformation';
import { Expression, from, struct } from '../code/expression';

/** What requests or answers are made into. */
export function transformation(said: MaybeConditional<TransformationIntent>): Expression | undefined {
  if (!('conditional' in said)) { return plainTransformation(said); }
  const items = onConditions('ConditionalTransformation', said.conditional, policy => ({ transformation: plainTransformation(policy) }));
  return items && from('Transformation', 'onConditions', items);
}

export function plainTransformation(said: TransformationIntent): Expression {
  return said.kind === 'cel'
    ? from('Transformation', 'of', struct('TransformationOptions', { request: said.request && cel(said.request), response: said.response && cel(said.response) }))
    : from('Transformation', 'templates', struct('TemplateTransformationOptions', {
      request: said.request && template(said.request), response: said.response && template(said.response),
    }));
}

const cel = ({ set, add, remove, body, metadata }: CelTransformIntent): Expression => struct('Transform', {
  set: pairs(set), add: pairs(add), remove: maybeTexts(remove), body: maybe(body), metadata: maybeTextMap(metadata),
});

const template = ({ set, add, remove, body }: TemplateTransformIntent): Expression => struct('TemplateTransform', {
  set: pairs(set), add: pairs(add), remove: maybeTexts(remove), body: maybe(body?.template), parseJson: onlyTrue(body?.parsed === 'json'),
});

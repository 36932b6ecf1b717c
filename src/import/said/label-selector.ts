import { LabelSelectorIntent } from '../../intent/label-selector';
import { Expression, from, json, list, literal, struct } from '../code/expression';

/** Objects by their labels, in the words of cdk8s-plus. */
export const labelSelector = ({ labels, expressions }: LabelSelectorIntent): Expression => struct('LabelSelectorOptions', {
  labels: labels && json(labels),
  expressions: expressions && list(expressions.map(({ key, operator, values = [] }) => expressionOf(key, operator, values))),
});

const OPERATORS: { readonly [operator: string]: string } = { In: 'in', NotIn: 'notIn', Exists: 'exists', DoesNotExist: 'doesNotExist' };

function expressionOf(key: string, operator: string, values: readonly string[]): Expression {
  return from('LabelExpression', OPERATORS[operator] ?? operator, literal(key), ...values.length > 0 ? [list(values.map(literal))] : []);
}

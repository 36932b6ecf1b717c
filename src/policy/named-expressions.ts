import { celExpression } from '../input/expression';
import { AttributesIntent, NamedExpressionIntent } from '../intent/policy/attributes';

/** Values by name. @throws when one is not CEL */
export const namedExpressions = (values: { readonly [name: string]: string }): readonly NamedExpressionIntent[] =>
  Object.entries(values).filter(([, expression]) => expression !== undefined)
    .map(([name, expression]) => ({ name, expression: celExpression(expression) }));

/** What is recorded besides, and what is left out; undefined where neither is said. */
export function attributesOf(add: { readonly [name: string]: string } = {}, remove: readonly string[] = []): AttributesIntent | undefined {
  const added = namedExpressions(add);
  return added.length + remove.length === 0 ? undefined : { ...added.length > 0 && { add: added }, ...remove.length > 0 && { remove } };
}

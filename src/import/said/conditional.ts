import { maybe } from './optional';
import { ConditionalIntent } from '../../intent/policy/conditional';
import { Expression, list, struct } from '../code/expression';

/** What is said on conditions, as a list; undefined where one of them cannot be said. */
export function onConditions<T>(
  type: string, items: readonly ConditionalIntent<T>[], fieldsOf: (policy: T) => { readonly [name: string]: Expression | undefined } | undefined,
): Expression | undefined {
  const said = items.map(({ when, policy }) => {
    const fields = fieldsOf(policy);
    return fields && struct(type, { when: maybe(when), ...fields });
  });
  return said.every(each => each !== undefined) ? list(said) : undefined;
}

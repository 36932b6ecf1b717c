import { celExpression } from '../input/expression';
import { ConditionalIntent } from '../intent/policy/conditional';
import { Binding } from '../synth/binding';

/** What may be said on a condition. */
interface Conditional {
  readonly when?: string;
}

/** No release takes more. */
const MOST = 16;

/** What is said on conditions, of which the first that holds counts, in the words of the hub; `property` is where the user says it. */
export function onConditions<C extends Conditional, T>(
  property: string, items: readonly C[], policyOf: (item: C, index: number) => T, { refuse }: Binding,
): { readonly conditional: readonly ConditionalIntent<T>[] } {
  if (items.length === 0 || items.length > MOST) { refuse('ItemCount', `${property} takes from 1 to ${MOST} items, got ${items.length}`); }
  const early = items.slice(0, -1).findIndex(({ when }) => when === undefined);
  if (early >= 0) {
    refuse('EarlyDefault', `${property}[${early}] has no condition, so that those after it are never reached; only the last may be without 'when'`);
  }
  return {
    conditional: items.map((item, i) => ({ ...item.when !== undefined && { when: celExpression(item.when) }, policy: policyOf(item, i) })),
  };
}

import { ConditionalIntent, MaybeConditional } from '../../intent/policy/conditional';
import { holds } from '../evaluate';
import { Walking } from '../walking';

/** What holds for the request, of what is said of all or of some; the first condition that holds counts. */
export function chosenOf<T extends object>(walking: Walking, value: MaybeConditional<T>): { readonly policy: T; readonly index: number } | undefined {
  if (!isConditional(value)) { return { policy: value, index: 0 }; }
  const index = value.conditional.findIndex(({ when }) => when === undefined || holds(walking, when));
  return index < 0 ? undefined : { policy: value.conditional[index].policy, index };
}

const isConditional = <T extends object>(value: MaybeConditional<T>): value is { readonly conditional: readonly ConditionalIntent<T>[] } => 'conditional' in value;

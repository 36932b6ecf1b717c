import { ClientAuthModeIntent } from '../../intent/policy/client-auth';
import { mapOf } from '../../schema/json-type';
import { Risk } from '../risk';
import { FactChange, kindOf, Statement, tellLeaves } from '../statement';

const STRICTNESS: readonly ClientAuthModeIntent[] = ['permissive', 'optional', 'strict'];

/** Says how clients have to show who they are; a milder mode lets more of them in. */
export function tellClientAuth(change: FactChange): readonly Statement[] {
  const { words, before, after, leaves } = change;
  if (kindOf(change) !== 'changed') {
    // Nobody is kept out by a mode that lets everybody in.
    const isOpen = modeOf(before ?? after) === 'permissive';
    return tellLeaves(change).map(each => ({ ...each, ...isOpen && { risk: 'access-changed' as const } }));
  }
  const [was, is] = [modeOf(before), modeOf(after)];
  // Which mode holds where none is said depends on the release.
  const others = leaves.filter(({ path: [first] }) => first !== 'mode' || was === is);
  const risk: Risk = STRICTNESS.indexOf(is) < STRICTNESS.indexOf(was) ? 'access-widened' : 'access-narrowed';
  return [
    ...was === is ? [] : [{ kind: 'changed' as const, risk, message: `${words} are checked in mode ${is} instead of ${was}`, before: was, after: is }],
    ...others.length === 0 ? [] : tellLeaves({ ...change, leaves: others }),
  ];
}

function modeOf(said: unknown): ClientAuthModeIntent {
  const { mode } = mapOf(said);
  return STRICTNESS.find(each => each === String(mode).toLowerCase()) ?? 'strict';
}

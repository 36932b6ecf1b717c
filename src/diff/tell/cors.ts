import { CorsIntent } from '../../intent/policy/cors';
import { Leaf } from '../leaves';
import { Risk } from '../risk';
import { FactChange, kindOf, Statement, tellLeaves } from '../statement';

/** Says which pages of other sites may call: whatever is named more is allowed more. */
export function tellCors(change: FactChange): readonly Statement[] {
  // A browser asks for leave: without a word of CORS no page of another site may read an answer.
  const kind = kindOf(change);
  if (kind !== 'changed') { return tellLeaves(change).map(each => ({ ...each, risk: kind === 'added' ? 'access-widened' : 'access-narrowed' })); }
  const [before, after] = [change.before, change.after] as readonly CorsIntent[];
  return change.leaves.flatMap(leaf => tellLeaves({ ...change, leaves: [leaf] }).map(each => ({ ...each, risk: riskOf(leaf, before, after) })));
}

function riskOf({ path: [field], before: was, after: is }: Leaf, before: CorsIntent, after: CorsIntent): Risk {
  if (field === 'maxAge') { return 'behaviour-changed'; }
  if (field === 'allowCredentials') { return is === true ? 'access-widened' : was === true ? 'access-narrowed' : 'access-changed'; }
  const [all, allNow] = [before, after].map(said => { const list = said[field as keyof CorsIntent]; return Array.isArray(list) && list.includes('*'); });
  // Where everything is allowed, it says nothing what else is.
  if (all !== allNow) { return allNow ? 'access-widened' : 'access-narrowed'; }
  return was === undefined ? 'access-widened' : is === undefined ? 'access-narrowed' : 'access-changed';
}

import { FactChange, kindOf, Statement, tellLeaves } from '../statement';

/** Says which pages of other sites may call: whatever is named more is allowed more. */
export function tellCors(change: FactChange): readonly Statement[] {
  // A browser asks for leave: without a word of CORS no page of another site may read an answer.
  const kind = kindOf(change);
  if (kind !== 'changed') { return tellLeaves(change).map(each => ({ ...each, risk: kind === 'added' ? 'access-widened' : 'access-narrowed' })); }
  return tellLeaves(change).map(each => ({
    ...each, risk: each.kind === 'added' ? 'access-widened' : each.kind === 'removed' ? 'access-narrowed' : 'access-changed',
  }));
}

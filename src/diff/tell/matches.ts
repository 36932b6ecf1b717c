import { MatchIntent } from '../../intent/route';
import { matchTitle } from '../match-title';
import { FactChange, kindOf, Statement } from '../statement';

/** Says which requests a rule takes that it did not take, and the other way round. */
export function tellMatches({ before = [], after = [], leaves }: FactChange): readonly Statement[] {
  const [was, is] = [before, after] as readonly (readonly MatchIntent[])[];
  if (was.length < 2 && is.length < 2) {
    const [first, second] = [matchTitle(was[0] ?? {}), matchTitle(is[0] ?? {})];
    return [{ kind: 'changed', message: `takes ${second} instead of ${first}`, before: first, after: second }];
  }
  return leaves.filter(({ path }) => path.length === 0).map(leaf => {
    const kind = kindOf(leaf);
    const title = matchTitle((leaf.before ?? leaf.after) as MatchIntent);
    return { kind, message: kind === 'added' ? `takes ${title} as well` : `does not take ${title} any more`, ...kind === 'added' ? { after: title } : { before: title } };
  });
}

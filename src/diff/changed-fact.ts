import { Change } from './change';
import { INTENT_LISTS } from './intent-lists';
import { canonical, leavesBetween } from './leaves';
import { riskOf } from './risk';
import { tellLeaves } from './statement';
import { Fact, Subject } from './subject';
import { tellOf } from './tell/tell';

/** Says what became of a fact of a subject. */
export function changedFact({ title }: Pick<Subject, 'title'>, was: Fact | undefined, is: Fact | undefined): readonly Change[] {
  if (was && is && canonical(was.value) === canonical(is.value)) { return []; }
  const { key, words, area, lists = INTENT_LISTS } = (was ?? is)!;
  const leaves = leavesBetween(was?.value, is?.value, lists);
  if (leaves.length === 0) { return []; }
  const places = { ...was && { before: was.place() }, ...is && { after: is.place() } };
  const change = { key, words, area, before: was?.value, after: is?.value, leaves };
  const told = tellOf(key, area)(change);
  // What has no words of its own is told as it stands.
  return (told.length > 0 ? told : tellLeaves(change)).map((statement): Change => ({
    risk: statement.risk ?? riskOf(area, statement.kind),
    kind: statement.kind,
    subject: title,
    what: words,
    message: statement.message,
    ...statement.before !== undefined && { before: statement.before },
    ...statement.after !== undefined && { after: statement.after },
    places,
  }));
}

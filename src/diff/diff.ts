import { changedAnswers } from './changed-answers';
import { changesBetween } from './compare';
import { DiffReport, sortedChanges } from './diff-report';
import { withProtection } from './protection';
import { withUsers } from './reached-by';
import { withAnswers } from './seen';
import { Side } from './side';

/** What it means to go from one set of manifests to another. */
export function diff(before: Side, after: Side): DiffReport {
  const said = changesBetween(before.subjects, after.subjects);
  // What says the same to the same release does the same.
  const isSame = said.length === 0 && before.dialects.every((dialect, i) => dialect === after.dialects[i]);
  const walks = isSame ? undefined : changedAnswers(before.sites, after.sites);
  const held = isSame ? said : withProtection(before.sites, after.sites, said);
  const changes = withUsers(held, before.subjects, after.subjects);
  return {
    before: before.dialects.map(({ id }) => id),
    after: after.dialects.map(({ id }) => id),
    changes: sortedChanges(withAnswers(changes, walks)),
    walks,
  };
}

import { Severity } from '../../diagnostic/diagnostic';
import { CodeEntry } from '../rule';

/** What several rules find, each of one change. */
export const CHANGED_MEANING: CodeEntry = {
  code: 'LintChangedMeaning',
  level: Severity.INFO,
  topic: 'dialects',
  title: 'a release does something else with the same words than those before it',
  reason: 'nothing is refused and no field has another name, so that an upgrade changes what happens without a word',
  fix: 'see whether the new meaning is the wanted one; the message says what to change where it is not',
};

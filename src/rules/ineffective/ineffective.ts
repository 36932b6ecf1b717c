import { Severity } from '../../diagnostic/diagnostic';
import { CodeEntry } from '../rule';

/** What several rules find, each of one field. */
export const INEFFECTIVE: CodeEntry = {
  code: 'LintIneffective',
  level: Severity.WARNING,
  topic: 'dialects',
  title: 'a field is accepted, but does not do what it says',
  reason: 'the API server knows the field, and the release ignores it, or takes it for something else',
  fix: 'do what the message says, which differs by field and release',
};

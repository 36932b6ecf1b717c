import { Severity } from '../../diagnostic/diagnostic';
import { CodeEntry } from '../rule';

/** What a release does only partly. Where nothing can be done about it, it is only good to know. */
export const PARTIAL_SUPPORT: CodeEntry = {
  code: 'PartialSupport',
  level: Severity.WARNING,
  topic: 'dialects',
  title: 'a release has something, but only partly',
  reason: 'what is missing differs by feature and release; the message says it',
  fix: 'do what the message says; where there is nothing to do, it is an info',
};

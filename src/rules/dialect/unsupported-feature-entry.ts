import { Severity } from '../../diagnostic/diagnostic';
import { CodeEntry } from '../rule';

/** What a dialect has no words for. */
export const UNSUPPORTED_FEATURE: CodeEntry = {
  code: 'UnsupportedFeature',
  level: Severity.ERROR,
  topic: 'dialects',
  title: 'the dialect cannot express something',
  reason: 'the release has no field for it, or does not act on it',
  fix: 'leave it out, or write for one of the dialects that the message names',
};

import { CodedError } from '../diagnostic/coded-error';
import { guardPattern } from '../input/expression';
import { PatternIntent } from '../intent/policy/guard';

/** Patterns that have no names. @throws when there is none, or one is empty or no regular expression */
export const plainPatterns = (patterns: readonly string[]): readonly PatternIntent[] => patternIntents(patterns.map(pattern => ({ pattern })));

/** Patterns by their names. @throws when there is none, or one is empty or no regular expression */
export const namedPatterns = (patterns: { readonly [name: string]: string }): readonly PatternIntent[] =>
  patternIntents(Object.entries(patterns).map(([name, pattern]) => ({ name, pattern })));

function patternIntents(patterns: readonly PatternIntent[]): readonly PatternIntent[] {
  if (patterns.length === 0 || patterns.some(({ pattern }) => pattern === '')) {
    throw new CodedError('InvalidGuard', 'a guard looks for something; give a pattern, and none that is empty, since that matches every text');
  }
  patterns.forEach(({ pattern }) => guardPattern(pattern));
  return patterns;
}

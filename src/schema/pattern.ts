import type { RE2JS as Re2 } from 're2js';
import { Cost, costOf } from './pattern-cost';

type Test = (text: string) => boolean;

const compiled = new Map<string, Test>();

/** More steps than this, and a backtracking engine is not asked. */
const STEPS = 1e7;

/**
 * A test for a regular expression in RE2 syntax, as Go's `MatchString`: found anywhere in the text. JavaScript's engine answers where it
 * means the same and cannot take long; expressions that only RE2 knows, or that could backtrack for ever, go to RE2, which is linear.
 * @throws when the pattern is not a regular expression
 */
export function matcher(pattern: string): Test {
  const known = compiled.get(pattern);
  if (known) { return known; }
  const regex = alike(pattern);
  const cost = regex && costOf(pattern);
  const test = regex && cost ? native(regex, cost, pattern) : re2(pattern);
  compiled.set(pattern, test);
  return test;
}

function native(regex: RegExp, { ways, degree }: Cost, pattern: string): Test {
  const longest = degree === 0 ? (ways < STEPS ? Infinity : 0) : (STEPS / ways) ** (1 / degree);
  let linear: Test | undefined;
  return text => text.length <= longest ? regex.test(text) : (linear ??= re2(pattern))(text);
}

function re2(pattern: string): Test {
  const regex = re2Library().compile(pattern);
  return text => regex.matcher(text).find();
}

/** RE2 itself, loaded only when needed: most manifests never are. */
export function re2Library(): typeof Re2 {
  return (require('re2js') as { RE2JS: typeof Re2 }).RE2JS;
}

/** The pattern for JavaScript, where it uses only what means the same in both: literals, classes, groups, anchors, alternation and greedy counts. */
function alike(pattern: string): RegExp | undefined {
  if (/\(\?(?!:)|\\(?!x[0-9a-f]{2})[^.\-+*?^$|()[\]{}/dDwW]|\[\[|\[:|\[\^?\]|[^\x20-\x7e]/.test(pattern)) { return undefined; }
  // Lazy and possessive counts; inside of a class, or escaped, the same characters are themselves.
  if (/[*+?}][+?]/.test(pattern.replace(/\\.|\[(?:[^\]\\]|\\.)*\]/g, 'x'))) { return undefined; }
  try {
    // To RE2 only \n ends a line.
    return new RegExp(pattern.replace(/\\.|\[(?:[^\]\\]|\\.)*\]|\./g, part => part === '.' ? '[^\\n]' : part), 'u');
  } catch {
    return undefined;
  }
}

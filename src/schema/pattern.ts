import type { RE2JS as Re2 } from 're2js';

const compiled = new Map<string, (text: string) => boolean>();

/**
 * A test for a regular expression in RE2 syntax, as Go's `MatchString`: found anywhere in the text. JavaScript's engine answers where it
 * means the same; expressions that only RE2 knows, or that could backtrack for ever, go to RE2.
 */
export function matcher(pattern: string): (text: string) => boolean {
  const known = compiled.get(pattern);
  if (known) { return known; }
  const test = isAlike(pattern) ? native(pattern) : re2(pattern);
  compiled.set(pattern, test);
  return test;
}

// Texts this long could make a backtracking engine slow; RE2 is linear.
const LONG = 2000;

function native(pattern: string): (text: string) => boolean {
  const regex = new RegExp(pattern, 'u');
  let linear: ((text: string) => boolean) | undefined;
  return text => text.length < LONG && !nested(pattern) ? regex.test(text) : (linear ??= re2(pattern))(text);
}

function re2(pattern: string): (text: string) => boolean {
  // Loaded only when needed: most manifests never are.
  const { RE2JS } = require('re2js') as { RE2JS: typeof Re2 };
  const regex = RE2JS.compile(pattern);
  return text => regex.matcher(text).find();
}

// A quantified group that holds a quantifier itself.
const nested = (pattern: string) => /\((?:[^()\\]|\\.)*[*+](?:[^()\\]|\\.)*\)[*+{]/.test(pattern) && !KNOWN_LINEAR.test(pattern);

// Labels separated by dots or slashes: the separator makes each step certain.
const KNOWN_LINEAR = /\(\[-a-z0-9\]\*\[a-z0-9\]\)/;

/** Whether a pattern uses only what means the same in both: literals, classes, groups, anchors, alternation and greedy counts. */
function isAlike(pattern: string): boolean {
  if (/\(\?(?!:)|\\(?!x[0-9a-f]{2})[^.\-+*?^$|()[\]{}/dDwW]|\[\[|\[:|[^\x20-\x7e]/.test(pattern)) { return false; }
  // Lazy and possessive counts; inside of a class the same characters are themselves.
  if (/[*+?}][+?]/.test(pattern.replace(/\[(?:[^\]\\]|\\.)*\]/g, 'x'))) { return false; }
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

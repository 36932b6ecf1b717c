import { matcher } from '../schema/pattern';

/**
 * What is wrong with a regular expression of a match, in words. agentgateway uses Rust's regex crate and Envoy uses RE2: unless RE2 is asked
 * alone, what one of them takes is not spoken of. Both match the whole of a path, header or parameter, whether anchored or not.
 */
export function patternProblem(pattern: string, engine: 're2' | 'either' = 'either'): string | undefined {
  const reason = refusal(pattern);
  if (reason === undefined) { return undefined; }
  const text = pattern.replace(/\\[^]/g, found => /\\[1-9]/.test(found) ? found : 'xx').replace(/\[\^?\]?(?:[^\]])*\]/g, 'x');
  if (/\(\?<?[=!]/.test(text)) { return 'it has look-around, which gateways do not know; say it without, or with several matches'; }
  if (/\\[1-9]/.test(text)) { return 'it has a back-reference, which gateways do not know; write out what it refers to'; }
  if (engine === 're2') { return reason; }
  // Comments and blanks that do not count: only Rust can say.
  if (/\(\?[a-zA-Z]*x[a-zA-Z]*[-:)]/.test(text)) { return undefined; }
  return refusal(asRe2(pattern)) === undefined ? undefined : reason;
}

function refusal(pattern: string): string | undefined {
  try {
    matcher(pattern);
    return undefined;
  } catch (e) {
    return (e instanceof Error ? e.message : String(e)).split('\n')[0].replace(/^error parsing regexp: /, '');
  }
}

/** Replaces what is not escaped. */
const outsideEscapes = (pattern: string, what: RegExp, rewrite: (found: string, ...groups: readonly (string | undefined)[]) => string): string =>
  pattern.replace(new RegExp(`(\\\\.)|${what.source}`, 'g'), (found: string, escaped: string | undefined, ...groups: readonly (string | undefined)[]) =>
    escaped ?? rewrite(found, ...groups));

const COUNT = '(?:\\{\\d+(?:,\\d*)?\\}|[*+?])';

/** What Rust takes and RE2 does not, as something that both take: whether it compiles is asked, not what it means. */
function asRe2(pattern: string): string {
  const characters = pattern
    .replace(/\\[pP](?:\{[^}]*\}|\w)|\\[uUx]\{[0-9a-fA-F]+\}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}/g, 'x')
    .replace(/\\b\{(?:start|end|start-half|end-half)\}|\\[<>]/g, '\\b');
  const names = outsideEscapes(characters, /\(\?</, () => '(?P<');
  const flags = outsideEscapes(names, /\(\?([imsUuxR]*-?[imsUuxR]*)([:)])/, (_, __, end) => end === ':' ? '(?:' : '');
  // RE2 takes one count at a time, and none above a thousand.
  const counts = outsideEscapes(flags, new RegExp(`(\\(\\?)|${COUNT}${COUNT}*`), (found, group) => group ?? (isReversed(found) ? found : '*'));
  return withPlainClasses(counts);
}

const isReversed = (counts: string): boolean =>
  Array.from(counts.matchAll(/\{(\d+),(\d+)\}/g)).some(([, least, most]) => Number(least) > Number(most));

/** Classes hold classes in Rust, and sets that are taken off: `[a-z&&[^aeiou]]`. */
function withPlainClasses(pattern: string): string {
  const nested = /\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^[\]\\])*\]/;
  const inner = /(\[[^\]]*)\[\^?(?:\\.|[^[\]\\])*\]/;
  const next = pattern.replace(/(?<!\\)\[\[:\^?\w+:\]/g, '[x').replace(inner, '$1x');
  return next === pattern || !nested.test(pattern) ? pattern.replace(/&&|--|~~/g, 'x') : withPlainClasses(next);
}

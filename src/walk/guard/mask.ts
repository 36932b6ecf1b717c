import { DETECTORS, Span } from './detectors';
import { GuardIntents } from '../../intent/policy/guard';
import { re2Library } from '../../schema/pattern';

/** Whether a guard finds anything in a text. */
export const finds = ({ detectors = [], patterns = [] }: GuardIntents['regex'], text: string): boolean =>
  detectors.some(each => DETECTORS[each].find(text).length > 0) || patterns.some(({ pattern }) => spansOf(pattern, text).length > 0);

/** The text with all that a guard finds masked, one finding after the other. */
export function masked({ detectors = [], patterns = [] }: GuardIntents['regex'], text: string): string {
  const detected = detectors.reduce((before, each) => replaced(before, DETECTORS[each].find(before), `<${DETECTORS[each].name}>`), text);
  return patterns.reduce((before, { pattern }) => replaced(before, spansOf(pattern, before).filter(({ start, end }) => end > start), '<masked>'), detected);
}

/** Spans that touch each other become one. */
function replaced(text: string, spans: readonly Span[], by: string): string {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const joined = sorted.reduce<Span[]>((before, span) => {
    const last = before[before.length - 1];
    return last !== undefined && span.start < last.end
      ? [...before.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }] : [...before, span];
  }, []);
  return joined.reduceRight((before, { start, end }) => `${before.slice(0, start)}${by}${before.slice(end)}`, text);
}

function spansOf(pattern: string, text: string): readonly Span[] {
  try {
    const matcher = re2Library().compile(pattern).matcher(text);
    const spans: Span[] = [];
    while (matcher.find()) { spans.push({ start: matcher.start(), end: matcher.end() }); }
    return spans;
  } catch {
    return [];
  }
}

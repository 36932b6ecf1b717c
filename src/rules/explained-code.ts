import { REGISTERED_CODES, RegisteredCode } from './codes';
import { DialectRange, EVERYWHERE, idsIn } from './dialect-range';
import { Topic } from './rule';
import { Severity } from '../diagnostic/diagnostic';

/** One thing that is said under a code. */
export interface Explanation {
  readonly title: string;
  readonly reason: string;
  readonly fix: string;
}

/** An input with a fault and the same without it, and the dialects that it is one in, where that is not all of them. */
export interface ExplainedExample {
  readonly language: 'yaml' | 'typescript' | 'shell';
  readonly dialects?: string;
  readonly bad: string;
  readonly good: string;
}

/** All that there is to know of a code, gathered from the rules and the rest that say it. */
export interface ExplainedCode {
  readonly code: string;
  readonly topic: Topic;
  readonly levels: readonly Severity[];
  readonly explanations: readonly Explanation[];
  /** The dialects that it is said in, where that is not all of them. */
  readonly dialects?: string;
  readonly examples: readonly ExplainedExample[];
}

/** The topics in the order in which they are told, each with what is wrong there. */
export const TOPICS: { readonly [T in Topic]: string } = {
  values: 'a value cannot be taken, and is refused where it is given',
  backends: 'a backend cannot be called, or not as one may think',
  routes: 'a route cannot work, or not as it says',
  policies: 'a policy does not do what it says',
  credentials: 'a credential cannot work, is not found, or stands in the clear',
  dialects: 'the release cannot do something, or does it only partly or not at all',
  app: 'two objects of an app get in each other\'s way',
  acknowledgements: 'an acknowledgement cannot be taken, or matches nothing any more',
  simulation: 'a simulation ends otherwise than expected, or cannot be made',
  manifests: 'existing manifests cannot be taken up, or lose something on the way',
  drawings: 'there is nothing to draw, or a drawing cannot be written',
  server: 'the API server would refuse the object',
  files: 'a file cannot be read as manifests',
};

/** Every code, by topic. */
export function explainedCodes(): readonly ExplainedCode[] {
  const byCode = new Map<string, RegisteredCode[]>();
  for (const entry of REGISTERED_CODES) { byCode.set(entry.code, [...byCode.get(entry.code) ?? [], entry]); }
  const all = [...byCode.values()].map(explained);
  return Object.keys(TOPICS).flatMap(topic => all.filter(each => each.topic === topic));
}

function explained(entries: readonly RegisteredCode[]): ExplainedCode {
  const [{ code, topic }] = entries;
  const all = entries.map(rangeOf);
  const ranges = [...new Set(all.filter(range => !all.some(other => isWithin(range, other))).map(rangeText))];
  return {
    code,
    topic,
    levels: [...new Set(entries.map(({ level }) => level))],
    explanations: unique(entries.map(({ title, reason, fix }) => ({ title, reason, fix }))),
    ...!ranges.includes(undefined) && { dialects: ranges.join('; ') },
    examples: unique(entries.map(entry => {
      const { examples: { language, bad, good } } = entry;
      const dialects = rangeText(rangeOf(entry));
      return { language, ...dialects !== undefined && { dialects }, bad, good };
    })),
  };
}

const rangeOf = (entry: RegisteredCode): DialectRange => ('dialects' in entry ? entry.dialects : undefined) ?? EVERYWHERE;

/** Whether a range is a part of another, which tells of it. */
function isWithin(range: DialectRange, other: DialectRange): boolean {
  const [inner, outer] = [idsIn(range), idsIn(other)];
  return inner.size < outer.size && [...inner].every(id => outer.has(id));
}

/** Undefined for all dialects. A range without an end holds in releases to come, too. */
function rangeText({ only, from, to }: DialectRange): string | undefined {
  if (only) { return only.join(', '); }
  if (from === undefined) { return to === undefined ? undefined : `up to ${to}`; }
  return to === undefined ? `${from} and later` : to === from ? from : `${from} to ${to}`;
}

const unique = <T>(items: readonly T[]): readonly T[] =>
  [...new Map(items.map(item => [JSON.stringify(item), item])).values()];

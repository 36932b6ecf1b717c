import { Area } from './area';
import { Leaf } from './leaves';
import { ChangeKind, Risk, riskOf } from './risk';
import { shown } from './sealed';
import { Key } from '../codec/manifest-path';

/** What is said of one change of a fact, in words without the subject. */
export interface Statement {
  readonly kind: ChangeKind;
  readonly message: string;
  /** Undefined is what its area says. */
  readonly risk?: Risk;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A fact that changed: its words, what it was and what it is. */
export interface FactChange {
  readonly key: string;
  readonly words: string;
  readonly area: Area;
  readonly before: unknown;
  readonly after: unknown;
  readonly leaves: readonly Leaf[];
}

/** Says in words what a change of a fact is. */
export type Telling = (change: FactChange) => readonly Statement[];

export const kindOf = ({ before, after }: { readonly before?: unknown; readonly after?: unknown }): ChangeKind =>
  before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';

/** Longer texts are cut. */
const LONGEST = 120;

/** A value in a few words. */
export function brief(value: unknown): string {
  const open = shown(value);
  const text = typeof open === 'string' ? open : plain(open);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function plain(value: unknown): string {
  if (Array.isArray(value)) { return value.length === 0 ? 'none' : value.map(brief).join(', '); }
  if (typeof value !== 'object' || value === null) { return String(value); }
  const { kind, name, namespace, group: _group, ...rest } = value as { readonly [key: string]: unknown };
  // What is called is said by what it is.
  const [[only, inner] = [], ...more] = Object.entries(value);
  if (only === 'service' && more.length === 0) { return brief(inner); }
  const own = typeof kind === 'string' ? rest[kind] : undefined;
  const { [String(kind)]: _own, ...others } = rest;
  const full = typeof name === 'string' ? `${typeof namespace === 'string' ? `${namespace}/` : ''}${name}` : undefined;
  // What is of a kind often has a field of that name with all that is said of it.
  const where = full === undefined && typeof namespace === 'string' ? `in ${namespace}` : undefined;
  const head = [kind, typeof own === 'object' && own !== null ? plain(own) : undefined, full, where].filter(part => typeof part === 'string' && part !== '').join(' ');
  const fields = own === undefined || typeof own === 'object' ? others : rest;
  return [...head === '' ? [] : [head], ...Object.entries(fields).filter(([, each]) => each !== undefined).map(field)].join(', ');
}

function field([key, value]: readonly [string, unknown]): string {
  if (value === true) { return spaced(key); }
  const text = brief(value);
  return typeof value === 'object' && value !== null && text.includes(',') ? `${spaced(key)} (${text})` : `${spaced(key)} ${text}`;
}

/** Whether a secret differs though both look alike. */
const areAlike = (before: unknown, after: unknown): boolean => brief(before) === brief(after);

/** Says what came, went or became another one, place by place; what came or went inside of something only changed it. */
export const tellLeaves: Telling = ({ words, area, before, after, leaves }) => {
  const kind = kindOf({ before, after });
  if (kind !== 'changed') { return [{ kind, message: `${words} ${kind}: ${brief(kind === 'added' ? after : before)}`, ...sides(before, after) }]; }
  return leaves.map(leaf => {
    const what = [words, ...leaf.path.length > 0 ? [spoken(leaf.path)] : []].join(' ');
    return { kind: kindOf(leaf), risk: riskOf(area, 'changed'), message: `${what} ${becomes(leaf)}`, ...sides(leaf.before, leaf.after) };
  });
};

/** `from 30s to 60s`, `added: 30s`. */
export function becomes({ before, after, isOrder }: Pick<Leaf, 'before' | 'after' | 'isOrder'>): string {
  if (isOrder) { return `in another order: ${brief(after)}`; }
  if (before === undefined) { return `added: ${brief(after)}`; }
  if (after === undefined) { return `removed: ${brief(before)}`; }
  return areAlike(before, after) ? 'changed, which is not shown' : `changed from ${brief(before)} to ${brief(after)}`;
}

const sides = (before: unknown, after: unknown): Pick<Statement, 'before' | 'after'> =>
  ({ ...before !== undefined && { before: shown(before) }, ...after !== undefined && { after: shown(after) } });

/** Keys as people read them: `global descriptors #1`. */
export const spoken = (path: readonly Key[]): string => path.map(key => typeof key === 'number' ? `#${key + 1}` : spaced(key)).join(' ');

/** `pathPrefix` as `path prefix`. */
export const spaced = (name: string): string => name.replace(/([a-z])([A-Z])(?![A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);

import { Gap, MetGap } from '../codec/gap';

/** Fields without which their holder says nothing. */
const ESSENTIAL: readonly string[] = ['provider', 'kind', 'tiers', 'hosts', 'rules'];

/** More gaps than these are no longer a migration. */
const MOST = 200;

/** How far above what is lacked something is left out, where the rest says nothing without it. */
const MOST_ABOVE = 4;

/** What is done about the gaps that an intent meets. */
export interface Pruning<T> {
  /** What an intent meets. */
  readonly gapsOf: (intent: T) => readonly MetGap[];
  /** What the server says of what becomes of an intent; broken is what nothing can be made of. */
  readonly verdictOn: (intent: T) => 'accepted' | 'refused' | 'broken';
  /** Takes note of a gap; `removed` is what is left out for it. */
  readonly told: (gap: Gap, where: string, removed?: string) => void;
}

interface Met {
  readonly gap: Gap;
  readonly where: string;
  readonly removed?: string;
}

interface Pruned<T> {
  readonly left: T | undefined;
  readonly met: readonly Met[];
}

/** An intent without what a dialect has no words for, each of which is told; undefined where nothing is left of it. */
export function pruned<T>(intent: T, { gapsOf, verdictOn, told }: Pruning<T>): T | undefined {
  let taken: Pruned<T> | undefined;
  for (let above = 0; above <= MOST_ABOVE; above++) {
    const result = prunedAbove(intent, gapsOf, above);
    const verdict = result.left === undefined ? 'accepted' : verdictOn(result.left);
    if (verdict === 'accepted') {
      taken = result;
      break;
    }
    if (verdict === 'refused') { taken ??= result; }
    if (result.met.every(({ removed }) => removed === undefined)) { break; }
  }
  const { left, met } = taken ?? { ...prunedAbove(intent, gapsOf, 0), left: undefined };
  for (const { gap, where, removed } of met) { told(gap, where, removed); }
  return left;
}

function prunedAbove<T>(intent: T, gapsOf: Pruning<T>['gapsOf'], above: number): Pruned<T> {
  const met: Met[] = [];
  let left: unknown = intent;
  for (let i = 0; i < MOST && left !== undefined; i++) {
    const found = gapsOf(left as T);
    const lacked = found.find(({ gap }) => gap.level === 'no');
    if (lacked === undefined) { return { left: left as T, met: [...met, ...found] }; }
    const keys = keysOf(lacked.where);
    const removed = keys.slice(0, Math.max(1, keys.length - above));
    met.push({ ...lacked, removed: removed.length < keys.length ? placeOf(removed) : lacked.where });
    left = without(left, removed);
  }
  return { left: undefined, met };
}

const placeOf = (keys: readonly (string | number)[]): string =>
  keys.map((key, i) => typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`).join('');

/** The keys of a place such as `tiers[1][0].credential`. */
export const keysOf = (where: string): readonly (string | number)[] =>
  (where.match(/[^.[\]]+/g) ?? []).map(key => /^\d+$/.test(key) ? Number(key) : key);

/** A copy without what stands at a path, and without what says nothing then; undefined where nothing stands there, so that all of it goes. */
function without(node: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
  if (key === undefined || typeof node !== 'object' || node === null) { return undefined; }
  const inner = (node as { [key: string]: unknown })[key];
  if (inner === undefined) { return undefined; }
  const changed = rest.length === 0 ? undefined : without(inner, rest);
  if (Array.isArray(node)) {
    const items = changed === undefined ? node.filter((_, i) => i !== key) : node.map((item: unknown, i) => i === key ? changed : item);
    return items.length === 0 ? undefined : items;
  }
  if (changed !== undefined) { return { ...node, [key]: changed }; }
  return isEssential(node, String(key)) || Object.keys(node).length === 1 ? undefined : omitted(node, String(key));
}

const isEssential = (node: object, key: string): boolean =>
  ESSENTIAL.includes(key) || (key === 'targets' && (node as { readonly kind?: unknown }).kind === 'mcp');

function omitted(node: object, key: string): unknown {
  const { [key]: _, ...others } = node as { [key: string]: unknown };
  return others;
}

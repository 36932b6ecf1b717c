import { Evaluator } from './evaluator';
import { Optional } from './optional';
import { Expression } from './syntax';
import { bool, compare, fail, isMap, listOf } from './value';
import { has } from '../json-type';

/** Compiles a macro: `on` yields what is walked, `slots` are the places of the names it binds, and `bodies` may use those. */
export type Macro = (on: Evaluator, slots: readonly number[], bodies: readonly Evaluator[]) => Evaluator;

/** How many names a macro binds, going by its arguments; undefined where these are not those of a macro. */
export function boundNames(name: string, args: readonly Expression[]): readonly string[] | undefined {
  const leading = args.findIndex(arg => arg.op !== 'id');
  const names = (leading < 0 ? args.slice(0, -1) : args.slice(0, leading)).map(arg => arg.args as string);
  if (name.startsWith('opt')) { return args.length === 2 && names.length > 0 ? names.slice(0, 1) : undefined; }
  if (name.startsWith('transform')) { return args.length >= 3 && names.length >= 2 ? names.slice(0, 2) : undefined; }
  if (args.length === 2) { return names.length > 0 ? names.slice(0, 1) : undefined; }
  if (args.length !== 3 || names.length === 0) { return undefined; }
  return name === 'map' ? names.slice(0, 1) : name === 'filter' ? undefined : names.length >= 2 ? names.slice(0, 2) : undefined;
}

/** Puts each item, or each index and item, or each key, or each key and value, into its slots, until a visit returns true. */
function walk(walked: unknown, v: unknown[], [first, second]: readonly number[], visit: (key: number | string) => boolean): void {
  if (Array.isArray(walked)) {
    for (let i = 0; i < walked.length; i++) {
      v[first] = second === undefined ? walked[i] : i;
      if (second !== undefined) { v[second] = walked[i]; }
      if (visit(i)) { return; }
    }
    return;
  }
  if (!isMap(walked)) { fail('only lists and maps have items'); }
  for (const [key, item] of Object.entries(walked as object)) {
    v[first] = key;
    if (second !== undefined) { v[second] = item; }
    if (visit(key)) { return; }
  }
}

/** An error counts only when no item decides the question. */
const quantifier = (decides: boolean): Macro => (on, slots, [test]) => v => {
  let decided = false;
  let failure: Error | undefined;
  walk(on(v), v, slots, () => {
    try { decided = bool(test(v)) === decides; } catch (e) { failure ??= e as Error; }
    return decided;
  });
  if (!decided && failure) { throw failure; }
  return decided === decides;
};

const exactlyOne: Macro = (on, slots, [test]) => v => {
  let count = 0;
  walk(on(v), v, slots, () => { if (bool(test(v))) { count++; } return false; });
  return count === 1;
};

/** What is made of each item, or only of those that pass a test. */
const made: Macro = (on, slots, [first, second]) => v => {
  const out: unknown[] = [];
  walk(on(v), v, slots, () => {
    if (!second) { out.push(first(v)); } else if (bool(first(v))) { out.push(second(v)); }
    return false;
  });
  return out;
};

export const MACROS: { readonly [name: string]: Macro } = {
  all: quantifier(false),
  exists: quantifier(true),
  exists_one: exactlyOne,
  existsOne: exactlyOne,
  filter: (on, slots, [test]) => v => {
    const kept: unknown[] = [];
    walk(on(v), v, slots, () => {
      const item = v[slots[0]];
      if (bool(test(v))) { kept.push(item); }
      return false;
    });
    return kept;
  },
  map: made,
  transformList: made,
  transformMap: (on, slots, [first, second]) => v => {
    const out: [string, unknown][] = [];
    walk(on(v), v, slots, key => {
      if (!second) { out.push([String(key), first(v)]); } else if (bool(first(v))) { out.push([String(key), second(v)]); }
      return false;
    });
    return Object.fromEntries(out);
  },
  transformMapEntry: (on, slots, bodies) => v => {
    const [entry, test] = [...bodies].reverse();
    const out: { [key: string]: unknown } = {};
    walk(on(v), v, slots, () => {
      if (test && !bool(test(v))) { return false; }
      for (const [key, value] of Object.entries(entry(v) as object)) {
        if (has(out, key)) { fail(`the key '${key}' is there already`); }
        out[key] = value;
      }
      return false;
    });
    return out;
  },
  sortBy: (on, [slot], [by]) => v => {
    const ranked = listOf(on(v)).map(item => { v[slot] = item; return { item, rank: by(v) }; });
    return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ item }) => item);
  },
  optMap: (on, [slot], [make]) => v => {
    const optional = on(v) as Optional;
    if (!optional.has) { return optional; }
    v[slot] = optional.value;
    return Optional.of(make(v));
  },
  optFlatMap: (on, [slot], [make]) => v => {
    const optional = on(v) as Optional;
    if (!optional.has) { return optional; }
    v[slot] = optional.value;
    return make(v);
  },
};

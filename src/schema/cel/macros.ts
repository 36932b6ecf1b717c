import { Evaluator } from './evaluator';
import { Optional } from './optional';
import { Expression } from './syntax';
import { bool, fail, isMap } from './value';

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

/** Puts each item, or each index and item, or each key, or each key and value, into its slots. */
function* steps(walked: unknown, v: unknown[], slots: readonly number[]): Generator<unknown> {
  const [first, second] = slots;
  if (!Array.isArray(walked) && !isMap(walked)) { fail('only lists and maps have items'); }
  for (const [key, item] of Array.isArray(walked) ? walked.entries() : Object.entries(walked as object)) {
    v[first] = second === undefined && Array.isArray(walked) ? item : key;
    if (second !== undefined) { v[second] = item; }
    yield key;
  }
}

/** An error counts only when no item decides the question. */
const quantifier = (decides: boolean): Macro => (on, slots, [test]) => {
  const one = (v: unknown[]): boolean | Error => { try { return bool(test(v)); } catch (e) { return e as Error; } };
  const [slot] = slots;
  return v => {
    const walked = on(v);
    let failure: Error | undefined;
    // The common case, without a generator.
    if (Array.isArray(walked) && slots.length === 1) {
      for (const item of walked as unknown[]) {
        v[slot] = item;
        const answer = one(v);
        if (answer === decides) { return decides; }
        if (answer instanceof Error) { failure ??= answer; }
      }
    } else {
      for (const _ of steps(walked, v, slots)) {
        const answer = one(v);
        if (answer === decides) { return decides; }
        if (answer instanceof Error) { failure ??= answer; }
      }
    }
    if (failure) { throw failure; }
    return !decides;
  };
};

const exactlyOne: Macro = (on, slots, [test]) => v => {
  let count = 0;
  for (const _ of steps(on(v), v, slots)) { if (bool(test(v))) { count++; } }
  return count === 1;
};

export const MACROS: { readonly [name: string]: Macro } = {
  all: quantifier(false),
  exists: quantifier(true),
  exists_one: exactlyOne,
  existsOne: exactlyOne,
  filter: (on, slots, [test]) => v => {
    const kept: unknown[] = [];
    for (const _ of steps(on(v), v, slots)) {
      const item = v[slots[0]];
      if (bool(test(v))) { kept.push(item); }
    }
    return kept;
  },
  map: (on, slots, [first, second]) => v => {
    const out: unknown[] = [];
    for (const _ of steps(on(v), v, slots)) {
      if (!second) { out.push(first(v)); } else if (bool(first(v))) { out.push(second(v)); }
    }
    return out;
  },
  transformList: (on, slots, [first, second]) => v => {
    const out: unknown[] = [];
    for (const _ of steps(on(v), v, slots)) {
      if (!second) { out.push(first(v)); } else if (bool(first(v))) { out.push(second(v)); }
    }
    return out;
  },
  transformMap: (on, slots, [first, second]) => v => {
    const out: [string, unknown][] = [];
    for (const key of steps(on(v), v, slots)) {
      if (!second) { out.push([String(key), first(v)]); } else if (bool(first(v))) { out.push([String(key), second(v)]); }
    }
    return Object.fromEntries(out);
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

import { Evaluator } from './evaluator';
import { Optional } from './optional';
import { fail, isMap } from './value';
import { has } from '../json-type';

type Holder = { readonly [key: string]: unknown };

/** A field that is null counts as absent, also where null is allowed; a null in a map is a value. */
const isPresent = (object: unknown, name: string, inMap: boolean): object is Holder => isMap(object) && isPresentIn(object, name, inMap);

function isPresentIn(map: Holder, name: string, inMap: boolean): boolean {
  const value = map[name];
  // What every object inherits is no field.
  return value !== undefined && (inMap || value !== null) && has(map, name);
}

/** `of.name` */
export function field(of: Evaluator, name: string, inMap: boolean): Evaluator {
  return v => {
    const object = of(v);
    if (isMap(object) && isPresentIn(object, name, inMap)) { return object[name]; }
    if (object instanceof Optional) { return within(object, held => field(() => held, name, inMap)(v)); }
    return fail(`no such key: ${name}`);
  };
}

/** `of.?name` */
export function optionalField(of: Evaluator, name: string, inMap: boolean): Evaluator {
  return v => {
    const given = of(v);
    const object = given instanceof Optional ? given.or(undefined) : given;
    return isPresent(object, name, inMap) ? Optional.of(object[name]) : Optional.NONE;
  };
}

/** `has(of.name)` */
export function presence(of: Evaluator, name: string, inMap: boolean): Evaluator {
  return v => {
    const object = of(v);
    if (isMap(object)) { return isPresentIn(object, name, inMap); }
    return object instanceof Optional ? isPresent(object.or(undefined), name, inMap) : fail(`has() on something without fields: ${name}`);
  };
}

/** `container[key]` */
export function element(container: unknown, key: unknown): unknown {
  if (container instanceof Optional) { return within(container, held => element(held, key)); }
  return holds(container, key) ? (container as Holder)[key as string] : fail(`no such element: ${String(key)}`);
}

/** `container[?key]` */
export function optionalElement(container: unknown, key: unknown): Optional {
  const held = container instanceof Optional ? container.or(undefined) : container;
  return holds(held, key) ? Optional.of((held as Holder)[key as string]) : Optional.NONE;
}

function holds(container: unknown, key: unknown): boolean {
  if (Array.isArray(container)) { return typeof key === 'number' && key >= 0 && key < container.length; }
  return ['string', 'number', 'boolean'].includes(typeof key) && isPresent(container, String(key), true);
}

/** What is asked of an absent value is absent. */
const within = (optional: Optional, ask: (held: unknown) => unknown): Optional => {
  if (!optional.has) { return optional; }
  try { return Optional.of(ask(optional.value)); } catch { return Optional.NONE; }
};

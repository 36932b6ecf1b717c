import { KnownObject } from './known-object';

let slots = 0;

/** A function of an object, and of what never changes around it, that several rules ask; it is worked out once. */
export function oncePerObject<A extends readonly unknown[], T extends object>(f: (object: KnownObject, ...around: A) => T): typeof f {
  const slot = slots++;
  return (object, ...around) => {
    const known = object.known ??= [];
    return (known[slot] ??= f(object, ...around)) as T;
  };
}

import { KnownObject } from './known-object';

let slots = 0;

/** A function of an object, and of what never changes around it, that several rules ask; it is worked out once. */
export function oncePerObject<A extends readonly unknown[], T>(f: (object: KnownObject, ...rest: A) => T): (object: KnownObject, ...rest: A) => T {
  const slot = slots++;
  return (object, ...rest) => {
    const known = object.known?.[slot] as { readonly value: T } | undefined;
    if (known) { return known.value; }
    const value = f(object, ...rest);
    (object.known ??= [])[slot] = { value };
    return value;
  };
}

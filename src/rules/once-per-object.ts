import { KnownObject } from './known-object';
import { KnownObjects } from './known-objects';

let slots = 0;

/** A function of an object, and of what never changes around it, that several rules ask; it is worked out once. */
export function oncePerObject<F extends (object: KnownObject, around: KnownObjects) => object>(f: F): F {
  const slot = slots++;
  return ((object, around) => {
    const known = object.known ??= [];
    return (known[slot] ??= f(object, around)) as object;
  }) as F;
}

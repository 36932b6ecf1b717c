import { classNameOf } from './instance';
import { refusalsOf, tellsRefusals } from './refusals';
import { Wrong } from './shape';
import { SHAPES } from './shapes';
import { Signature } from './signature';
import { refusal } from './wrong-type';
import { CodedError } from '../diagnostic/coded-error';

/** A class of the API. */
interface ApiClass {
  readonly name: string;
  readonly prototype: object;
}

type Method = (this: unknown, ...given: unknown[]) => unknown;

/** What the constructors that are running were given: each hands it on to others, which need not look at it again. */
let taken: readonly unknown[] = [];

/**
 * Has a class look at what it is given, as the table of shapes says: what is no value of the declared type, or an unknown property, as callers
 * without types can give. Constructs that ask for `refusalsOf` themselves are made from the rest, and tell of it at synth; other classes throw.
 */
export function checked<T extends ApiClass>(type: T): T {
  const className = classNameOf(type);
  const { new: made, ...calls } = SHAPES.classes[className] ?? {};
  for (const [call, parameters] of Object.entries(calls)) {
    const isStatic = call.startsWith('static ');
    replace(className, isStatic ? type : type.prototype, isStatic ? call.slice('static '.length) : call, parameters);
  }
  return made === undefined ? type : constructing(className, type, made);
}

function replace(className: string, owner: object, method: string, parameters: string): void {
  const original = (owner as { readonly [method: string]: Method })[method];
  const signature = once(() => new Signature(parameters));
  const value: Method = function (...given) {
    if (signature().fits(given, true, taken)) { return original.apply(this, given); }
    const wrong: Wrong[] = [];
    const mended = signature().mend(given, true, wrong);
    if (wrong.length === 0) { return original.apply(this, mended); }
    const told = typeof this === 'object' && this !== null && tellsRefusals(this) ? refusalsOf(this) : undefined;
    told?.push(...wrong.map(finding));
    const result = attempt(className, wrong, () => original.apply(this, mended));
    if (!told) { throw refusal(className, wrong); }
    return result;
  };
  Object.defineProperty(owner, method, { value, configurable: true, writable: true });
}

function constructing<T extends ApiClass>(className: string, type: T, parameters: string): T {
  const signature = once(() => new Signature(parameters));
  const checking: T = new Proxy(type, {
    construct: (target, given: unknown[], newTarget) => {
      // A subclass may have properties of its own.
      const exact = newTarget as unknown === checking;
      const wrong: Wrong[] = [];
      const right = signature().fits(given, exact, taken) ? given : signature().mend(given, exact, wrong);
      const make = (): object => taking(right, () => Reflect.construct(target as unknown as new () => object, right, newTarget) as object);
      if (wrong.length === 0) { return make(); }
      if (wrong.some(({ isDecisive }) => isDecisive)) { throw refusal(className, wrong); }
      const construct = attempt(className, wrong, make);
      if (!tellsRefusals(construct)) { throw refusal(className, wrong); }
      refusalsOf(construct).push(...wrong.map(finding));
      return construct;
    },
  });
  return checking;
}

function taking<R>(given: readonly unknown[], make: () => R): R {
  const before = taken;
  taken = given;
  try { return make(); } finally { taken = before; }
}

/** Goes on with what is left. Where nothing was given, a class may have better words for what it misses. */
function attempt<R>(className: string, wrong: readonly Wrong[], go: () => R): R {
  try { return go(); } catch (e) {
    throw e instanceof CodedError && wrong.every(({ isMissing }) => isMissing) ? e : refusal(className, wrong);
  }
}

const finding = ({ code, at, says }: Wrong): { readonly code: string; readonly message: string; readonly where: string } =>
  ({ code, message: `${at}${says}`, where: '' });

function once<R>(make: () => R): () => R {
  let made: R | undefined;
  return () => made ??= make();
}

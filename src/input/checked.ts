import { classNameOf } from './instance';
import { Wrong } from './shape';
import { SHAPES } from './shapes';
import { Signature } from './signature';
import { refusal } from './wrong-type';
import { CodedError } from '../diagnostic/coded-error';
import { Finding } from '../intent/finding';

/** A class of the API. */
interface ApiClass {
  readonly name: string;
  readonly prototype: object;
}

/** A construct that tells at synth what it cannot take. */
interface Refusing {
  _refuse(findings: readonly Finding[]): void;
}

type Method = (this: unknown, ...given: unknown[]) => unknown;

/** Whether a constructor of ours is running. What it hands on to others needs no look: what it got itself was right, or put right. */
let isTaking = false;

/**
 * Has a class look at what it is given, as the table of shapes says: for what is no value of the declared type, and for unknown properties,
 * as callers without types can give. A construct that can `_refuse` is made from the rest, and tells of it at synth; other classes throw.
 */
export function checked<T extends ApiClass>(type: T): T {
  const className = classNameOf(type);
  // A bundler may have changed the name; such callers had types.
  const { new: made, ...calls } = SHAPES.classes[className] ?? {};
  for (const call in calls) {
    const isStatic = call.startsWith('static ');
    replace(className, isStatic ? type : type.prototype, isStatic ? call.slice('static '.length) : call, calls[call]);
  }
  return made === undefined ? type : constructing(className, type, made);
}

function replace(className: string, owner: object, method: string, parameters: string): void {
  const original = (owner as { readonly [method: string]: Method })[method];
  const signature = once(() => new Signature(parameters));
  const wrongly = (self: unknown, given: unknown[]): unknown => {
    const wrong: Wrong[] = [];
    const right = signature().mend(given, true, wrong);
    if (wrong.length === 0) { return original.apply(self, right); }
    const told = tells(self);
    if (told) { self._refuse(wrong.map(finding)); }
    const result = attempt(className, wrong, () => original.apply(self, right));
    if (!told) { throw refusal(className, wrong); }
    return result;
  };
  const isOne = !parameters.includes('; ') && !parameters.startsWith('...');
  let fits = (given: unknown): boolean => (fits = signature().fitsOne())(given);
  const value: Method = isOne
    ? function (given) { return isTaking || fits(given) ? original.call(this, given) : wrongly(this, [given]); }
    : function (...given) { return isTaking || signature().fits(given) ? original.apply(this, given) : wrongly(this, given); };
  Object.defineProperty(owner, method, { value, configurable: true, writable: true });
}

function constructing<T extends ApiClass>(className: string, type: T, parameters: string): T {
  const signature = once(() => new Signature(parameters));
  const wrongly = (given: unknown[], isExact: boolean, newTarget: Function): object => {
    const wrong: Wrong[] = [];
    const right = signature().mend(given, isExact, wrong);
    if (wrong.length === 0) { return taking(type, right, newTarget); }
    if (wrong.some(({ isDecisive }) => isDecisive)) { throw refusal(className, wrong); }
    const construct = attempt(className, wrong, () => taking(type, right, newTarget));
    if (!tells(construct)) { throw refusal(className, wrong); }
    construct._refuse(wrong.map(finding));
    return construct;
  };
  const checking: T = new Proxy(type, {
    construct: (_, given: unknown[], newTarget) => {
      // A subclass may have properties of its own.
      const isExact = newTarget as unknown === checking;
      // Made of a proxy, every instance would have a hidden class of its own.
      const made = isExact ? type as unknown as Function : newTarget;
      if (isTaking) { return Reflect.construct(type as unknown as Function, given, made) as object; }
      return signature().fits(given, isExact) ? taking(type, given, made) : wrongly(given, isExact, made);
    },
  });
  return checking;
}

function taking(type: ApiClass, given: unknown[], newTarget: Function): object {
  isTaking = true;
  try { return Reflect.construct(type as unknown as Function, given, newTarget) as object; } finally { isTaking = false; }
}

const tells = (value: unknown): value is Refusing => typeof (value as Partial<Refusing> | undefined)?._refuse === 'function';

/** Goes on with what is left. Where nothing was given, a class may have better words for what it misses. */
function attempt<R>(className: string, wrong: readonly Wrong[], go: () => R): R {
  try { return go(); } catch (e) {
    throw e instanceof CodedError && wrong.length === 1 && wrong[0].isMissing ? e : refusal(className, wrong);
  }
}

const finding = ({ code, at, says }: Wrong): Finding => ({ code, message: `${at}${says}`, where: '' });

function once<R>(make: () => R): () => R {
  let made: R | undefined;
  return () => made ??= make();
}

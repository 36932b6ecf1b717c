import { EXAMPLES } from './examples';
import { Field, Kind, mendField } from './shape';
import { SHAPES } from './shapes';
import { withArticle, wrongType } from './wrong-type';

/** How jsii marks classes. */
const RTTI = Symbol.for('jsii.rtti');

interface Class {
  readonly name: string;
  readonly [RTTI]?: { readonly fqn: string };
}

/** The name of a class of the API, which bundlers may have changed. */
export const classNameOf = (type: Class): string => Object.hasOwn(type, RTTI) && type[RTTI] ? type[RTTI].fqn.slice(type[RTTI].fqn.lastIndexOf('.') + 1) : type.name;

/** An instance of a class, told by its name since an app may hold a library twice; or whatever has the members of an interface. */
export function instanceOf(typeName: string, kindNamed: (type: string) => Kind): Kind {
  const text = SHAPES.members[typeName];
  const members = text === undefined ? [] : text.split(' ').map(member => member.split(':')[0]);
  const results = text === undefined ? [] : returnsOf(text, kindNamed);
  const isInterface = typeName[0] === 'I' && typeName[1] === typeName[1].toUpperCase();
  const words = (): string => `${withArticle(typeName)}, such as ${EXAMPLES[typeName]}`;
  const isDecisive = typeName === 'Dialect';
  const isInstance = (value: unknown): value is Members => isObject(value)
    && (isInterface || namesOf(Object.getPrototypeOf(value)).includes(typeName))
    && members.every(member => member in value) && results.every(({ name }) => typeof value[name] === 'function');
  const returned = (value: Members): readonly (readonly [Field, unknown])[] =>
    results.length === 0 || isOurs(value) ? [] : results.map(field => [field, (value[field.name] as () => unknown)()]);
  const fits = (value: unknown): boolean => isInstance(value) && returned(value).every(([{ kind }, result]) => kind.fits(result));
  return {
    get words() { return words(); },
    get example() { return EXAMPLES[typeName].replace(/^.* or /, ''); },
    isDecisive,
    fits: !isInterface ? likeTheLast(fits) : members.length === 1 && results.length === 0 ? has(members[0]) : fits,
    mend: (value, at, wrong) => {
      if (!isInstance(value)) {
        wrong.push(wrongType(value, words(), at, isDecisive));
        return undefined;
      }
      const before = wrong.length;
      for (const [field, result] of returned(value)) { mendField(field, result, `${at}.${field.name}()`, wrong); }
      return wrong.length > before ? undefined : value;
    },
  };
}

/** An object, by its members. */
interface Members { readonly [member: string]: unknown }

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

const has = (member: string) => (value: unknown): boolean => isObject(value) && member in value;

/** The same for values of classes, which need no second look at another of the same. */
function likeTheLast(fits: (value: unknown) => boolean): (value: unknown) => boolean {
  let last: unknown;
  return value => {
    if (!isObject(value)) { return false; }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === last) { return true; }
    if (!fits(value)) { return false; }
    last = prototype;
    return true;
  };
}

/** What the methods of an interface return, where others may have written them. */
const returnsOf = (text: string, kindNamed: (type: string) => Kind): readonly Field[] =>
  text.split(' ').filter(member => member.includes(':')).map(member => {
    const [name, type] = member.split(':');
    return { name, kind: kindNamed(type), optional: false, variadic: false };
  });

const OURS = new WeakMap<object, boolean>();

/** Whether an object is of one of our classes, which return what they should. */
function isOurs(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === null) { return false; }
  const known = OURS.get(prototype);
  if (known !== undefined) { return known; }
  const isOne = namesOf(prototype).some(name => name in SHAPES.classes);
  OURS.set(prototype, isOne);
  return isOne;
}

/** The names of the classes of an object, from its prototype. */
function namesOf(prototype: unknown): readonly string[] {
  const names: string[] = [];
  for (let at = prototype; typeof at === 'object' && at !== null; at = Object.getPrototypeOf(at)) {
    const made = (at as { readonly constructor?: unknown }).constructor;
    if (typeof made === 'function') { names.push(classNameOf(made)); }
  }
  return names;
}

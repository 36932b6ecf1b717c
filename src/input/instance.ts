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
  const members = (SHAPES.members[typeName] ?? '').split(' ').filter(member => member !== '').map(member => member.split(':')[0]);
  const results = returnsOf(typeName, kindNamed);
  const isInterface = /^I[A-Z]/.test(typeName);
  const words = `${withArticle(typeName)}, such as ${EXAMPLES[typeName]}`;
  const isDecisive = typeName === 'Dialect';
  // Nearly all values are of one class.
  let known: unknown;
  const isInstance = (value: unknown): value is { readonly [member: string]: unknown } => {
    if (typeof value !== 'object' || value === null) { return false; }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === known) { return true; }
    if (!isInterface && !namesOf(prototype).includes(typeName) || !members.every(member => member in value)
      || !results.every(({ name }) => typeof (value as { readonly [member: string]: unknown })[name] === 'function')) { return false; }
    // The members of what only has an interface may be its own.
    if (!isInterface) { known = prototype; }
    return true;
  };
  const returned = (value: { readonly [member: string]: unknown }): readonly (readonly [Field, unknown])[] =>
    results.length === 0 || isOurs(value) ? [] : results.map(field => [field, (value[field.name] as () => unknown)()]);
  return {
    words,
    example: EXAMPLES[typeName].replace(/^.* or /, ''),
    isDecisive,
    fits: value => isInstance(value) && returned(value).every(([{ kind }, result]) => kind.fits(result)),
    mend: (value, at, wrong) => {
      if (!isInstance(value)) {
        wrong.push(wrongType(value, words, at, isDecisive));
        return undefined;
      }
      const before = wrong.length;
      for (const [field, result] of returned(value)) { mendField(field, result, `${at}.${field.name}()`, wrong); }
      return wrong.length > before ? undefined : value;
    },
  };
}

/** What the methods of an interface return, where others may have written them. */
const returnsOf = (typeName: string, kindNamed: (type: string) => Kind): readonly Field[] =>
  (SHAPES.members[typeName] ?? '').split(' ').filter(member => member.includes(':')).map(member => {
    const [name, type] = member.split(':');
    return { name, kind: kindNamed(type), optional: false, variadic: false };
  });

const OURS = new WeakMap<object, boolean>();

/** Whether an object is of one of our classes, which return what they should. */
function isOurs(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === null) { return false; }
  const known = OURS.get(prototype) ?? namesOf(prototype).some(name => name in SHAPES.classes);
  OURS.set(prototype, known);
  return known;
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

import { EXAMPLES } from './examples';
import { Kind, mendField } from './shape';
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
  const members = (SHAPES.members[typeName] ?? '').split(' ').filter(member => member !== '').map(member => member.split(':'));
  const isInterface = /^I[A-Z]/.test(typeName);
  const words = `${withArticle(typeName)}, such as ${EXAMPLES[typeName]}`;
  const isDecisive = typeName === 'Dialect';
  let known: unknown;
  const isInstance = (value: unknown): value is { readonly [member: string]: unknown } => {
    if (typeof value !== 'object' || value === null) { return false; }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === known && known !== Object.prototype) { return true; }
    if (!isInterface && !namesOf(value).includes(typeName) || !members.every(([member]) => member in value)) { return false; }
    // Its methods may be its own.
    if (!isInterface) { known = prototype; }
    return true;
  };
  /** What the methods of someone else's object return. */
  const returned = (value: { readonly [member: string]: unknown }): readonly [string, Kind, unknown][] =>
    members.some(([, type]) => type) && !namesOf(value).some(name => name in SHAPES.classes)
      ? members.flatMap(([member, type]) => type ? [[`${member}()`, kindNamed(type), (value[member] as () => unknown)()]] : []) : [];
  return {
    words,
    example: EXAMPLES[typeName].replace(/^.* or /, ''),
    isDecisive,
    fits: value => isInstance(value) && returned(value).every(([, kind, result]) => kind.fits(result)),
    mend: (value, at, wrong) => {
      if (!isInstance(value)) {
        wrong.push(wrongType(value, words, at, isDecisive));
        return undefined;
      }
      const before = wrong.length;
      for (const [name, kind, result] of returned(value)) { mendField({ name, kind, optional: false, variadic: false }, result, `${at}.${name}`, wrong); }
      return wrong.length > before ? undefined : value;
    },
  };
}

/** The names of the classes of an object. */
function namesOf(value: object): readonly string[] {
  const names: string[] = [];
  for (let at: unknown = Object.getPrototypeOf(value); typeof at === 'object' && at !== null; at = Object.getPrototypeOf(at)) {
    const made = (at as { readonly constructor?: unknown }).constructor;
    if (typeof made === 'function') { names.push(classNameOf(made)); }
  }
  return names;
}

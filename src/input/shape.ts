/** The table of shapes: everything as text, read when it is first needed, since most of it never is. */
export interface Shapes {
  /** By the names of classes: what `new`, a `static` factory or a method takes, such as `secretName: string; options?: ApiKeySecretOptions`. */
  readonly classes: { readonly [className: string]: { readonly [call: string]: string } };
  /** The parents of a struct and its own properties. `*` among the parents: it is not ours, and may have grown since. */
  readonly structs: { readonly [structName: string]: readonly [parents: string, properties: string] };
  /** What every value of a class or interface has; for a method of ours, with the struct that it returns. */
  readonly members: { readonly [typeName: string]: string };
  /** Values by the names of the members. */
  readonly enums: { readonly [enumName: string]: { readonly [member: string]: string } };
}

/** What a value may be. */
export interface Kind {
  /** What it should be, such as `a string, such as 'gpt-4o'`. */
  readonly words: string;
  /** A value, as one would write it. */
  readonly example: string;
  /** Whether a value is right as it is, which nothing is not; quick, since nearly all are. Unless `exact`, a struct may have more properties than are known. */
  readonly fits: (value: unknown, exact?: boolean) => boolean;
  /** What is left of a value that is there when what is wrong with it is taken away and noted. */
  readonly mend: (value: unknown, at: string, wrong: Wrong[], exact?: boolean) => unknown;
  /** What stands in for a value that is missing, so that the rest can be looked at. */
  readonly empty?: () => unknown;
  /** Whether nothing can be said of the rest without it. */
  readonly isDecisive?: boolean;
}

/** Something wrong with what was given. */
export interface Wrong {
  readonly code: 'WrongType' | 'UnknownProperty';
  /** What is wrong: the path of a property, `rules[0].targets[1]`. */
  readonly at: string;
  /** What should be, what was given, what to do, with the space or the mark before it. */
  readonly says: string;
  /** Whether nothing at all was given. */
  readonly isMissing?: boolean;
  readonly isDecisive?: boolean;
}

/** A parameter, or a property of a struct. */
export interface Field {
  readonly name: string;
  readonly optional: boolean;
  readonly variadic: boolean;
  readonly kind: Kind;
}

/** Reads fields such as `...matches: RouteMatch` or `host: string; port?: number`. */
export function fieldsOf(text: string, kindOf: (type: string) => Kind): Field[] {
  return text === '' ? [] : text.split('; ').map(field => {
    const colon = field.indexOf(': ');
    const variadic = field.startsWith('...');
    const optional = field[colon - 1] === '?';
    const name = field.slice(variadic ? '...'.length : 0, optional ? colon - 1 : colon);
    const type = field.slice(colon + ': '.length);
    let kind: Kind | undefined;
    // Most properties are never given.
    return { name, optional, variadic, get kind() { return kind ??= kindOf(type); } };
  });
}

/** What is left of the value of a field; what is missing or wrong is noted. */
export function mendField(field: Field, value: unknown, at: string, wrong: Wrong[], exact = true): unknown {
  if (value === undefined || value === null) {
    if (field.optional) { return undefined; }
    const { kind } = field;
    wrong.push({ code: 'WrongType', at, says: ` must be ${kind.words}, got nothing`, isMissing: true, isDecisive: kind.isDecisive });
    return kind.empty?.();
  }
  return field.kind.fits(value, exact) ? value : field.kind.mend(value, at, wrong, exact);
}

/** Whether a value is an object without class, of whatever realm. */
export function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

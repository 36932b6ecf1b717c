import { Api, ApiType, Callable, Method, TypeRef } from './assembly';

/** How a language spells what is in the API. */
export interface Language {
  /** Name of its folder. */
  readonly name: string;
  readonly title: string;
  /** What a reader has to know of all pages, in a line or two. */
  readonly note: string;
  type(ref: TypeRef, api: Api): string;
  /** A property of a class or of what is handed over. */
  property(name: string): string;
  parameter(name: string): string;
  /** How an object of a class is made. */
  create(type: ApiType, initializer: Callable, api: Api): string;
  /** How what is handed over is made, where that needs a word. */
  properties(type: ApiType): string;
  call(type: ApiType, method: Method, api: Api): string;
  /** A constant of a class, or a member of an enum. */
  constant(type: ApiType, name: string): string;
}

/** What a language calls the types that are no classes. */
export interface Words {
  readonly string: string;
  readonly number: string;
  readonly boolean: string;
  readonly any: string;
  list(element: string): string;
  map(element: string): string;
}

/** A type in the words of a language. */
export function typeIn(words: Words, ref: TypeRef, named: (fqn: string) => string): string {
  if (ref.collection !== undefined) { return words[ref.collection.kind === 'map' ? 'map' : 'list'](typeIn(words, ref.collection.elementtype, named)); }
  if (ref.fqn !== undefined) { return named(ref.fqn); }
  const word = words[ref.primitive as 'string' | 'number' | 'boolean' | 'any'];
  if (word === undefined) { throw new Error(`the reference has no word for ${ref.primitive}`); }
  return word;
}

/** What a variable with an object of a class is called. */
export function variable({ name, kind, datatype }: ApiType): string {
  const plain = kind === 'interface' && !datatype ? name.slice(1) : name;
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}

/** The last parameter, where it is properties. */
export function propertiesOf({ parameters }: Callable, api: Api): ApiType | undefined {
  const fqn = parameters?.at(-1)?.type.fqn;
  const type = fqn === undefined ? undefined : api.type(fqn);
  return type?.datatype === true ? type : undefined;
}

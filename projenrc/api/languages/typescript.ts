import { Api, Callable, TypeRef } from '../assembly';
import { Language, typeIn, Words, variable } from '../language';

const WORDS: Words = {
  string: 'string', number: 'number', boolean: 'boolean', any: 'any', list: element => `${element}[]`, map: element => `{ [key: string]: ${element} }`,
};
const typeOf = (ref: TypeRef, api: Api) => typeIn(WORDS, ref, fqn => api.type(fqn).name);
const taken = ({ parameters = [] }: Callable, api: Api) => `(${parameters.map(({ name, optional, type }) => `${name}${optional ? '?' : ''}: ${typeOf(type, api)}`).join(', ')})`;

export const TYPESCRIPT: Language = {
  name: 'typescript',
  title: 'TypeScript',
  note: 'Everything is imported from `cdk8s-ai-gateway`.',
  type: typeOf,
  property: name => name,
  parameter: name => name,
  create: ({ name }, initializer, api) => `new ${name}${taken(initializer, api)}`,
  properties: ({ name }) => `${name} { … }`,
  call: (type, method, api) =>
    `${method.static ? type.name : variable(type)}.${method.name}${taken(method, api)}${method.returns ? `: ${typeOf(method.returns.type, api)}` : ''}`,
  constant: (type, name) => `${type.name}.${name}`,
};

import { Api, Callable, TypeRef } from '../assembly';
import { Language, typeIn, Words, variable } from '../language';

const WORDS: Words = {
  string: '*string', number: '*float64', boolean: '*bool', any: 'interface{}', list: element => `*[]${element}`, map: element => `*map[string]${element}`,
};
const upper = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const typeOf = (ref: TypeRef, api: Api) => typeIn(WORDS, ref, fqn => `${api.type(fqn).datatype ? '*' : ''}${api.type(fqn).name}`);
const taken = ({ parameters = [] }: Callable, api: Api) => `(${parameters.map(({ name, type }) => `${name} ${typeOf(type, api)}`).join(', ')})`;

export const GO: Language = {
  name: 'go',
  title: 'Go',
  note: 'Everything is in `github.com/cdk8s-ai-gateway/cdk8s-ai-gateway-go/cdk8saigateway`, called `ai` here. What need not be given is `nil`. '
    + 'Properties of classes are methods without parameters.',
  type: typeOf,
  property: upper,
  parameter: name => name,
  create: ({ name }, initializer, api) => `ai.New${name}${taken(initializer, api)} ${name}`,
  properties: ({ name }) => `&ai.${name}{ … }`,
  call: (type, method, api) =>
    `${method.static ? `ai.${type.name}_` : `${variable(type)}.`}${upper(method.name)}${taken(method, api)}${method.returns ? ` ${typeOf(method.returns.type, api)}` : ''}`,
  constant: (type, name) => `ai.${type.name}_${name}${type.kind === 'enum' ? '' : '()'}`,
};

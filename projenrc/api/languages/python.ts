import { Api, Callable, TypeRef } from '../assembly';
import { Language, propertiesOf, typeIn, Words, variable } from '../language';

const WORDS: Words = {
  string: 'str', number: 'int | float', boolean: 'bool', any: 'Any', list: element => `Sequence[${element}]`, map: element => `Mapping[str, ${element}]`,
};
/** As jsii spells names of Python. */
const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/([A-Z])([A-Z][a-z])/g, '$1_$2').toLowerCase();
const typeOf = (ref: TypeRef, api: Api) => typeIn(WORDS, ref, fqn => api.type(fqn).name);

function taken(callable: Callable, api: Api): string {
  const keywords = propertiesOf(callable, api);
  const parameters = callable.parameters ?? [];
  const positional = (keywords ? parameters.slice(0, -1) : parameters).map(({ name, optional, type }) => `${snake(name)}: ${typeOf(type, api)}${optional ? ' = None' : ''}`);
  return `(${[...positional, ...keywords ? [`**${keywords.name}`] : []].join(', ')})`;
}

export const PYTHON: Language = {
  name: 'python',
  title: 'Python',
  note: 'Everything is imported from `cdk8s_ai_gateway`. `**SomeOptions` stands for keyword arguments: the properties of `SomeOptions`.',
  type: typeOf,
  property: snake,
  parameter: snake,
  create: ({ name }, initializer, api) => `${name}${taken(initializer, api)}`,
  properties: ({ name }) => `${name}(…)`,
  call: (type, method, api) => `${method.static ? type.name : snake(variable(type))}.${snake(method.name)}${taken(method, api)}${method.returns ? ` -> ${typeOf(method.returns.type, api)}` : ''}`,
  constant: (type, name) => `${type.name}.${name}`,
};

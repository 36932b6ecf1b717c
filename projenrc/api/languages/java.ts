import { Api, ApiType, Callable, Parameter, TypeRef } from '../assembly';
import { Language, propertiesOf, typeIn, Words, variable } from '../language';

const WORDS: Words = {
  string: 'String', number: 'Number', boolean: 'Boolean', any: 'Object', list: element => `List<${element}>`, map: element => `Map<String, ${element}>`,
};
const typeOf = (ref: TypeRef, api: Api) => typeIn(WORDS, ref, fqn => api.type(fqn).name);
const taken = (parameters: readonly Parameter[], api: Api) => `(${parameters.map(({ name, type }) => `${typeOf(type, api)} ${name}`).join(', ')})`;

function create({ name }: ApiType, initializer: Callable, api: Api): string {
  const parameters = initializer.parameters ?? [];
  return propertiesOf(initializer, api) === undefined ? `new ${name}${taken(parameters, api)}` : `${name}.Builder.create${taken(parameters.slice(0, -1), api)}. … .build()`;
}

export const JAVA: Language = {
  name: 'java',
  title: 'Java',
  note: 'Everything is in the package `io.github.cdk8saigateway`. What is a property here is a method of the builder, `.someProperty(value)`, and read by '
    + '`getSomeProperty()`. A last parameter that need not be given may be left out.',
  type: typeOf,
  property: name => name,
  parameter: name => name,
  create,
  properties: ({ name }) => `${name}.builder(). … .build()`,
  call: (type, method, api) => `${method.returns ? typeOf(method.returns.type, api) : 'void'} ${method.static ? type.name : variable(type)}`
    + `.${method.name}${taken(method.parameters ?? [], api)}`,
  constant: (type, name) => `${type.name}.${name}`,
};

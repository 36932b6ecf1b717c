import { Shape } from './shape';
import { CONFIGURATION } from './shapes';

type Schema = { readonly [keyword: string]: unknown };

/** The JSON schema of a configuration, for editors. */
export const configurationSchema = (): Schema =>
  ({ $schema: 'http://json-schema.org/draft-07/schema#', title: '.cdk8s-ai-gateway.yaml', ...schemaOf(CONFIGURATION) });

function schemaOf(shape: Shape): Schema {
  const { about: description } = shape;
  switch (shape.is) {
    case 'text': {
      const words = shape.words?.();
      return { type: 'string', description, ...words && (shape.orOthers ? { examples: words } : { enum: words }) };
    }
    case 'list': {
      const list = { type: 'array', items: schemaOf(shape.of) };
      return { description, ...shape.orOne ? { anyOf: [schemaOf(shape.of), list] } : list };
    }
    case 'map':
      return { type: 'object', description, additionalProperties: schemaOf(shape.of), ...shape.names?.words && { propertyNames: { enum: shape.names.words() } } };
    case 'object':
      return {
        type: 'object',
        description,
        properties: Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, schemaOf(field)])),
        ...shape.required && { required: shape.required },
        additionalProperties: false,
      };
  }
}

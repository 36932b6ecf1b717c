import { mapOf } from './json-type';
import { metadataSchema } from './metadata-shape';
import { kindsServedBy, loadRelease, SchemaFacts } from './release';

/** A JSON Schema, of draft 7, which editors read. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** A kind and its schema, which refers to `definitions` of its own. */
export interface KindSchema {
  readonly apiVersion: string;
  readonly kind: string;
  readonly schema: JsonSchema;
  readonly definitions: { readonly [name: string]: JsonSchema };
}

/**
 * What servers say of each kind of some releases, as far as JSON Schema has words for it: not their rules in CEL, nor what they ask of names. Where
 * several serve a kind, the last one knows most of it: later ones of a dialect are experimental channels.
 */
export function kindSchemas(releases: readonly string[]): readonly KindSchema[] {
  return kindsServedBy(releases).flatMap(key => {
    const serving = releases.filter(name => loadRelease(name).kinds[key] !== undefined);
    return serving.length === 0 ? [] : [kindSchema(serving[serving.length - 1], key)];
  });
}

function kindSchema(name: string, key: string): KindSchema {
  const { kinds, schemas } = loadRelease(name);
  const translation = new Translation(schemas, name);
  const at = key.lastIndexOf('/');
  const [apiVersion, kind] = [key.slice(0, at), key.slice(at + 1)];
  const root = translation.closed(schemas[kinds[key].schema]);
  const own = { apiVersion: { const: apiVersion }, kind: { const: kind }, metadata: { $ref: '#/definitions/metadata' } };
  const required = ['apiVersion', 'kind', 'metadata', ...(root.required as readonly string[] | undefined ?? []).filter(field => !(field in own))];
  const schema = { ...root, properties: { ...own, ...without(mapOf(root.properties), Object.keys(own)) }, required };
  return { apiVersion, kind, schema, definitions: { metadata: metadataSchema() as JsonSchema, ...translation.definitions } };
}

const without = (object: JsonSchema, names: readonly string[]): JsonSchema =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

/** From OpenAPI's words. Schemas that others refer to become definitions; those within alternatives leave fields open that only the schema around them knows. */
class Translation {
  public readonly definitions: { [name: string]: JsonSchema } = {};

  constructor(private readonly schemas: readonly SchemaFacts[], private readonly release: string) {}

  /** Of a schema that knows every field. */
  public closed(facts: SchemaFacts): JsonSchema {
    return { ...this.words(facts, false), ...this.openness(facts) };
  }

  private ref(index: number, isPart: boolean): JsonSchema {
    const name = `${this.release}.${index}${isPart ? '.part' : ''}`;
    if (!(name in this.definitions)) {
      this.definitions[name] = {};
      const facts = this.schemas[index];
      this.definitions[name] = isPart ? this.words(facts, true) : this.closed(facts);
    }
    return { $ref: `#/definitions/${name}` };
  }

  private words(facts: SchemaFacts, isPart: boolean): JsonSchema {
    const { nullable, intOrString, properties, items, allOf, anyOf, oneOf, not, exclusiveMinimum, exclusiveMaximum, minimum, maximum } = facts;
    const refs = (list: readonly number[]): readonly JsonSchema[] => list.map(index => this.ref(index, true));
    const type = intOrString ? ['integer', 'string'] : facts.type;
    const all = {
      type: type !== undefined && nullable ? [type, 'null'].flat() : type,
      enum: facts.enum && nullable ? [...facts.enum, null] : facts.enum,
      ...plain(facts),
      pattern: isReadable(facts.pattern) ? facts.pattern : undefined,
      format: FORMATS.includes(facts.format ?? '') ? facts.format : undefined,
      ...exclusiveMinimum ? { exclusiveMinimum: minimum } : { minimum },
      ...exclusiveMaximum ? { exclusiveMaximum: maximum } : { maximum },
      properties: properties && Object.fromEntries(Object.entries(properties).map(([name, index]) => [name, this.ref(index, isPart)])),
      items: items === undefined ? undefined : this.ref(items, isPart),
      allOf: allOf && refs(allOf),
      // What may be a number or a text says so in alternatives as well.
      anyOf: intOrString ? undefined : anyOf && refs(anyOf),
      oneOf: oneOf && refs(oneOf),
      not: not === undefined ? undefined : this.ref(not, true),
    };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  }

  /** Whether there may be fields that the schema does not name. */
  private openness({ type, properties, additionalProperties, preserveUnknown, embedded }: SchemaFacts): JsonSchema {
    if (typeof additionalProperties === 'number') { return { additionalProperties: this.ref(additionalProperties, false) }; }
    const isOpen = additionalProperties === true || preserveUnknown === true || embedded === true;
    return isOpen || (type !== 'object' && properties === undefined) ? {} : { additionalProperties: false };
  }
}

/** Words that mean the same in both. */
const plain = (facts: SchemaFacts): JsonSchema => Object.fromEntries(PLAIN.map(word => [word, facts[word]]));

const PLAIN = [
  'minLength', 'maxLength', 'multipleOf', 'minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties', 'required', 'default',
] as const;

/** Formats of which both mean the same. */
const FORMATS = ['date-time', 'ipv4', 'ipv6'];

/** Servers read patterns otherwise than editors, which some of them are no patterns for. */
function isReadable(pattern: string | undefined): boolean {
  try {
    return pattern !== undefined && new RegExp(pattern, 'u').source !== '';
  } catch {
    return false;
  }
}

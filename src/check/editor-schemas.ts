import { JsonSchema, KindSchema, kindSchemas } from '../schema/json-schema';

const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** A schema and the file that it goes to. */
export interface SchemaFile {
  readonly path: string;
  readonly schema: JsonSchema;
}

/** A file for each kind of some releases, named as kubeconform looks for them, and `all.json` for files with any of them. */
export function schemaFiles(title: string, releases: readonly string[]): readonly SchemaFile[] {
  const kinds = kindSchemas(releases);
  return [
    { path: 'all.json', schema: schemaOfAll(title, kinds) },
    ...kinds.map(each => ({ path: pathOf(each), schema: { $schema: DRAFT, title: `${each.kind} of ${title}`, ...each.schema, definitions: each.definitions } })),
  ];
}

function pathOf({ apiVersion, kind }: KindSchema): string {
  const [version, group] = apiVersion.split('/').reverse();
  return `${group === undefined ? '' : `${group}/`}${kind.toLowerCase()}_${version}.json`;
}

/** Judges an object by its kind. Of groups that nobody here knows, and of the core, there are others, which pass. */
function schemaOfAll(title: string, kinds: readonly KindSchema[]): JsonSchema {
  const versions = [...new Set(kinds.map(({ apiVersion }) => apiVersion))];
  const ofVersion = (apiVersion: string): readonly string[] => kinds.filter(each => each.apiVersion === apiVersion).map(({ kind }) => kind);
  return {
    $schema: DRAFT,
    title: `Any kind of ${title}`,
    type: 'object',
    properties: { apiVersion: { type: 'string', examples: versions }, kind: { type: 'string', examples: [...new Set(kinds.map(({ kind }) => kind))] } },
    required: ['apiVersion', 'kind'],
    allOf: [
      ...versions.filter(version => version.includes('/')).map(version => where({ apiVersion: { const: version } }, { properties: { kind: { enum: ofVersion(version) } } })),
      ...kinds.map(({ apiVersion, kind }) => where({ apiVersion: { const: apiVersion }, kind: { const: kind } }, { $ref: `#/definitions/${nameOf(apiVersion, kind)}` })),
    ],
    definitions: Object.fromEntries(kinds.flatMap(({ apiVersion, kind, schema, definitions }) =>
      [...Object.entries(definitions), [nameOf(apiVersion, kind), schema] as const])),
  };
}

const where = (properties: JsonSchema, then: JsonSchema): JsonSchema => ({ if: { properties, required: Object.keys(properties) }, then });

/** A slash would be the way to something within. */
const nameOf = (apiVersion: string, kind: string): string => `${apiVersion.replace('/', '.')}.${kind}`;

import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { has } from './json-type';

/** One validation rule in CEL. */
export interface RuleFacts {
  readonly rule: string;
  readonly message?: string;
  readonly messageExpression?: string;
  readonly fieldPath?: string;
  /** Asked of what is new, too, with no `oldSelf`. */
  readonly optionalOldSelf?: boolean;
}

/** One schema, in OpenAPI's words; schemas below it are named by their place in the release's table, so that equal ones are stored once. */
export interface SchemaFacts {
  readonly type?: string;
  readonly format?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: boolean;
  readonly exclusiveMaximum?: boolean;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly properties?: { readonly [name: string]: number };
  readonly items?: number;
  readonly additionalProperties?: number | boolean;
  readonly allOf?: readonly number[];
  readonly anyOf?: readonly number[];
  readonly oneOf?: readonly number[];
  readonly not?: number;
  readonly rules?: readonly RuleFacts[];
  readonly listType?: string;
  readonly listMapKeys?: readonly string[];
  readonly preserveUnknown?: boolean;
  readonly intOrString?: boolean;
  readonly embedded?: boolean;
}

/** One kind that a release serves. */
export interface KindFacts {
  readonly schema: number;
  readonly namespaced: boolean;
  /** `status` is a subresource: what a manifest says there is dropped. */
  readonly status?: boolean;
}

/** What the server of one release knows: its kinds by `group/version/Kind`, and one table of schemas. */
export interface Release {
  readonly name: string;
  readonly kinds: { readonly [apiVersionAndKind: string]: KindFacts };
  readonly schemas: readonly SchemaFacts[];
}

// Both src/schema and lib/schema are two levels below the package.
const IMPORTS = join(__dirname, '..', '..', 'imports');

const loaded = new Map<string, Release>();
let index: { readonly [apiVersionAndKind: string]: readonly string[] } | undefined;

/** The names of all releases in `imports/`. */
export function releaseNames(): readonly string[] {
  return readdirSync(IMPORTS)
    .filter(file => file.endsWith('.json') && file !== 'index.json' && file !== 'rules.json').map(file => file.slice(0, -'.json'.length)).sort();
}

/** Reads a file of `imports/`. */
export const readImport = (name: string): unknown => JSON.parse(readFileSync(join(IMPORTS, `${name}.json`), 'utf8'));

/** Loads a release, once. */
export function loadRelease(name: string): Release {
  const known = loaded.get(name);
  if (known) { return known; }
  const release = readImport(name) as Release;
  loaded.set(name, release);
  return release;
}

/** The releases that serve a kind; needs none of them loaded. */
export function releasesServing(apiVersion: string, kind: string): readonly string[] {
  index ??= readImport('index') as NonNullable<typeof index>;
  const key = kindKey(apiVersion, kind);
  return has(index, key) ? index[key] : [];
}

/** The versions of a kind's API group that any release serves, e.g. `gateway.networking.k8s.io/v1`; none for a kind nobody knows. */
export function versionsOf(apiVersion: string, kind: string): readonly string[] {
  releasesServing(apiVersion, kind);
  const group = apiVersion.slice(0, apiVersion.indexOf('/') + 1);
  return everyVersionOf(kind).filter(version => group !== '' && version.startsWith(group));
}

/** All `group/version`s that a kind is known by. */
export function everyVersionOf(kind: string): readonly string[] {
  releasesServing('', kind);
  return Object.keys(index ?? {}).filter(key => key.endsWith(`/${kind}`)).map(key => key.slice(0, -kind.length - 1));
}

/** How a kind is named in a release. */
export const kindKey = (apiVersion: string, kind: string): string => `${apiVersion}/${kind}`;

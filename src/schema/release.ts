import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { has } from './json-type';
import { PACKAGE } from './package-folder';

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

const IMPORTS = join(PACKAGE, 'imports');

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

/** Every kind that some release serves, as `group/version/Kind`, with the names of those releases; needs none of them loaded. */
export const knownKinds = (): { readonly [apiVersionAndKind: string]: readonly string[] } => index ??= readImport('index') as NonNullable<typeof index>;

/** The releases that serve a kind. */
export function releasesServing(apiVersion: string, kind: string): readonly string[] {
  const key = kindKey(apiVersion, kind);
  return has(knownKinds(), key) ? knownKinds()[key] : [];
}

/** Every kind that some of these releases serve; External Secrets are installed apart from any gateway, in whatever version. */
export const kindsServedBy = (releases: readonly string[]): readonly string[] =>
  Object.keys(knownKinds()).filter(key => knownKinds()[key].some(release => releases.includes(release) || isInstalledApart(release)));

/** Whether a release is one of External Secrets, whose version no gateway's release says anything of. */
export const isInstalledApart = (release: string): boolean => release.startsWith('external-secrets-');

let byNumber: Intl.Collator | undefined;

/** Sorts releases of one product, the oldest first: 1.10 is later than 1.9. */
export const byAge = (a: string, b: string): number => (byNumber ??= new Intl.Collator('en', { numeric: true })).compare(a, b);

/** How a kind is named in a release. */
export const kindKey = (apiVersion: string, kind: string): string => `${apiVersion}/${kind}`;

import { KnownObject } from './known-object';
import { isObject, JsonObject, mapOf } from '../schema/json-type';

/** A Secret that an object is, or that a controller makes from it. */
export interface MadeSecret {
  readonly name: string;
  /** Where it is made, if it says so; elsewhere it is where the object is. */
  readonly namespaces?: readonly string[];
  /** The entries it will have; undefined where that is not to be seen. */
  readonly entries: readonly string[] | undefined;
  /** Those among them that hold nothing. */
  readonly empty?: readonly string[];
}

type Maker = (spec: JsonObject, object: KnownObject) => readonly MadeSecret[];

/** `secrets.hashicorp.com`: all of them describe the Secret alike. */
const vault: Maker = ({ destination }, { name }) => {
  const { name: stated, transformation } = mapOf(destination);
  const { templates, excludes, transformationRefs, excludeRaw } = mapOf(transformation);
  // Every field of the secret in Vault becomes an entry, unless it is left out; templates add theirs.
  const leavesAllOut = Array.isArray(excludes) && excludes.some(each => each === '.*' || each === '.+' || each === '^.*$');
  const entries = leavesAllOut && transformationRefs === undefined ? [...Object.keys(mapOf(templates)), ...excludeRaw === true ? [] : ['_raw']] : undefined;
  return [{ name: nameIn(stated) ?? name, entries }];
};

/** What a kind makes of its spec. */
const MAKERS: { readonly [kind: string]: Maker | undefined } = {
  Secret: (_, { name, manifest }) => [{ name, ...isFilledIn(manifest) ? { entries: undefined } : entriesIn(manifest) }],
  ExternalSecret: (spec, { name }) => external(spec, name),
  ClusterExternalSecret: (spec, { name }) => external(mapOf(spec.externalSecretSpec), nameIn(spec.externalSecretName) ?? name)
    .map(made => Array.isArray(spec.namespaces) && !spec.namespaceSelectors ? { ...made, namespaces: spec.namespaces.map(String) } : made),
  SealedSecret: ({ encryptedData, template }, { name }) => {
    const { metadata, data } = mapOf(template);
    const entries = isObject(encryptedData) ? [...Object.keys(encryptedData), ...Object.keys(mapOf(data))] : undefined;
    return [{ name: nameIn(mapOf(metadata).name) ?? name, entries }];
  },
  SopsSecret: ({ secretTemplates }) => (Array.isArray(secretTemplates) ? secretTemplates : []).filter(isObject)
    .flatMap(template => typeof template.name === 'string' ? [{ name: template.name, ...entriesIn(template) }] : []),
  // Where the store is a cluster it makes Secrets there; which entries, the store decides.
  PushSecret: ({ data }) => (Array.isArray(data) ? data : []).flatMap(item => {
    const remote = nameIn(mapOf(mapOf(mapOf(item).match).remoteRef).remoteKey);
    return remote === undefined ? [] : [{ name: remote, entries: undefined }];
  }),
  VaultStaticSecret: vault,
  VaultDynamicSecret: vault,
  VaultPKISecret: vault,
};

const KINDS: ReadonlySet<string> = new Set(Object.keys(MAKERS));

/** Whether Secrets may come of an object; of most, none do. */
export const makesSecrets = ({ kind }: KnownObject): boolean => KINDS.has(kind);

/** The Secrets that come of one of those objects. */
export const secretsOf = (object: KnownObject): readonly MadeSecret[] => MAKERS[object.kind]?.(mapOf(object.manifest.spec), object) ?? NONE;

const NONE: readonly MadeSecret[] = [];

const nameIn = (value: unknown): string | undefined => typeof value === 'string' && value !== '' ? value : undefined;

/** Whether somebody else puts the entries in, as replicators do that are told by annotations. */
const isFilledIn = ({ data, stringData, metadata }: JsonObject): boolean =>
  data === undefined && stringData === undefined && isObject(mapOf(metadata).annotations);

/** What stands in a Secret as it is; SOPS encrypts values and leaves names, unless all of a map is one value, or it is all there is. */
function entriesIn({ data, stringData, sops }: JsonObject): Pick<MadeSecret, 'entries' | 'empty'> {
  if ([data, stringData].some(part => typeof part === 'string') || (sops !== undefined && data === undefined && stringData === undefined)) {
    return { entries: undefined };
  }
  const all = { ...mapOf(data), ...mapOf(stringData) };
  const entries = Object.keys(all);
  const empty = entries.filter(entry => all[entry] === null || (typeof all[entry] === 'string' && all[entry].trim() === ''));
  return empty.length === 0 ? { entries } : { entries, empty };
}

function external(spec: JsonObject, otherwise: string): readonly MadeSecret[] {
  const { name, creationPolicy, template } = mapOf(spec.target);
  if (creationPolicy === 'None') { return NONE; }
  // What is merged into is somebody else's.
  return [{ name: nameIn(name) ?? otherwise, entries: creationPolicy === 'Merge' ? undefined : entriesOfExternal(spec, mapOf(template)) }];
}

function entriesOfExternal(spec: JsonObject, template: JsonObject): readonly string[] | undefined {
  if (template.templateFrom !== undefined) { return undefined; }
  const templated = Object.keys(mapOf(template.data));
  if (templated.length > 0 && template.mergePolicy !== 'Merge') { return templated; }
  if (Array.isArray(spec.dataFrom) && spec.dataFrom.length > 0) { return undefined; }
  const fetched = Array.isArray(spec.data) ? spec.data.flatMap(item => isObject(item) && typeof item.secretKey === 'string' ? [item.secretKey] : []) : [];
  return [...templated, ...fetched];
}

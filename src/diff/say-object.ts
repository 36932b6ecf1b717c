import { Area } from './area';
import { Draft } from './draft';
import { schemaLists } from './schema-lists';
import { seal, sealedManifest, sealedReference } from './sealed';
import { DialectDefinition } from '../dialects/definition';
import { KnownObject } from '../rules/known-object';
import { isObject, mapOf } from '../schema/json-type';
import { judge } from '../schema/verdict';

const AREAS: { readonly [kind: string]: readonly [area: Area, words: string] } = {
  BackendTLSPolicy: ['tls', 'TLS'],
  ReferenceGrant: ['routing', 'leave'],
  ExternalSecret: ['keys', 'key'],
  ClusterExternalSecret: ['keys', 'key'],
  SealedSecret: ['keys', 'key'],
  SecretProviderClass: ['keys', 'key'],
};

/** Where a secret comes from is none. */
const REFERRING: readonly string[] = ['ExternalSecret', 'ClusterExternalSecret'];

const WORDS: { readonly [kind: string]: { readonly [field: string]: string } } = { ReferenceGrant: { from: 'leave of', to: 'leave to refer to' } };

const SET = { kind: 'set', below: () => SET } as const;

/** Says what an object says that the model does not know, with what the server adds. */
export function sayObject(draft: Draft, { manifest, kind }: KnownObject, { releases }: DialectDefinition): void {
  if (kind === 'Secret') { sayEntries(draft, manifest); return; }
  const { apiVersion: _version, kind: _kind, metadata: _metadata, status: _status, ...body } = judge(manifest, releases).defaulted();
  const lists = schemaLists(manifest, releases);
  const [area, words] = AREAS[kind] ?? ['other', undefined];
  for (const [key, value] of Object.entries(body)) {
    draft.say({ key, words: WORDS[kind]?.[key] ?? words ?? key, area, value: REFERRING.includes(kind) ? sealedReference(value) : sealedManifest(value, key), lists: kind === 'ReferenceGrant' ? SET : lists.below(key) });
  }
}

/** An entry is the same however it is written. */
function sayEntries(draft: Draft, { data, stringData, metadata: _metadata, apiVersion: _version, kind: _kind, ...rest }: KnownObject['manifest']): void {
  const entries = {
    ...Object.fromEntries(Object.entries(mapOf(data)).map(([name, value]) => [name, Buffer.from(String(value), 'base64').toString('utf8')])),
    ...Object.fromEntries(Object.entries(mapOf(stringData)).map(([name, value]) => [name, String(value)])),
  };
  for (const [name, value] of Object.entries(entries)) { draft.say({ key: `entry ${name}`, words: `entry ${name}`, area: 'keys', value: seal(value) }); }
  for (const [key, value] of Object.entries(rest)) { draft.say({ key, words: key, area: 'other', value: isObject(value) ? sealedManifest(value) : value }); }
}

import { Key } from '../../codec/manifest-path';
import { Severity } from '../../diagnostic/diagnostic';
import { DIALECTS } from '../../dialects/registry';
import { isObject, JsonObject } from '../../schema/json-type';
import { EVERYWHERE } from '../dialect-range';
import { path, placesOf } from '../places';
import { Found, ObjectRule } from '../rule';
import { isSops } from '../sops';
import { isStandIn } from '../stand-in';

/** Groups whose objects send requests to providers. */
const GROUPS = [...new Set([...DIALECTS.map(({ backend }) => backend.group), 'gateway.solo.io', 'enterprise.gloo.solo.io', 'gateway.networking.k8s.io'])];

/** Entries that gateways read credentials from. */
const ENTRIES = ['Authorization', 'accessKey', 'secretKey', 'sessionToken', 'aws_access_key_id', 'aws_secret_access_key', 'aws_session_token',
  'clientSecret', 'credentials.json', 'api-key', 'apiKey'];

/** Headers that carry a credential and nothing else. */
const HEADER = /^(authorization|x-api-key|api-key|x-goog-api-key)$/i;

const HEADERS = ['spec.rules.*.filters.*.requestHeaderModifier', 'spec.rules.*.backendRefs.*.filters.*.requestHeaderModifier', 'spec.traffic.headerModifiers.request',
  'spec.headerModifiers.request', 'spec.options.headerManipulation'].flatMap(modifier => ['set', 'add'].map(list => path(`${modifier}.${list}.*`)));

const secret = (value: string): string => `apiVersion: v1
kind: Secret
metadata:
  name: openai-key
stringData:
  Authorization: ${value}
`;

/** A key in a manifest is a key in a repository. The value itself is never shown. */
export const plaintextKey: ObjectRule = {
  code: 'LintPlaintextKey',
  level: Severity.WARNING,
  topic: 'credentials',
  title: 'a credential stands in the clear',
  reason: 'everybody who may read the repository or the object may use it',
  fix: 'use an ExternalSecret, an encrypted Secret or a placeholder, and refer to the Secret',
  dialects: EVERYWHERE,
  kinds: ['/Secret', ...GROUPS.map(group => `${group}/*`)],
  examples: { language: 'yaml', bad: secret('sk-0123456789abcdef0123456789'), good: secret('$OPENAI_API_KEY') },
  find: ({ group, manifest }) => group === '' ? inSecret(manifest) : inObject(manifest),
};

function inSecret(manifest: JsonObject): readonly Found[] {
  if (isSops(manifest)) { return []; }
  return (['stringData', 'data'] as const).flatMap(part => {
    const entries = manifest[part];
    if (!isObject(entries)) { return []; }
    return ENTRIES.filter(entry => Object.prototype.hasOwnProperty.call(entries, entry))
      .filter(entry => typeof entries[entry] === 'string' && !isStandIn(plain(part, entries[entry])))
      .map(entry => ({ message: `the entry '${entry}' holds a credential in the clear; use an ExternalSecret, an encrypted Secret, or a placeholder`, keys: [part, entry] }));
  });
}

const plain = (part: 'stringData' | 'data', value: string): string =>
  part === 'data' && !isStandIn(value) ? Buffer.from(value, 'base64').toString('utf8') : value;

function inObject(manifest: JsonObject): readonly Found[] {
  const headers = HEADERS.flatMap(at => placesOf(manifest, at))
    .filter(({ value }) => isObject(value) && HEADER.test(String(value.name)) && isKey(value.value))
    .map(({ keys }) => [...keys, 'value']);
  return [...inlineKeys(manifest.spec, ['spec']), ...headers].map(keys => ({
    message: 'the credential stands here in the clear, for everybody who may read the repository or the object; put it into a Secret and refer to that', keys,
  }));
}

const isKey = (value: unknown): boolean => typeof value === 'string' && !isStandIn(value);

const NONE: readonly (readonly Key[])[] = [];

/** `authToken.inline`, `auth.key` and inline AWS keys, wherever they are. */
function inlineKeys(node: unknown, keys: readonly Key[]): readonly (readonly Key[])[] {
  if (node === null || typeof node !== 'object') { return NONE; }
  if (Array.isArray(node)) { return node.flatMap((item: unknown, i) => inlineKeys(item, [...keys, i])); }
  let found = NONE;
  const parent = keys[keys.length - 1];
  for (const field of Object.keys(node)) {
    const value = (node as JsonObject)[field];
    const holds = (field === 'inline' && parent === 'authToken') || (field === 'key' && parent === 'auth') || (field === 'secretKey' && parent === 'inline');
    const below = holds && isKey(value) ? [[...keys, field]] : value !== null && typeof value === 'object' ? inlineKeys(value, [...keys, field]) : NONE;
    if (below.length > 0) { found = [...found, ...below]; }
  }
  return found;
}

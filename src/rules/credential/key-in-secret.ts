import { PLAINTEXT_KEY } from './plaintext-key';
import { isObject, JsonObject } from '../../schema/json-type';
import { EVERYWHERE } from '../dialect-range';
import { Found, ObjectRule } from '../rule';
import { isSops } from '../sops';
import { isStandIn } from '../stand-in';

/** Entries that gateways read credentials from. */
const ENTRIES = ['Authorization', 'accessKey', 'secretKey', 'sessionToken', 'aws_access_key_id', 'aws_secret_access_key', 'aws_session_token',
  'clientSecret', 'credentials.json', 'api-key', 'apiKey'];

const secret = (value: string): string => `apiVersion: v1
kind: Secret
metadata:
  name: openai-key
stringData:
  Authorization: ${value}
`;

/** A key in a manifest is a key in a repository. The value itself is never shown. */
export const keyInSecret: ObjectRule = {
  ...PLAINTEXT_KEY,
  dialects: EVERYWHERE,
  kinds: ['/Secret'],
  examples: { language: 'yaml', bad: secret('sk-0123456789abcdef0123456789'), good: secret('$OPENAI_API_KEY') },
  find: ({ manifest }) => inSecret(manifest),
};

const NONE: readonly Found[] = [];

const KNOWN_ENTRIES: ReadonlySet<string> = new Set(ENTRIES);

/** Whether anything stands in an entry that a gateway reads, other than a stand-in. */
function mayHoldKey(entries: unknown): boolean {
  if (!isObject(entries)) { return false; }
  for (const entry in entries) {
    if (KNOWN_ENTRIES.has(entry) && !isStandIn(String(entries[entry]))) { return true; }
  }
  return false;
}

function inSecret(manifest: JsonObject): readonly Found[] {
  if ((!mayHoldKey(manifest.stringData) && !mayHoldKey(manifest.data)) || isSops(manifest)) { return NONE; }
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

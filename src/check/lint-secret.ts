import { CheckedDocument } from './document';
import { Lint, warning } from './lint-finding';
import { isSops } from './sops';
import { isStandIn } from './stand-in';
import { isObject } from '../schema/json-type';

/** Entries that gateways read credentials from. */
const CREDENTIALS = ['Authorization', 'accessKey', 'secretKey', 'sessionToken', 'aws_access_key_id', 'aws_secret_access_key', 'aws_session_token',
  'clientSecret', 'credentials.json', 'api-key', 'apiKey'];

/** A key in a manifest is a key in a repository. The value itself is never shown. */
export function lintSecret({ manifest }: CheckedDocument): readonly Lint[] {
  if (isSops(manifest)) { return []; }
  return (['stringData', 'data'] as const).flatMap(part => {
    const entries = manifest[part];
    if (!isObject(entries)) { return []; }
    return Object.entries(entries)
      .filter(([entry, value]) => CREDENTIALS.includes(entry) && typeof value === 'string' && !isStandIn(plain(part, value)))
      .map(([entry]) => warning('LintPlaintextKey',
        `the entry '${entry}' holds a credential in the clear; use an ExternalSecret, an encrypted Secret, or a placeholder`, [part, entry], `${part}.${entry}`));
  });
}

const plain = (part: 'stringData' | 'data', value: string): string =>
  part === 'data' && !isStandIn(value) ? Buffer.from(value, 'base64').toString('utf8') : value;

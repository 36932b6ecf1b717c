import { createHash } from 'crypto';
import { apr1 } from './apr1';
import { bearer, credentialAt } from './client-credential';
import { Holding } from '../followed';
import { recorded } from '../ground';
import { secretEntry } from '../secrets';
import { Walking } from '../walking';

/** Lets those pass that show a user and a password. */
export function checkBasic(walking: Walking, { value, source, place }: Holding<'basic'>): void {
  const { users, mode = 'strict', location = bearer('Basic'), realm = 'Restricted' } = value;
  const ground = recorded('116');
  const refused = { 'content-type': 'text/plain', 'www-authenticate': `Basic realm="${realm}"` };
  const shown = credentialAt(walking, location);
  walking.known.basicAuth = null;
  if (shown === undefined) {
    if (mode !== 'strict') { return; }
    walking.tell('access', 'no user is named', ground, place);
    walking.answer(401, 'basic authentication failure: no basic authentication credentials found', refused);
  }
  const entry = users.kind === 'inline' ? undefined : secretEntry(walking, users.secret.name, users.secret.key ?? '.htaccess', source.namespace);
  const lines = users.kind === 'inline' ? users.lines : entry?.kind === 'value' ? entry.value.split('\n') : undefined;
  const text = Buffer.from(shown!.value, 'base64').toString();
  const [user, password] = splitOnce(text);
  const line = lines?.filter(each => each.startsWith(`${user}:`)).pop();
  const isUnknown = lines === undefined && entry?.kind === 'unknown';
  const verdict = !text.includes(':') ? false : isUnknown ? undefined : line === undefined ? false : checks(line.trim().slice(user.length + 1), password);
  if (verdict === undefined) { walking.leaveOpen('whether the password is good: its hash is not checked here; it is taken for good'); }
  if (verdict === false) {
    walking.tell('access', `the password of '${user}' is wrong`, ground, place);
    walking.answer(401, 'basic authentication failure: invalid credentials', refused);
  }
  walking.tell('access', `'${user}' is known, and the password taken out of the request`, ground, place);
  walking.known.basicAuth = { username: user };
  shown!.remove();
}

function splitOnce(text: string): readonly [string, string] {
  const at = text.indexOf(':');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Undefined for hashes that need a library. */
function checks(hash: string, password: string): boolean | undefined {
  if (hash.startsWith('{SHA}')) { return hash.slice(5) === createHash('sha1').update(password).digest('base64'); }
  const [, salt, digest] = /^\$apr1\$([^$]{1,8})\$(.+)$/.exec(hash) ?? [];
  return salt === undefined ? undefined : apr1(password, salt) === digest;
}

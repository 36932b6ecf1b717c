import { createHash } from 'crypto';
import { bearer, credentialAt } from './client-credential';
import { ApiKeysIntent } from '../../intent/policy/api-keys';
import { Holding } from '../followed';
import { recorded } from '../ground';
import { entriesIn, entriesOf, Entry, labelled } from '../secrets';
import { Walking } from '../walking';

/** What is said of a key beside itself. */
interface KnownKey {
  readonly key?: string;
  readonly keyHash?: string;
  readonly metadata: object;
}

/** Lets those pass that show a key. */
export function checkApiKey(walking: Walking, held: Holding<'apiKeys'>): void {
  const { value: { mode = 'strict', location = bearer('Bearer') }, place } = held;
  const ground = recorded('114', '115');
  const shown = credentialAt(walking, location);
  walking.known.apiKey = null;
  if (shown === undefined) {
    if (mode !== 'strict') { return; }
    walking.tell('access', 'no API key is shown', ground, place);
    walking.answer(401, 'api key authentication failure: no API Key found');
  }
  const keys = keysOf(walking, held.value, held.source.namespace);
  const known = keys === 'unknown' ? undefined : keys.find(each => fits(each, shown!.value));
  if (known === undefined && keys === 'unknown') {
    walking.leaveOpen('whether the API key is good: the keys are not among the objects; it is taken for good');
    walking.known.apiKey = undefined;
    shown!.remove();
    return;
  }
  if (known === undefined) {
    if (mode === 'permissive') {
      walking.tell('access', 'the API key is none of the known ones, and passes', ground, place);
      return;
    }
    walking.tell('access', 'the API key is none of the known ones', ground, place);
    walking.answer(401, 'api key authentication failure: invalid credentials');
  }
  walking.tell('access', 'the API key is known, and taken out of the request', ground, place);
  walking.known.apiKey = known!.metadata;
  shown!.remove();
}

function fits({ key, keyHash }: KnownKey, shown: string): boolean {
  return key !== undefined ? key === shown : keyHash === `sha256:${createHash('sha256').update(shown).digest('hex')}`;
}

function keysOf(walking: Walking, { keys }: ApiKeysIntent, namespace: string | undefined): readonly KnownKey[] | 'unknown' {
  const maps = keys.kind === 'secret' ? [entriesIn(walking, 'Secret', keys.secret.name, namespace)]
    : labelled(walking, keys.kind === 'secrets' ? 'Secret' : 'ConfigMap', keys.labels, namespace).map(object => entriesOf(object.manifest));
  const known = maps.filter(map => map !== undefined);
  if (known.length === 0) { return walking.world.isComplete ? [] : 'unknown'; }
  const entries = known.flatMap(map => [...map]);
  if (entries.some(([, { kind }]) => kind === 'unknown')) { return 'unknown'; }
  return entries.flatMap(([, entry]) => keyIn(entry, keys.kind === 'configMaps'));
}

/** A key as it is, or JSON with one or its hash; only hashes count in a ConfigMap. */
function keyIn(entry: Entry, hashesOnly: boolean): readonly KnownKey[] {
  if (entry.kind !== 'value') { return []; }
  const text = entry.value.trim();
  let json: { readonly key?: string; readonly keyHash?: string; readonly metadata?: object } | undefined;
  try { json = text.startsWith('{') ? JSON.parse(text) as typeof json : undefined; } catch { return []; }
  if (json === undefined) { return hashesOnly ? [] : [{ key: text, metadata: {} }]; }
  const { key, keyHash, metadata = {} } = json;
  return hashesOnly && keyHash === undefined ? [] : [{ ...key !== undefined && { key }, ...keyHash !== undefined && { keyHash }, metadata }];
}

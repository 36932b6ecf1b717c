import { ApiKey } from '../credential/api-key';
import { SecretEntryIntent } from '../intent/credential';
import { Binding } from '../synth/binding';

/** The entries of Secrets that clients read by themselves: other ones than providers do. */
export type ClientEntry = 'clientSecret' | 'signingKey' | 'certificate';

/** The entry that a key is in unless another is named. */
const OF_KEYS = 'Authorization';

/** Where a secret of a client is, with its entry unless that is the `usual` one; refused where it is in no Secret. */
export function clientSecretEntry(key: ApiKey, binding: Binding, usual: ClientEntry): SecretEntryIntent | undefined {
  const bound = key._bind(binding);
  if (bound?.kind === 'secret') {
    const { name, key: entry = OF_KEYS } = bound;
    return { name, ...entry !== usual && { key: entry } };
  }
  binding.refuse('ConflictingOptions', 'the secret of a client is read from a Secret; use ApiKey.fromSecretName() or another that makes one');
  return undefined;
}

import { at, Codec, fields, value } from '../../codec/codec';
import { CredentialIntent, CredentialIntents } from '../../intent/credential';
import { CREDENTIAL_NAMES } from '../../intent/credential-names';
import { noSecretKey } from '../secret-gaps';

/** A reference to a Secret, which spells out the namespace. */
export const secretRef = at('secretRef', fields<CredentialIntents['secret']>({
  name: value('name'),
  namespace: value('namespace'),
  key: noSecretKey,
}));

/** The `authToken` of a Gloo provider or of moderation: which of the keys is there says what it is. */
export const authToken: Codec<CredentialIntent> = {
  encode(credential, to) {
    switch (credential.kind) {
      case 'secret': return secretRef.encode(credential, to);
      case 'inline': return to.at('inline').set(credential.value);
      case 'passthrough': return to.at('passthrough').set({});
      default: to.report.error('UnsupportedFeature', `${CREDENTIAL_NAMES[credential.kind]} cannot be used here; use an API key`, to.path);
    }
  },
  decode(from) {
    if (from.at('inline').exists) { return { kind: 'inline', value: from.at('inline').read() as string }; }
    if (from.at('passthrough').exists) { from.at('passthrough').readIfEmpty(); return { kind: 'passthrough' }; }
    return from.at('secretRef').exists ? { kind: 'secret', ...secretRef.decode(from) as CredentialIntents['secret'] } : undefined;
  },
};

import { at, Codec, fields, needless, value } from '../../codec/codec';
import { AwsSigningIntent, CredentialIntent, CredentialIntents } from '../../intent/credential';
import { CREDENTIAL_NAMES } from '../../intent/credential-names';
import { noSecretKey } from '../secret-gaps';
import { UNSIGNED } from '../unsigned';

/** The schema insists on a token even for providers that take none, such as Ollama; this one is sent and means nothing. */
const NO_TOKEN = 'none';

export const secretRef = at('secretRef', fields<CredentialIntents['secret']>({
  name: value('name'),
  namespace: needless(),
  key: noSecretKey,
}));

/** The `authToken` of a kgateway provider: `kind` says which of the other fields counts. */
export const authToken: Codec<CredentialIntent | undefined> = {
  encode(credential, to) {
    if (!credential) { return to.set({ kind: 'Inline', inline: NO_TOKEN }); }
    switch (credential.kind) {
      case 'secret': to.at('kind').set('SecretRef'); return secretRef.encode(credential, to);
      case 'inline': return to.set({ kind: 'Inline', inline: credential.value });
      case 'passthrough': return to.set({ kind: 'Passthrough' });
      default: to.report.error('UnsupportedFeature', `${CREDENTIAL_NAMES[credential.kind]} cannot be used here; use an API key`, to.path);
    }
  },
  decode(from) {
    const kind = from.at('kind').peek;
    if (kind !== 'Passthrough' && kind !== 'SecretRef' && kind !== 'Inline') { return undefined; }
    from.at('kind').read();
    if (kind === 'Passthrough') { return { kind: 'passthrough' }; }
    if (kind === 'SecretRef') { return { kind: 'secret', ...secretRef.decode(from) as CredentialIntents['secret'] }; }
    const token = from.at('inline').read() as string;
    return token === NO_TOKEN ? undefined : { kind: 'inline', value: token };
  },
};

/** What requests to AWS are not signed for. */
export const unsigned = fields<AwsSigningIntent>(UNSIGNED);

/** The `auth` of a Bedrock provider; without it the proxy's own AWS identity is used. */
export const bedrockAuth: Codec<CredentialIntent | undefined> = {
  encode(credential, to) {
    if (!credential) { return; }
    if (credential.kind !== 'awsSecret') {
      return to.report.error('UnsupportedFeature', `${CREDENTIAL_NAMES[credential.kind]} cannot be used for Bedrock here, other than the proxy's own on the provider's own host; use AWS keys in a Secret`, to.path);
    }
    to.at('type').set('Secret');
    unsigned.encode(credential, to);
    secretRef.encode(credential, to);
  },
  decode(from) {
    if (!from.exists) { return undefined; }
    from.at('type').read();
    return { kind: 'awsSecret', ...secretRef.decode(from) as CredentialIntents['awsSecret'] };
  },
};

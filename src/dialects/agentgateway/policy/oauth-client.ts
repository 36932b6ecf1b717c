import { secretEntry } from './secret-entry';
import { at, Codec, optional, record, value } from '../../../codec/codec';
import { OAuthClientIntent } from '../../../intent/policy/oauth-client';

/** How the gateway shows who it is to an authorization server. */
export const oauthClient: Codec<OAuthClientIntent> = record<OAuthClientIntent>({
  clientId: value('clientId'),
  method: value('method'),
  secret: optional('secretRef', secretEntry),
  privateKeyJwt: optional('privateKeyJwt', record<NonNullable<OAuthClientIntent['privateKeyJwt']>>({
    assertionAudience: value('assertionAudience'),
    signingKey: at('signingKeyRef', secretEntry),
    alg: value('alg'),
    kid: value('kid'),
    certificate: optional('certificateRef', secretEntry),
    certificateHeader: value('certificateHeader'),
  })),
});

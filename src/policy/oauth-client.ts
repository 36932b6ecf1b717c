import { clientSecretEntry } from './client-secret';
import { SigningAlgorithm } from './signing-algorithm';
import { ApiKey } from '../credential/api-key';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { OAuthClientIntent } from '../intent/policy/oauth-client';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

/**
 * How a certificate goes along in a signed assertion (`certificateHeader`).
 */
export enum CertificateHeader {
  /** The certificate itself (`x5c`). */
  X5C = 'x5c',
  /** Its hash by SHA-256 (`x5t#S256`). */
  X5T_S256 = 'x5t#S256',
}

/**
 * Options for `OAuthClient.privateKeyJwt()`.
 */
export interface PrivateKeyJwtOptions {
  /**
   * Where the private key is: a Secret, or an ExternalSecret that fetches it (`signingKeyRef`).
   */
  readonly signingKey: ApiKey;

  /**
   * Who the assertion is for, usually the URL where tokens are given out (`assertionAudience`).
   */
  readonly assertionAudience: string;

  /**
   * How it is signed (`alg`).
   *
   * @default SigningAlgorithm.RS256
   */
  readonly algorithm?: SigningAlgorithm;

  /**
   * Id of the key (`kid`).
   *
   * @default - none
   */
  readonly keyId?: string;

  /**
   * Where the certificate of the key is: a Secret, or an ExternalSecret that fetches it (`certificateRef`). It goes along as `certificateHeader` says.
   *
   * @default - none
   */
  readonly certificate?: ApiKey;

  /**
   * How the certificate goes along; it wants a certificate, and a certificate wants it.
   *
   * @default - there is no certificate
   */
  readonly certificateHeader?: CertificateHeader;
}

/**
 * How a gateway shows who it is to an authorization server (`clientAuth`).
 */
@checked
export class OAuthClient {
  /**
   * By a secret in the header `Authorization` (`method: ClientSecretBasic`).
   *
   * @param clientId id of the gateway
   * @param secret where its secret is: a Secret, or an ExternalSecret that fetches it
   * @throws when the id is empty
   */
  public static basic(clientId: string, secret: ApiKey): OAuthClient {
    return new OAuthClient(clientId, binding => ({ method: 'ClientSecretBasic', secret: clientSecretEntry(secret, { ...binding, id: `Client${binding.id}` }, 'clientSecret') }));
  }

  /**
   * By a secret in the body (`method: ClientSecretPost`).
   *
   * @param clientId id of the gateway
   * @param secret where its secret is: a Secret, or an ExternalSecret that fetches it
   * @throws when the id is empty
   */
  public static post(clientId: string, secret: ApiKey): OAuthClient {
    return new OAuthClient(clientId, binding => ({ method: 'ClientSecretPost', secret: clientSecretEntry(secret, { ...binding, id: `Client${binding.id}` }, 'clientSecret') }));
  }

  /**
   * By an assertion that it signs itself (`method: PrivateKeyJwt`).
   *
   * @param clientId id of the gateway
   * @param options key, and what is signed
   * @throws when the id or the audience is empty, or there is a certificate without header or a header without certificate
   */
  public static privateKeyJwt(clientId: string, options: PrivateKeyJwtOptions): OAuthClient {
    const { signingKey, assertionAudience, algorithm, keyId, certificate, certificateHeader } = options;
    if (isBlank(assertionAudience)) { throw new CodedError('EmptyName', 'the audience of an assertion must not be empty; it is usually the URL where tokens are given out'); }
    if ((certificate === undefined) !== (certificateHeader === undefined)) {
      throw new CodedError('ConflictingOptions', 'certificate and certificateHeader say together which certificate goes along and how; give both, or none');
    }
    return new OAuthClient(clientId, binding => ({
      method: 'PrivateKeyJwt',
      privateKeyJwt: withoutUndefined({
        assertionAudience,
        signingKey: clientSecretEntry(signingKey, { ...binding, id: `SigningKey${binding.id}` }, 'signingKey') ?? { name: '' },
        alg: algorithm,
        kid: keyId,
        certificate: certificate && clientSecretEntry(certificate, { ...binding, id: `Certificate${binding.id}` }, 'certificate'),
        certificateHeader,
      }),
    }));
  }

  /**
   * By its id alone, in the body, with neither secret nor signature (`method: ClientSecretPost`).
   *
   * @param clientId id of the gateway
   * @throws when the id is empty
   */
  public static idOnly(clientId: string): OAuthClient {
    return new OAuthClient(clientId, () => ({ method: 'ClientSecretPost' }));
  }

  private constructor(private readonly clientId: string, private readonly shown: (binding: Binding) => Omit<OAuthClientIntent, 'clientId'>) {
    if (isBlank(clientId)) { throw new CodedError('EmptyName', 'the id of a client must not be empty'); }
  }

  /** @internal */
  public _bind(binding: Binding): OAuthClientIntent {
    return withoutUndefined({ clientId: this.clientId, ...this.shown(binding) });
  }
}

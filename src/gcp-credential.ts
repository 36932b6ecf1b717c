import { ISecret } from 'cdk8s-plus-28';
import { ApiKey } from './api-key';
import { Binding } from './binding';
import { existingSecretName } from './existing-secret';
import { CredentialIntent } from './intent/credential';
import { secretNameIn } from './secret-namespace';

/**
 * How the gateway authenticates to Google Cloud.
 */
export class GcpCredential {
  /**
   * The identity of the proxy: application default credentials, such as workload identity of GKE.
   */
  public static implicit(): GcpCredential {
    return new GcpCredential(() => ({ kind: 'gcpImplicit' }));
  }

  /**
   * An identity token of the proxy's identity instead of an access token.
   *
   * @param audience audience of the token
   */
  public static idToken(audience: string): GcpCredential {
    return new GcpCredential(() => ({ kind: 'gcpImplicit', idToken: true, audience }));
  }

  /**
   * A service account key in the entry `credentials.json` of a Secret of the backend's namespace.
   *
   * @param secret the Secret, made in this app or imported by name
   */
  public static fromServiceAccountSecret(secret: ISecret): GcpCredential {
    return new GcpCredential(binding => ({ kind: 'gcpSecret', name: secretNameIn(binding, secret) }));
  }

  /**
   * A service account key in the entry `credentials.json` of an existing Secret of the backend's namespace.
   *
   * @param secretName name of the Secret
   * @throws when the name is not that of a Secret
   */
  public static fromServiceAccountSecretName(secretName: string): GcpCredential {
    const name = existingSecretName(secretName);
    return new GcpCredential(() => ({ kind: 'gcpSecret', name }));
  }

  /**
   * An OAuth access token that something else keeps fresh; the only way for kgateway 2.0, 2.1 and Gloo.
   *
   * @param token the token, like an API key
   */
  public static fromAccessToken(token: ApiKey): GcpCredential {
    return new GcpCredential(binding => token._bind(binding));
  }

  private constructor(private readonly intent: (binding: Binding) => CredentialIntent) {}

  /** @internal */
  public _bind(binding: Binding): CredentialIntent {
    return this.intent(binding);
  }
}

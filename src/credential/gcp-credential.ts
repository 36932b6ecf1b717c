import { ApiObjectMetadata } from 'cdk8s';
import { ISecret } from 'cdk8s-plus-28';
import { ApiKey } from './api-key';
import { existingSecretName } from './existing-secret';
import { ExternalSecretOptions } from './external-secret-options';
import { fetchedSecret, MadeSecret, writtenSecret } from './made-secret';
import { secretNameIn } from './secret-namespace';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { CredentialIntent, GCP_ENTRY } from '../intent/credential';
import { Binding } from '../synth/binding';

/**
 * Options for a service account key in a Secret that exists already.
 */
export interface GcpSecretOptions {
  /**
   * Entry of the Secret that holds the key.
   *
   * @default - `credentials.json`, the entry that every release reads
   */
  readonly entry?: string;
}

/**
 * Options for a service account key that the External Secrets Operator fetches.
 */
export interface GcpExternalSecretOptions extends ExternalSecretOptions {
  /**
   * Property of the secret in the store that is the key, as JSON.
   *
   * @default - the secret is one value
   */
  readonly remoteProperty?: string;
}

/**
 * Options for a service account key in a Secret that is made next to the backend.
 */
export interface GcpMadeSecretOptions {
  /**
   * Metadata of the Secret.
   *
   * @default - a generated name, no extra labels
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * How the gateway authenticates to Google Cloud.
 */
@checked
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
   * @param options which entry holds the key
   */
  public static fromServiceAccountSecret(secret: ISecret, options: GcpSecretOptions = {}): GcpCredential {
    return new GcpCredential(binding => inSecret(secretNameIn(binding, secret), options.entry));
  }

  /**
   * A service account key in the entry `credentials.json` of an existing Secret of the backend's namespace.
   *
   * @param secretName name of the Secret
   * @param options which entry holds the key
   * @throws when the name is not that of a Secret
   */
  public static fromServiceAccountSecretName(secretName: string, options: GcpSecretOptions = {}): GcpCredential {
    const name = existingSecretName(secretName);
    return new GcpCredential(() => inSecret(name, options.entry));
  }

  /**
   * A service account key that is fetched into a Secret by the External Secrets Operator.
   *
   * @param options store, key and property
   */
  public static fromServiceAccountExternalSecret(options: GcpExternalSecretOptions): GcpCredential {
    const { remoteKey, remoteProperty } = options;
    const remote = { key: remoteKey, ...remoteProperty !== undefined && { property: remoteProperty } };
    return GcpCredential.made(fetchedSecret(options, () => ({ data: [{ entry: GCP_ENTRY, remote }] })));
  }

  /**
   * A literal service account key, stored in a Secret made next to the backend.
   *
   * It ends up in your manifests in the clear; use it for tests only.
   *
   * @param json the key, as JSON
   * @param options metadata of the Secret
   * @throws when it is not JSON
   */
  public static unsafeServiceAccount(json: string, options: GcpMadeSecretOptions = {}): GcpCredential {
    if (!isJsonObject(json)) { throw new CodedError('InvalidKey', 'a service account key is a JSON document, as Google Cloud hands it out'); }
    return GcpCredential.made(writtenSecret(() => ({ [GCP_ENTRY]: json }), options.metadata));
  }

  /**
   * An OAuth access token that something else keeps fresh; the only way for kgateway 2.0, 2.1 and Gloo.
   *
   * @param token the token, like an API key
   */
  public static fromAccessToken(token: ApiKey): GcpCredential {
    return new GcpCredential(binding => token._bind(binding));
  }

  private static made(secret: MadeSecret): GcpCredential {
    return new GcpCredential(binding => inSecret(secret.nameIn(binding)));
  }

  private constructor(private readonly intent: (binding: Binding) => CredentialIntent | undefined) {}

  /** @internal */
  public _bind(binding: Binding): CredentialIntent | undefined {
    return this.intent(binding);
  }
}

function inSecret(name: string, entry?: string): CredentialIntent {
  return { kind: 'gcpSecret', name, ...entry !== undefined && entry !== GCP_ENTRY && { key: entry } };
}

function isJsonObject(text: string): boolean {
  try { return /^\s*\{/.test(text) && typeof JSON.parse(text) === 'object'; } catch { return false; }
}

import { ApiObjectMetadata, Duration } from 'cdk8s';
import { ISecret } from 'cdk8s-plus-28';
import { ApiKey, environmentVariable } from './api-key';
import { Binding } from './binding';
import { SecretEntries } from './dialects/definition';
import { existingSecretName } from './existing-secret';
import { CredentialIntent } from './intent/credential';
import { MadeSecret, makeExternalSecret, makeSecret } from './made-secret';
import { secretNameIn } from './secret-namespace';
import { SecretStore } from './secret-store';

/**
 * Environment variables that hold AWS keys at deployment.
 */
export interface AwsEnvironmentOptions {
  /**
   * Variable with the access key id.
   *
   * @default AWS_ACCESS_KEY_ID
   */
  readonly accessKeyId?: string;

  /**
   * Variable with the secret access key.
   *
   * @default AWS_SECRET_ACCESS_KEY
   */
  readonly secretAccessKey?: string;

  /**
   * Variable with the session token.
   *
   * @default - no session token
   */
  readonly sessionToken?: string;

  /**
   * Metadata of the Secret.
   *
   * @default - a generated name, no extra labels
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * AWS keys as literals.
 */
export interface AwsUnsafeKeys {
  /**
   * The access key id.
   */
  readonly accessKeyId: string;

  /**
   * The secret access key.
   */
  readonly secretAccessKey: string;

  /**
   * The session token of temporary keys.
   *
   * @default - no session token
   */
  readonly sessionToken?: string;

  /**
   * Metadata of the Secret.
   *
   * @default - a generated name, no extra labels
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * Options for AWS keys that the External Secrets Operator fetches.
 */
export interface AwsExternalSecretOptions {
  /**
   * The store to fetch from.
   */
  readonly store: SecretStore;

  /**
   * Key of the secret in the store; the whole secret is extracted.
   */
  readonly remoteKey: string;

  /**
   * Property of the extracted secret with the access key id.
   *
   * @default AWS_ACCESS_KEY_ID
   */
  readonly accessKeyIdProperty?: string;

  /**
   * Property of the extracted secret with the secret access key.
   *
   * @default AWS_SECRET_ACCESS_KEY
   */
  readonly secretAccessKeyProperty?: string;

  /**
   * Property of the extracted secret with the session token.
   *
   * @default - no session token
   */
  readonly sessionTokenProperty?: string;

  /**
   * How often the operator looks for a new value.
   *
   * @default - the operator's default, one hour
   */
  readonly refreshInterval?: Duration;

  /**
   * Name of the Secret that the operator makes.
   *
   * @default - the name of the ExternalSecret
   */
  readonly secretName?: string;

  /**
   * Metadata of the ExternalSecret.
   *
   * @default - a generated name, no extra labels
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * Options for a role to assume.
 */
export interface AwsAssumeRoleOptions {
  /**
   * Name of the session, 2 to 64 characters.
   *
   * @default - a name that the gateway picks
   */
  readonly sessionName?: string;
}

/**
 * How the gateway authenticates to AWS.
 */
export class AwsCredential {
  /**
   * The keys are in a Secret of the backend's namespace, under the names that the release reads
   * (`accessKey`, `secretKey` and `sessionToken`; for Gloo `aws_access_key_id` and so on).
   *
   * @param secret the Secret, made in this app or imported by name
   */
  public static fromSecret(secret: ISecret): AwsCredential {
    return new AwsCredential(binding => ({ kind: 'awsSecret', name: secretNameIn(binding, secret) }));
  }

  /**
   * The keys are in an existing Secret of the backend's namespace; see `fromSecret` for its entries.
   *
   * @param secretName name of the Secret
   * @throws when the name is not that of a Secret
   */
  public static fromSecretName(secretName: string): AwsCredential {
    const name = existingSecretName(secretName);
    return new AwsCredential(() => ({ kind: 'awsSecret', name }));
  }

  /**
   * The keys are in a Secret made next to the backend, as placeholders for envsubst to fill in at deployment.
   *
   * @param options names of the environment variables
   * @throws when a name is not that of an environment variable
   */
  public static fromEnvironment(options: AwsEnvironmentOptions = {}): AwsCredential {
    const placeholder = (variable: string) => `$${environmentVariable(variable)}`;
    return AwsCredential.made(options.metadata, {
      accessKeyId: placeholder(options.accessKeyId ?? 'AWS_ACCESS_KEY_ID'),
      secretAccessKey: placeholder(options.secretAccessKey ?? 'AWS_SECRET_ACCESS_KEY'),
      sessionToken: options.sessionToken === undefined ? undefined : placeholder(options.sessionToken),
    });
  }

  /**
   * The keys are fetched into a Secret by the External Secrets Operator.
   *
   * @param options store, key and properties
   */
  public static fromExternalSecret(options: AwsExternalSecretOptions): AwsCredential {
    const { store, remoteKey, refreshInterval, secretName, metadata } = options;
    const secret = new MadeSecret(binding => makeExternalSecret(binding, {
      store: store._toIntent(),
      secretName,
      ...refreshInterval && { refreshInterval: `${refreshInterval.toSeconds()}s` },
      template: named(binding.dialect._definition.secretEntries, {
        accessKeyId: `{{ .${options.accessKeyIdProperty ?? 'AWS_ACCESS_KEY_ID'} }}`,
        secretAccessKey: `{{ .${options.secretAccessKeyProperty ?? 'AWS_SECRET_ACCESS_KEY'} }}`,
        sessionToken: options.sessionTokenProperty === undefined ? undefined : `{{ .${options.sessionTokenProperty} }}`,
      }),
      extract: [{ key: remoteKey }],
    }, metadata));
    return new AwsCredential(binding => ({ kind: 'awsSecret', name: secret.nameIn(binding) }));
  }

  /**
   * The identity of the proxy: IRSA, EKS pod identity, the instance's role or its environment.
   */
  public static implicit(): AwsCredential {
    return new AwsCredential(() => ({ kind: 'awsImplicit' }));
  }

  /**
   * A role that the proxy's identity assumes.
   *
   * @param roleArn ARN of the role
   * @param options name of the session
   * @throws when the ARN is not that of a role
   */
  public static assumeRole(roleArn: string, options: AwsAssumeRoleOptions = {}): AwsCredential {
    if (!/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/.test(roleArn)) {
      throw new Error(`'${roleArn}' is not the ARN of a role; it looks like arn:aws:iam::123456789012:role/name`);
    }
    const { sessionName } = options;
    return new AwsCredential(() => ({ kind: 'awsAssumeRole', roleArn, ...sessionName !== undefined && { sessionName } }));
  }

  /**
   * An Amazon Bedrock API key, sent as a bearer token instead of a signature.
   *
   * @param apiKey the key
   */
  public static fromApiKey(apiKey: ApiKey): AwsCredential {
    return new AwsCredential(binding => apiKey._bind(binding));
  }

  /**
   * Literal keys, stored in a Secret made next to the backend.
   *
   * The keys end up in your manifests in the clear; use it for tests only.
   *
   * @param keys the keys
   * @throws when a key is empty
   */
  public static unsafeLiteral(keys: AwsUnsafeKeys): AwsCredential {
    if (keys.accessKeyId === '' || keys.secretAccessKey === '') { throw new Error('AWS keys must not be empty'); }
    return AwsCredential.made(keys.metadata, keys);
  }

  private static made(metadata: ApiObjectMetadata | undefined, keys: AwsKeys): AwsCredential {
    const secret = new MadeSecret(binding =>
      makeSecret(binding, { stringData: named(binding.dialect._definition.secretEntries, keys) }, metadata));
    return new AwsCredential(binding => ({ kind: 'awsSecret', name: secret.nameIn(binding) }));
  }

  private constructor(private readonly intent: (binding: Binding) => CredentialIntent) {}

  /** @internal */
  public _bind(binding: Binding): CredentialIntent {
    return this.intent(binding);
  }
}

type AwsKeys = Pick<AwsUnsafeKeys, 'accessKeyId' | 'secretAccessKey' | 'sessionToken'>;

function named(entries: SecretEntries, keys: AwsKeys): { readonly [entry: string]: string } {
  return {
    [entries.awsAccessKey]: keys.accessKeyId,
    [entries.awsSecretKey]: keys.secretAccessKey,
    ...keys.sessionToken !== undefined && { [entries.awsSessionToken]: keys.sessionToken },
  };
}

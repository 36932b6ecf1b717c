import { ISecret } from 'cdk8s-plus-28';
import { ApiKey } from './api-key';
import { AwsEnvironmentOptions, AwsExternalSecretOptions, AwsUnsafeKeys } from './aws-keys';
import { placeholder } from './environment-variable';
import { existingSecretName } from './existing-secret';
import { Entries, extractedSecret, MadeSecret, writtenSecret } from './made-secret';
import { secretNameIn } from './secret-namespace';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { CredentialIntent } from '../intent/credential';
import { Binding } from '../synth/binding';

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
@checked
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
    const { accessKeyId = 'AWS_ACCESS_KEY_ID', secretAccessKey = 'AWS_SECRET_ACCESS_KEY', sessionToken, metadata } = options;
    return AwsCredential.made(writtenSecret(named({
      accessKeyId: placeholder(accessKeyId),
      secretAccessKey: placeholder(secretAccessKey),
      sessionToken: sessionToken === undefined ? undefined : placeholder(sessionToken),
    }), metadata));
  }

  /**
   * The keys are fetched into a Secret by the External Secrets Operator.
   *
   * @param options store, key and properties
   */
  public static fromExternalSecret(options: AwsExternalSecretOptions): AwsCredential {
    return AwsCredential.made(extractedSecret(options, named({
      accessKeyId: options.accessKeyIdProperty ?? 'AWS_ACCESS_KEY_ID',
      secretAccessKey: options.secretAccessKeyProperty ?? 'AWS_SECRET_ACCESS_KEY',
      sessionToken: options.sessionTokenProperty,
    })));
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
      throw new CodedError('InvalidName', `'${roleArn}' is not the ARN of a role; it looks like arn:aws:iam::123456789012:role/name`);
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
    if (isBlank(keys.accessKeyId) || isBlank(keys.secretAccessKey)) { throw new CodedError('EmptyKey', 'AWS keys must not be empty; are the variables that they are read from set?'); }
    return AwsCredential.made(writtenSecret(named(keys), keys.metadata));
  }

  private static made(secret: MadeSecret): AwsCredential {
    return new AwsCredential(binding => ({ kind: 'awsSecret', name: secret.nameIn(binding) }));
  }

  private constructor(private readonly intent: (binding: Binding) => CredentialIntent | undefined) {}

  /** @internal */
  public _bind(binding: Binding): CredentialIntent | undefined {
    return this.intent(binding);
  }
}

/** What each of the keys is, under the name that the release gives its entry. */
const named = (keys: Pick<AwsUnsafeKeys, 'accessKeyId' | 'secretAccessKey' | 'sessionToken'>): Entries => ({ dialect }) => {
  const { awsAccessKey, awsSecretKey, awsSessionToken } = dialect._definition.secretEntries;
  return {
    [awsAccessKey]: keys.accessKeyId,
    [awsSecretKey]: keys.secretAccessKey,
    ...keys.sessionToken !== undefined && { [awsSessionToken]: keys.sessionToken },
  };
};

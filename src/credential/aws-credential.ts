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
import { celExpression } from '../input/expression';
import { AwsRoleIntent, CredentialIntent } from '../intent/credential';
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

  /**
   * CEL expression over the request whose value is the name of the session, such as `jwt.sub` (agentgateway 1.4 and later).
   *
   * @default - one session for all
   */
  readonly sessionNameExpression?: string;

  /**
   * Tags of the session (agentgateway 1.4 and later).
   *
   * @default - none
   */
  readonly tags?: { [tagName: string]: string };

  /**
   * Tags of the session whose values are CEL expressions over the request (agentgateway 1.4 and later).
   *
   * @default - none
   */
  readonly tagExpressions?: { [tagName: string]: string };
}

/**
 * What requests to AWS are signed for.
 */
export interface AwsSigningOptions {
  /**
   * The region (`aws.region`, agentgateway 1.4 and later).
   *
   * @default - that of the provider, or of the proxy
   */
  readonly region?: string;

  /**
   * The service (`aws.serviceName`, agentgateway 1.3 and later), such as `bedrock-agentcore`.
   *
   * @default - Bedrock
   */
  readonly serviceName?: string;
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
   * @param options name and tags of the session
   * @throws when the ARN is not that of a role, a session would have two names, or an expression is not CEL
   */
  public static assumeRole(roleArn: string, options: AwsAssumeRoleOptions = {}): AwsCredential {
    if (!/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/.test(roleArn)) {
      throw new CodedError('InvalidName', `'${roleArn}' is not the ARN of a role; it looks like arn:aws:iam::123456789012:role/name`);
    }
    const { sessionName, sessionNameExpression } = options;
    if (sessionName !== undefined && sessionNameExpression !== undefined) {
      throw new CodedError('ConflictingOptions', 'give sessionName or sessionNameExpression, not both');
    }
    const tags = tagsOf(options);
    return new AwsCredential(() => ({
      kind: 'awsAssumeRole',
      roleArn,
      ...sessionName !== undefined && { sessionName },
      ...sessionNameExpression !== undefined && { sessionNameExpression: celExpression(sessionNameExpression) },
      ...tags.length > 0 && { tags },
    }));
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

  /**
   * The same for requests that are signed for another region or service than the gateway would by itself.
   *
   * @param options region and service
   */
  public signedFor(options: AwsSigningOptions): AwsCredential {
    const { region, serviceName } = options;
    return new AwsCredential(binding => {
      const intent = this.intent(binding);
      if (intent?.kind === 'awsSecret' || intent?.kind === 'awsImplicit' || intent?.kind === 'awsAssumeRole') {
        return { ...intent, ...region !== undefined && { region }, ...serviceName !== undefined && { serviceName } };
      }
      binding.refuse('ConflictingOptions', 'a request with an API key is not signed; leave out signedFor()');
      return intent;
    });
  }

  /** @internal */
  public _bind(binding: Binding): CredentialIntent | undefined {
    return this.intent(binding);
  }
}

function tagsOf({ tags = {}, tagExpressions = {} }: AwsAssumeRoleOptions): NonNullable<AwsRoleIntent['tags']> {
  return [
    ...Object.entries(tags).map(([key, value]) => ({ key, value })),
    ...Object.entries(tagExpressions).map(([key, expression]) => ({ key, expression: celExpression(expression) })),
  ];
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

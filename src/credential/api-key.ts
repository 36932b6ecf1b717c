import { ISecret } from 'cdk8s-plus-28';
import { ApiKeyExternalSecretOptions, ApiKeyMadeSecretOptions, ApiKeySecretOptions } from './api-key-options';
import { placeholder } from './environment-variable';
import { existingSecretName } from './existing-secret';
import { Entries, extractedSecret, fetchedSecret, MadeSecret, writtenSecret } from './made-secret';
import { secretNameIn } from './secret-namespace';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { CredentialIntent } from '../intent/credential';
import { Binding } from '../synth/binding';

/**
 * How the gateway authenticates to a provider that takes an API key.
 *
 * The key is stored raw, without `Bearer `: the gateway adds what the provider expects.
 */
@checked
export class ApiKey {
  /**
   * The key is in a Secret of the backend's namespace.
   *
   * @param secret the Secret, made in this app or imported by name
   * @param options which entry holds the key
   */
  public static fromSecret(secret: ISecret, options: ApiKeySecretOptions = {}): ApiKey {
    return new ApiKey(binding => inSecret(secretNameIn(binding, secret), options.entry));
  }

  /**
   * The key is in an existing Secret of the backend's namespace. While it is missing, agentgateway 1.4 answers all requests to a backend of one
   * provider with 500, and asks a provider of a pool with an empty key.
   *
   * @param secretName name of the Secret
   * @param options which entry holds the key
   * @throws when the name is not that of a Secret
   */
  public static fromSecretName(secretName: string, options: ApiKeySecretOptions = {}): ApiKey {
    const name = existingSecretName(secretName);
    return new ApiKey(() => inSecret(name, options.entry));
  }

  /**
   * The key is fetched into a Secret by the External Secrets Operator (ExternalSecret v1, operator 0.16 and later).
   *
   * @param options store, key and template
   * @throws when both `remoteProperty` and `extractProperty` are given
   */
  public static fromExternalSecret(options: ApiKeyExternalSecretOptions): ApiKey {
    const { remoteKey, remoteProperty, extractProperty } = options;
    if (remoteProperty !== undefined && extractProperty !== undefined) {
      throw new CodedError('ConflictingOptions', 'give remoteProperty or extractProperty, not both');
    }
    if (extractProperty !== undefined) { return ApiKey.made(extractedSecret(options, inEntry(extractProperty))); }
    const remote = { key: remoteKey, ...remoteProperty !== undefined && { property: remoteProperty } };
    return ApiKey.made(fetchedSecret(options, binding => ({ data: [{ entry: entryOf(binding), remote }] })));
  }

  /**
   * The key is in a Secret made next to the backend whose value is the placeholder `$NAME`, for envsubst to fill in at deployment.
   *
   * @param variable name of the environment variable, without `$`
   * @param options metadata of the Secret
   * @throws when the name is not that of an environment variable
   */
  public static fromEnvironment(variable: string, options: ApiKeyMadeSecretOptions = {}): ApiKey {
    return ApiKey.made(writtenSecret(inEntry(placeholder(variable)), options.metadata));
  }

  /**
   * The caller's own credential is passed on to the provider.
   */
  public static passthrough(): ApiKey {
    return new ApiKey(() => ({ kind: 'passthrough' }));
  }

  /**
   * No key at all: for a host that wants none, or where a policy on the backend has it (`backend.auth` of an AgentgatewayPolicy).
   */
  public static none(): ApiKey {
    return new ApiKey(() => undefined);
  }

  /**
   * A literal key, stored in a Secret made next to the backend.
   *
   * The key ends up in your manifests in the clear; use it for tests only.
   *
   * @param value the key, without `Bearer `
   * @param options metadata of the Secret
   * @throws when the key is empty, of several lines, or starts with `Bearer `
   */
  public static unsafeLiteral(value: string, options: ApiKeyMadeSecretOptions = {}): ApiKey {
    return ApiKey.made(writtenSecret(inEntry(rawKey(value)), options.metadata));
  }

  /**
   * A literal key, stored in the backend object itself.
   *
   * Everyone who can read the backend can read the key; use it for tests only.
   *
   * @param value the key, without `Bearer `
   * @throws when the key is empty, of several lines, or starts with `Bearer `
   */
  public static unsafeInline(value: string): ApiKey {
    const key = rawKey(value);
    return new ApiKey(() => ({ kind: 'inline', value: key }));
  }

  private static made(secret: MadeSecret): ApiKey {
    return new ApiKey(binding => inSecret(secret.nameIn(binding)));
  }

  private constructor(private readonly intent: (binding: Binding) => CredentialIntent | undefined) {}

  /** @internal */
  public _bind(binding: Binding): CredentialIntent | undefined {
    return this.intent(binding);
  }
}

/** The entry that the release reads by itself. */
const entryOf = ({ dialect }: Binding): string => dialect._definition.secretEntries.apiKey;

const inEntry = (value: string): Entries => binding => ({ [entryOf(binding)]: value });

function inSecret(name: string, entry?: string): CredentialIntent {
  return { kind: 'secret', name, ...entry !== undefined && entry !== 'Authorization' && { key: entry } };
}

function rawKey(value: string): string {
  if (isBlank(value)) { throw new CodedError('EmptyKey', 'an API key must not be empty; is the variable that it is read from set?'); }
  const key = value.trim();
  if (/^bearer\s/i.test(key)) { throw new CodedError('BearerInKey', 'an API key is given without the word Bearer; the gateway adds it'); }
  if (/[\x00-\x1f\x7f]/.test(key)) { throw new CodedError('InvalidKey', 'an API key is one line without control characters; was a whole file read?'); }
  return key;
}

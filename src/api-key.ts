import { ApiObjectMetadata, Duration } from 'cdk8s';
import { ISecret } from 'cdk8s-plus-28';
import { Binding } from './binding';
import { existingSecretName, looksLikeKey } from './existing-secret';
import { CredentialIntent } from './intent/credential';
import { MadeSecret, makeExternalSecret, makeSecret } from './made-secret';
import { secretNameIn } from './secret-namespace';
import { SecretStore } from './secret-store';

/**
 * Options for an API key in a Secret that exists already.
 */
export interface ApiKeySecretOptions {
  /**
   * Entry of the Secret that holds the key.
   *
   * @default - `Authorization`, the entry that every release reads
   */
  readonly entry?: string;
}

/**
 * Options for an API key in a Secret that is made next to the backend.
 */
export interface ApiKeyMadeSecretOptions {
  /**
   * Metadata of the Secret.
   *
   * @default - a generated name, no extra labels
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * Options for an API key that the External Secrets Operator fetches.
 */
export interface ApiKeyExternalSecretOptions {
  /**
   * The store to fetch from.
   */
  readonly store: SecretStore;

  /**
   * Key of the secret in the store.
   */
  readonly remoteKey: string;

  /**
   * Property of the secret in the store that is the API key (a single `remoteRef`).
   *
   * @default - the secret is one value, unless `extractProperty` is given
   */
  readonly remoteProperty?: string;

  /**
   * Property to pick by template after the whole secret was extracted (`dataFrom.extract`), such as `OPENAI_API_KEY`.
   *
   * @default - the secret is not extracted as a whole
   */
  readonly extractProperty?: string;

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
 * How the gateway authenticates to a provider that takes an API key.
 *
 * The key is stored raw, without `Bearer `: the gateway adds what the provider expects.
 */
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
   * The key is in an existing Secret of the backend's namespace.
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
    const { store, remoteKey, remoteProperty, extractProperty, refreshInterval, secretName, metadata } = options;
    if (remoteProperty !== undefined && extractProperty !== undefined) {
      throw new Error(`give remoteProperty or extractProperty, not both: got '${remoteProperty}' and '${extractProperty}'`);
    }
    const secret = new MadeSecret(binding => {
      const entry = binding.dialect._definition.secretEntries.apiKey;
      return makeExternalSecret(binding, {
        store: store._toIntent(),
        secretName,
        ...refreshInterval && { refreshInterval: `${refreshInterval.toSeconds()}s` },
        ...extractProperty !== undefined
          ? { template: { [entry]: `{{ .${extractProperty} }}` }, extract: [{ key: remoteKey }] }
          : { data: [{ entry, remote: { key: remoteKey, ...remoteProperty !== undefined && { property: remoteProperty } } }] },
      }, metadata);
    });
    return new ApiKey(binding => inSecret(secret.nameIn(binding)));
  }

  /**
   * The key is in a Secret made next to the backend whose value is the placeholder `$NAME`, for envsubst to fill in at deployment.
   *
   * @param variable name of the environment variable, without `$`
   * @param options metadata of the Secret
   * @throws when the name is not that of an environment variable
   */
  public static fromEnvironment(variable: string, options: ApiKeyMadeSecretOptions = {}): ApiKey {
    return ApiKey.made(`$${environmentVariable(variable)}`, options);
  }

  /**
   * The caller's own credential is passed on to the provider.
   */
  public static passthrough(): ApiKey {
    return new ApiKey(() => ({ kind: 'passthrough' }));
  }

  /**
   * A literal key, stored in a Secret made next to the backend.
   *
   * The key ends up in your manifests in the clear; use it for tests only.
   *
   * @param value the key, without `Bearer `
   * @param options metadata of the Secret
   * @throws when the key is empty or starts with `Bearer `
   */
  public static unsafeLiteral(value: string, options: ApiKeyMadeSecretOptions = {}): ApiKey {
    return ApiKey.made(rawKey(value), options);
  }

  /**
   * A literal key, stored in the backend object itself.
   *
   * Everyone who can read the backend can read the key; use it for tests only.
   *
   * @param value the key, without `Bearer `
   * @throws when the key is empty or starts with `Bearer `
   */
  public static unsafeInline(value: string): ApiKey {
    const key = rawKey(value);
    return new ApiKey(() => ({ kind: 'inline', value: key }));
  }

  private static made(value: string, { metadata }: ApiKeyMadeSecretOptions): ApiKey {
    const secret = new MadeSecret(binding =>
      makeSecret(binding, { stringData: { [binding.dialect._definition.secretEntries.apiKey]: value } }, metadata));
    return new ApiKey(binding => inSecret(secret.nameIn(binding)));
  }

  private constructor(private readonly intent: (binding: Binding) => CredentialIntent) {}

  /** @internal */
  public _bind(binding: Binding): CredentialIntent {
    return this.intent(binding);
  }
}

/** Checks the name of an environment variable. */
export function environmentVariable(variable: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable) || looksLikeKey(variable)) {
    // What was given is not shown: it may be the key itself.
    throw new Error('the name of an environment variable has letters, digits and \'_\' only; give the name, such as OPENAI_API_KEY, not the key itself');
  }
  return variable;
}

function inSecret(name: string, entry?: string): CredentialIntent {
  return { kind: 'secret', name, ...entry !== undefined && entry !== 'Authorization' && { key: entry } };
}

function rawKey(value: string): string {
  const key = value.trim();
  if (key === '') { throw new Error('an API key must not be empty'); }
  if (/^bearer\s/i.test(key)) { throw new Error('an API key is given without the word Bearer; the gateway adds it'); }
  return key;
}

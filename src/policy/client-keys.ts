import { ISecret } from 'cdk8s-plus-28';
import { existingSecretName } from '../credential/existing-secret';
import { secretNameIn } from '../credential/secret-namespace';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { ClientKeysIntent } from '../intent/policy/api-keys';
import { Binding } from '../synth/binding';

/**
 * The API keys that clients may call with. Each entry is one key: its text, or JSON with `key` or `keyHash` (`sha256:` and the hash in hex) and with
 * `metadata`, which expressions see as `apiKey`, such as `apiKey.team` (recorded on agentgateway 1.4.1).
 */
@checked
export class ClientKeys {
  /**
   * The keys in a Secret of the policy's namespace (`secretRef`).
   *
   * @param secret the Secret
   */
  public static fromSecret(secret: ISecret): ClientKeys {
    return new ClientKeys(binding => ({ kind: 'secret', secret: { name: secretNameIn(binding, secret) } }));
  }

  /**
   * The keys in an existing Secret of the policy's namespace (`secretRef`).
   *
   * @param secretName name of the Secret
   * @throws when it is not that of a Secret
   */
  public static fromSecretName(secretName: string): ClientKeys {
    const name = existingSecretName(secretName);
    return new ClientKeys(() => ({ kind: 'secret', secret: { name } }));
  }

  /**
   * The keys in all Secrets with these labels in the policy's namespace (`secretSelector`).
   *
   * @param labels labels that they all have, at least one
   * @throws when there are none
   */
  public static fromSecretLabels(labels: { [key: string]: string }): ClientKeys {
    const wanted = someOf(labels);
    return new ClientKeys(() => ({ kind: 'secrets', labels: wanted }));
  }

  /**
   * The hashes of keys in all ConfigMaps with these labels in the policy's namespace (`configMapSelector`; agentgateway 1.4 and later). Only entries
   * with `keyHash` are taken (recorded on agentgateway 1.4.1).
   *
   * @param labels labels that they all have, at least one
   * @throws when there are none
   */
  public static fromConfigMapLabels(labels: { [key: string]: string }): ClientKeys {
    const wanted = someOf(labels);
    return new ClientKeys(() => ({ kind: 'configMaps', labels: wanted }));
  }

  private constructor(private readonly intent: (binding: Binding) => ClientKeysIntent) {}

  /** @internal */
  public _bind(binding: Binding): ClientKeysIntent {
    return this.intent(binding);
  }
}

function someOf(labels: { readonly [key: string]: string }): { readonly [key: string]: string } {
  if (Object.keys(labels).length === 0) {
    throw new CodedError('NoLabels', 'without a label every object of the namespace would be one with keys, got none; give the labels that those have');
  }
  return { ...labels };
}

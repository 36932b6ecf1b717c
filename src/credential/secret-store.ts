import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { ExternalSecretIntent } from '../intent/secret';

/**
 * A store of the External Secrets Operator.
 */
@checked
export class SecretStore {
  /**
   * A store of the whole cluster (ClusterSecretStore).
   *
   * @param storeName name of the store
   * @throws when the name is empty
   */
  public static cluster(storeName: string): SecretStore {
    return new SecretStore('ClusterSecretStore', storeName);
  }

  /**
   * A store of the backend's namespace (SecretStore).
   *
   * @param storeName name of the store
   * @throws when the name is empty
   */
  public static namespaced(storeName: string): SecretStore {
    return new SecretStore('SecretStore', storeName);
  }

  private constructor(private readonly kind: 'SecretStore' | 'ClusterSecretStore', private readonly storeName: string) {
    if (isBlank(storeName)) { throw new CodedError('EmptyName', 'the name of a secret store must not be empty'); }
  }

  /** @internal */
  public _toIntent(): ExternalSecretIntent['store'] {
    return { kind: this.kind, name: this.storeName };
  }
}

import { existingSecretName } from '../credential/existing-secret';
import { CodedError } from '../diagnostic/coded-error';
import { keysHidden } from '../diagnostic/key-shape';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { EnvIntent } from '../intent/gateway-parameters';

/**
 * An environment variable of a container of the proxy (an item of `env`).
 */
@checked
export class ProxyVariable {
  /**
   * A text.
   *
   * @param variableName name of the variable
   * @param value its value
   * @throws when the name is none, or the value is the key of a provider: it would stand in the manifest
   */
  public static of(variableName: string, value: string): ProxyVariable {
    if (keysHidden(value) !== value) {
      throw new CodedError('KeyInVariable', `the variable '${variableName}' holds a key, which would stand in the manifest; use ProxyVariable.fromSecretName()`);
    }
    return new ProxyVariable({ name: variableName, value });
  }

  /**
   * An entry of an existing Secret in the Gateway's namespace.
   *
   * @param variableName name of the variable
   * @param secretName name of the Secret
   * @param entry the entry
   * @throws when a name is none
   */
  public static fromSecretName(variableName: string, secretName: string, entry: string): ProxyVariable {
    return new ProxyVariable({ name: variableName, secret: { name: existingSecretName(secretName), key: named(entry, 'the entry of a Secret') } });
  }

  /**
   * An entry of an existing ConfigMap in the Gateway's namespace.
   *
   * @param variableName name of the variable
   * @param configMapName name of the ConfigMap
   * @param entry the entry
   * @throws when a name is none
   */
  public static fromConfigMapName(variableName: string, configMapName: string, entry: string): ProxyVariable {
    return new ProxyVariable({ name: variableName, configMap: { name: named(configMapName, 'the name of a ConfigMap'), key: named(entry, 'the entry of a ConfigMap') } });
  }

  private constructor(private readonly intent: EnvIntent) {
    if (!/^[-._A-Za-z][-._A-Za-z0-9]*$/.test(intent.name)) {
      throw new CodedError('InvalidName', 'the name of an environment variable has letters, digits, \'_\', \'-\' and \'.\' only, and begins with no digit');
    }
  }

  /** @internal */
  public _toIntent(): EnvIntent {
    return this.intent;
  }
}

function named(text: string, what: string): string {
  if (isBlank(text)) { throw new CodedError('EmptyName', `${what} must not be empty`); }
  return text;
}

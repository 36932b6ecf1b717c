import { ConfigMap, ISecret, Secret } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { TlsCertificateOptions } from './tls-certificate';
import { existingSecretName } from '../credential/existing-secret';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';

/**
 * Who signs the certificates of clients: an object with the authorities, in PEM, in its entry `ca.crt` (an item of `caCertificateRefs`).
 */
@checked
export class CertificateAuthority {
  /**
   * A ConfigMap in the namespace of the Gateway.
   *
   * @param configMap the ConfigMap
   */
  public static fromConfigMap(configMap: ConfigMap): CertificateAuthority {
    return new CertificateAuthority('ConfigMap', configMap.name, configMap.metadata.namespace, configMap);
  }

  /**
   * An existing ConfigMap in the namespace of the Gateway.
   *
   * @param configMapName name of the ConfigMap
   * @throws when the name is empty
   */
  public static fromConfigMapName(configMapName: string): CertificateAuthority {
    if (isBlank(configMapName)) { throw new CodedError('EmptyName', 'the name of an existing ConfigMap must not be empty'); }
    return new CertificateAuthority('ConfigMap', configMapName, undefined, undefined);
  }

  /**
   * A Secret. If it is in another namespace than the Gateway, a ReferenceGrant is made with it.
   *
   * @param secret the Secret
   */
  public static fromSecret(secret: ISecret): CertificateAuthority {
    // Not by instanceof: cdk8s-plus takes long to load, and what is imported by name has no metadata.
    const own = (secret as Partial<Secret>).metadata ? secret as Secret : undefined;
    return new CertificateAuthority('Secret', secret.name, own?.metadata.namespace, own);
  }

  /**
   * An existing Secret.
   *
   * @param secretName name of the Secret
   * @param options its namespace
   * @throws when the name is none
   */
  public static fromSecretName(secretName: string, options: TlsCertificateOptions = {}): CertificateAuthority {
    if (options.namespace !== undefined && isBlank(options.namespace)) { throw new CodedError('EmptyName', 'the namespace of an authority must not be empty'); }
    return new CertificateAuthority('Secret', existingSecretName(secretName), options.namespace, undefined);
  }

  private constructor(
    private readonly kind: 'ConfigMap' | 'Secret', private readonly name: string, private readonly namespace: string | undefined,
    private readonly made: Construct | undefined) {}

  /** @internal */
  public get _object(): { readonly kind: 'ConfigMap' | 'Secret'; readonly name: string; readonly namespace: string | undefined; readonly made: Construct | undefined } {
    return { kind: this.kind, name: this.name, namespace: this.namespace, made: this.made };
  }
}

import { ISecret, Secret } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { existingSecretName } from '../credential/existing-secret';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';

/**
 * Where an existing certificate is.
 */
export interface TlsCertificateOptions {
  /**
   * Namespace of the Secret. For another one than the Gateway's, a ReferenceGrant is made there, which lets the Gateway read it.
   *
   * @default - the namespace of the Gateway
   */
  readonly namespace?: string;
}

/**
 * A Secret of type `kubernetes.io/tls`, with the entries `tls.crt` and `tls.key`, that a listener shows to clients (`tls.certificateRefs`).
 */
@checked
export class TlsCertificate {
  /**
   * A Secret. If it is in another namespace than the Gateway, a ReferenceGrant is made with it.
   *
   * @param secret the Secret
   */
  public static fromSecret(secret: ISecret): TlsCertificate {
    // Not by instanceof: cdk8s-plus takes long to load, and what is imported by name has no metadata.
    const own = (secret as Partial<Secret>).metadata ? secret as Secret : undefined;
    return new TlsCertificate(secret.name, own?.metadata.namespace, own);
  }

  /**
   * An existing Secret.
   *
   * @param secretName name of the Secret
   * @param options its namespace
   * @throws when the name is none
   */
  public static fromSecretName(secretName: string, options: TlsCertificateOptions = {}): TlsCertificate {
    if (options.namespace !== undefined && isBlank(options.namespace)) { throw new CodedError('EmptyName', 'the namespace of a certificate must not be empty'); }
    return new TlsCertificate(existingSecretName(secretName), options.namespace, undefined);
  }

  private constructor(private readonly name: string, private readonly namespace: string | undefined, private readonly made: Construct | undefined) {}

  /** @internal */
  public get _secret(): { readonly name: string; readonly namespace: string | undefined; readonly made: Construct | undefined } {
    return { name: this.name, namespace: this.namespace, made: this.made };
  }
}

import { ISecret } from 'cdk8s-plus-28';
import { existingSecretName } from '../credential/existing-secret';
import { secretNameIn } from '../credential/secret-namespace';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { EnvoyTlsIntent, EnvoyTrustIntent } from '../intent/policy/envoy-tls';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

/**
 * A version of TLS that Envoy speaks with backends.
 */
export enum EnvoyTlsVersion {
  /** Whatever Envoy likes. */
  AUTO = 'AUTO',
  /** TLS 1.0. */
  V1_0 = '1.0',
  /** TLS 1.1. */
  V1_1 = '1.1',
  /** TLS 1.2. */
  V1_2 = '1.2',
  /** TLS 1.3. */
  V1_3 = '1.3',
}

/**
 * What TLS towards backends can be told besides whom to trust.
 */
export interface EnvoyTlsOptions {
  /**
   * Server name for SNI (`sni`). It is not looked for in the certificate unless `subjectAltNames` has it, too.
   *
   * @default - none
   */
  readonly serverName?: string;

  /**
   * Names of which the certificate must have one (`verifySubjectAltNames`).
   *
   * @default - names are not looked at
   */
  readonly subjectAltNames?: string[];

  /**
   * Protocols that are offered (`alpnProtocols`), such as `h2`.
   *
   * @default - Envoy's own
   */
  readonly alpnProtocols?: string[];

  /**
   * The oldest version that is spoken (`parameters.minVersion`).
   *
   * @default - Envoy's own
   */
  readonly minVersion?: EnvoyTlsVersion;

  /**
   * The newest version that is spoken (`parameters.maxVersion`).
   *
   * @default - Envoy's own
   */
  readonly maxVersion?: EnvoyTlsVersion;

  /**
   * Cipher suites up to TLS 1.2, by their names in BoringSSL (`parameters.cipherSuites`).
   *
   * @default - Envoy's own
   */
  readonly cipherSuites?: string[];

  /**
   * Curves for the exchange of keys, such as `X25519` (`parameters.ecdhCurves`).
   *
   * @default - Envoy's own
   */
  readonly curves?: string[];

  /**
   * Whether the server may renegotiate (`allowRenegotiation`).
   *
   * @default false
   */
  readonly allowsRenegotiation?: boolean;

  /**
   * Whether the Secret tells whom to trust and nothing else: no certificate of the gateway is shown (`simpleTLS`).
   *
   * @default false
   */
  readonly isOneWay?: boolean;
}

/**
 * Files in the container of the proxy, in PEM, at least one.
 */
export interface EnvoyTlsFiles {
  /**
   * Authorities that are trusted (`rootCA`).
   *
   * @default - none
   */
  readonly rootCa?: string;

  /**
   * The certificate that is shown (`tlsCertificate`).
   *
   * @default - none
   */
  readonly certificate?: string;

  /**
   * Its key (`tlsKey`).
   *
   * @default - none
   */
  readonly key?: string;
}

/**
 * TLS towards the addresses of a Service or a backend in the words of Envoy (`tls` of a BackendConfigPolicy of kgateway 2.1). `BackendTls` says it for every
 * dialect. Not verified at run time.
 */
@checked
export class EnvoyTls {
  /**
   * The authorities that the system of the proxy trusts (`wellKnownCACertificates`).
   *
   * @param options server name and more
   */
  public static systemTrust(options: EnvoyTlsOptions = {}): EnvoyTls {
    return new EnvoyTls(() => ({ kind: 'system' }), options);
  }

  /**
   * The authorities and the certificate in a Secret (`secretRef`): `ca.crt`, `tls.crt` and `tls.key`.
   *
   * @param secret the Secret, in the namespace of the policy
   * @param options server name and more
   */
  public static fromSecret(secret: ISecret, options: EnvoyTlsOptions = {}): EnvoyTls {
    return new EnvoyTls(binding => ({ kind: 'secret', name: secretNameIn(binding, secret) }), options);
  }

  /**
   * The same by the name of the Secret.
   *
   * @param secretName name of an existing Secret, in the namespace of the policy
   * @param options server name and more
   * @throws when the name is not that of a Secret
   */
  public static fromSecretName(secretName: string, options: EnvoyTlsOptions = {}): EnvoyTls {
    const name = existingSecretName(secretName);
    return new EnvoyTls(() => ({ kind: 'secret', name }), options);
  }

  /**
   * The authorities and the certificate in files (`files`).
   *
   * @param files where they are
   * @param options server name and more
   * @throws when there is no file
   */
  public static fromFiles(files: EnvoyTlsFiles, options: EnvoyTlsOptions = {}): EnvoyTls {
    const { rootCa, certificate, key } = files;
    const said = withoutUndefined({ kind: 'files' as const, rootCa, certificate, key });
    if (Object.keys(said).length === 1) { throw new CodedError('InvalidConnection', 'files for TLS are authorities, a certificate or a key, got none; name at least one'); }
    return new EnvoyTls(() => said, options);
  }

  /**
   * Any certificate is accepted (`insecureSkipVerify`): whoever answers reads your prompts and your key. For tests only.
   *
   * @param options server name and more
   */
  public static unsafeInsecure(options: EnvoyTlsOptions = {}): EnvoyTls {
    return new EnvoyTls(() => ({ kind: 'insecure', isUnchecked: true }), options);
  }

  private constructor(private readonly trust: (binding: Binding) => EnvoyTrustIntent, private readonly options: EnvoyTlsOptions) {}

  /** @internal */
  public _bind(binding: Binding): EnvoyTlsIntent {
    const { serverName, subjectAltNames, alpnProtocols, minVersion, maxVersion, cipherSuites, curves, allowsRenegotiation, isOneWay } = this.options;
    const versions = { minVersion, maxVersion, cipherSuites, curves, allowsRenegotiation };
    return withoutUndefined({ trust: this.trust(binding), isOneWay, serverName, subjectAltNames, alpnProtocols, ...versions });
  }
}

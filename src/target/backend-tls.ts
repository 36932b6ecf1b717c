import { ConfigMap, ISecret } from 'cdk8s-plus-28';
import { TlsKeyExchangeGroup } from './tls-key-exchange-group';
import { configMapNameIn, secretNameIn } from '../credential/secret-namespace';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { TlsIntent, TrustIntent } from '../intent/tls';
import { Binding } from '../synth/binding';

/**
 * What TLS towards a provider can be told besides whom to trust.
 */
export interface BackendTlsOptions {
  /**
   * Server name for SNI, expected in the certificate (`sni` of agentgateway, `validation.hostname` of a BackendTLSPolicy, `sniAddr` in
   * Gloo).
   *
   * @default - the host that is called
   */
  readonly serverName?: string;

  /**
   * Names to accept in the certificate instead of the server name (`verifySubjectAltNames` of agentgateway, `verifySubjectAltName` in Gloo).
   *
   * @default - the server name only
   */
  readonly subjectAltNames?: string[];

  /**
   * Protocols that are offered, such as `h2` (`alpnProtocols` of agentgateway and Gloo).
   *
   * @default - the gateway's own
   */
  readonly alpnProtocols?: string[];

  /**
   * Ways to agree upon keys, the best first (`keyExchangeGroups`, agentgateway 1.2 and later).
   *
   * @default - the gateway's own
   */
  readonly keyExchangeGroups?: TlsKeyExchangeGroup[];

  /**
   * Secret with `tls.crt` and `tls.key` that the gateway shows to the provider (`mtlsCertificateRef` of agentgateway, `secretRef` in Gloo).
   *
   * @default - no client certificate
   */
  readonly clientCertificate?: ISecret;
}

/**
 * TLS from the gateway to a provider's host: `policies.tls` of agentgateway, a BackendTLSPolicy of kgateway, `sslConfig` of a plain host in
 * Gloo. Only needed for hosts of your own; for its own host a provider has TLS anyway.
 */
@checked
export class BackendTls {
  /**
   * The provider's certificate must be signed by an authority that the gateway's system trusts.
   *
   * @param options server name and more
   */
  public static systemTrust(options: BackendTlsOptions = {}): BackendTls {
    return new BackendTls(() => ({ kind: 'system' }), options);
  }

  /**
   * The provider's certificate must be signed by an authority in the entry `ca.crt` of a ConfigMap in the backend's namespace.
   *
   * @param configMap the ConfigMap
   * @param options server name and more
   */
  public static fromConfigMap(configMap: ConfigMap, options: BackendTlsOptions = {}): BackendTls {
    return new BackendTls(binding => ({ kind: 'configMap', name: configMapNameIn(binding, configMap) }), options);
  }

  /**
   * The provider's certificate must be signed by an authority in the entry `ca.crt` of an existing ConfigMap in the backend's namespace. While
   * it is missing, agentgateway 1.4 answers all requests to the backend with 500.
   *
   * @param configMapName name of the ConfigMap
   * @param options server name and more
   * @throws when the name is empty
   */
  public static fromConfigMapName(configMapName: string, options: BackendTlsOptions = {}): BackendTls {
    if (isBlank(configMapName)) { throw new CodedError('EmptyName', 'the name of an existing ConfigMap must not be empty'); }
    return new BackendTls(() => ({ kind: 'configMap', name: configMapName }), options);
  }

  /**
   * The provider's certificate must be signed by an authority in the entry `ca.crt` of a Secret in the backend's namespace. agentgateway reads
   * one from 1.5 on (`caCertificateRefs` of kind Secret), Gloo for plain hosts: a Secret of type `kubernetes.io/tls`.
   *
   * @param secret the Secret
   * @param options server name and more
   */
  public static fromSecret(secret: ISecret, options: BackendTlsOptions = {}): BackendTls {
    return new BackendTls(binding => ({ kind: 'secret', ...referred(binding, secret) }), options);
  }

  /**
   * TLS that accepts any certificate: whoever answers reads your prompts and your key. For tests only.
   *
   * @param options server name and more
   */
  public static unsafeInsecure(options: BackendTlsOptions = {}): BackendTls {
    return new BackendTls(() => ({ kind: 'insecure', skip: 'all' }), options);
  }

  /**
   * TLS that accepts a trusted certificate of any host.
   *
   * @param options server name and more
   */
  public static unsafeAnyHostname(options: BackendTlsOptions = {}): BackendTls {
    return new BackendTls(() => ({ kind: 'insecure', skip: 'hostname' }), options);
  }

  /**
   * Plain text, even on port 443, to a host of one's own.
   */
  public static unsafePlaintext(): BackendTls {
    return new BackendTls(undefined, {});
  }

  private constructor(private readonly trust: ((binding: Binding) => TrustIntent) | undefined, private readonly options: BackendTlsOptions) {}

  /** @internal */
  public _bind(binding: Binding): TlsIntent | undefined {
    const { serverName, subjectAltNames, alpnProtocols, keyExchangeGroups, clientCertificate } = this.options;
    return this.trust && {
      trust: this.trust(binding),
      ...serverName !== undefined && { hostname: serverName },
      ...subjectAltNames && { subjectAltNames },
      ...alpnProtocols && { alpnProtocols },
      ...keyExchangeGroups && { keyExchangeGroups },
      ...clientCertificate && { clientCertificate: secretNameIn(binding, clientCertificate) },
    };
  }
}

function referred(binding: Binding, secret: ISecret): { readonly name: string; readonly namespace?: string } {
  const { namespace, dialect } = binding;
  return { name: secretNameIn(binding, secret), ...dialect._definition.placement.secretNamespace && namespace !== undefined && { namespace } };
}

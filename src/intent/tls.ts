import { PolicyTargetIntent } from './policy/policy-target';

/** How the gateway checks the server it calls. */
export type TrustIntent =
  | { readonly kind: 'system' }
  | { readonly kind: 'configMap'; readonly name: string }
  /** The namespace is said only where a release wants it spelled out; it is the backend's own. */
  | { readonly kind: 'secret'; readonly name: string; readonly namespace?: string }
  | { readonly kind: 'insecure'; readonly skip: 'all' | 'hostname' };

/** TLS towards a provider. */
export interface TlsIntent {
  readonly trust: TrustIntent;
  /** Name sent in SNI and expected in the certificate. */
  readonly hostname?: string;
  readonly subjectAltNames?: readonly string[];
  readonly alpnProtocols?: readonly string[];
  readonly keyExchangeGroups?: readonly string[];
  /** Secret with `tls.crt` and `tls.key` of the gateway itself. */
  readonly clientCertificate?: string;
}

/** TLS settings kept beside the objects they apply to (BackendTLSPolicy). */
export interface TlsPolicyIntent {
  readonly targets: readonly PolicyTargetIntent[];
  readonly hostname: string;
  readonly trust: readonly TrustIntent[];
  readonly subjectAltNames?: readonly { readonly type: 'Hostname' | 'URI'; readonly value: string }[];
  readonly options?: { readonly [key: string]: string };
}

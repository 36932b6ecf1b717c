/** How people call it. */
export const ENVOY_TLS = 'TLS towards backends in words of Envoy';

/** Whom Envoy trusts, and what it shows. */
export type EnvoyTrustIntent =
  | { readonly kind: 'system' }
  | { readonly kind: 'secret'; readonly name: string }
  /** Paths within the container of the proxy. */
  | { readonly kind: 'files'; readonly rootCa?: string; readonly certificate?: string; readonly key?: string }
  | { readonly kind: 'insecure'; readonly isUnchecked: boolean };

/** TLS towards addresses of a Service or a backend. */
export interface EnvoyTlsIntent {
  readonly trust: EnvoyTrustIntent;
  /** A Secret tells whom to trust, and nothing is shown. */
  readonly isOneWay?: boolean;
  readonly serverName?: string;
  readonly subjectAltNames?: readonly string[];
  readonly alpnProtocols?: readonly string[];
  readonly minVersion?: string;
  readonly maxVersion?: string;
  readonly cipherSuites?: readonly string[];
  readonly curves?: readonly string[];
  readonly allowsRenegotiation?: boolean;
}

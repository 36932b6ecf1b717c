import { LabelSelectorIntent } from './label-selector';

/** Texts by key. */
export interface TextsByKey {
  readonly [key: string]: string;
}

/** The namespaces that something is taken from. */
export interface NamespacesIntent {
  readonly from?: 'all' | 'same' | 'selector' | 'none';
  readonly selector?: LabelSelectorIntent;
}

export interface RouteKindIntent {
  readonly group?: string;
  readonly kind: string;
}

/** The routes that a listener takes. */
export interface AllowedRoutesIntent {
  readonly namespaces?: NamespacesIntent;
  /** Every kind that fits the protocol where there are none. */
  readonly kinds?: readonly RouteKindIntent[];
}

/** A Secret, unless it says otherwise, with a certificate. */
export interface CertificateRefIntent {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
}

/** Whom clients must be certified by. */
export interface ClientValidationIntent {
  readonly authorities: readonly CertificateRefIntent[];
  readonly mode?: string;
}

export interface ListenerTlsIntent {
  readonly mode?: 'terminate' | 'passthrough';
  readonly certificates?: readonly CertificateRefIntent[];
  readonly options?: TextsByKey;
}

/** A port that a Gateway listens on, for a hostname or for all. */
export interface ListenerIntent {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  readonly hostname?: string;
  readonly tls?: ListenerTlsIntent;
  readonly allowedRoutes?: AllowedRoutesIntent;
}

export interface GatewayAddressIntent {
  readonly type?: string;
  readonly value?: string;
}

/** What a controller makes for a Gateway. */
export interface InfrastructureIntent {
  readonly labels?: TextsByKey;
  readonly annotations?: TextsByKey;
  readonly parameters?: { readonly group: string; readonly kind: string; readonly name: string };
}

/** TLS of all listeners of a Gateway, and towards backends. */
export interface GatewayTlsIntent {
  readonly clients?: ClientValidationIntent;
  readonly clientsByPort?: readonly { readonly port: number; readonly clients?: ClientValidationIntent }[];
}

/** A Gateway of the Gateway API. */
export interface GatewayIntent {
  readonly className: string;
  readonly listeners: readonly ListenerIntent[];
  readonly addresses?: readonly GatewayAddressIntent[];
  readonly infrastructure?: InfrastructureIntent;
  /** The namespaces whose ListenerSets add listeners. */
  readonly allowedListeners?: NamespacesIntent;
  readonly tls?: GatewayTlsIntent;
  /** The certificate that the gateway shows to backends. */
  readonly backendCertificate?: CertificateRefIntent;
}

/** How people call it. */
export const FRONTEND_TLS = 'TLS settings towards clients';

export type TlsVersionIntent = '1.2' | '1.3';

/** TLS between clients and the gateway; certificates are the listener's. */
export interface FrontendTlsIntent {
  readonly handshakeTimeout?: string;
  readonly alpnProtocols?: readonly string[];
  readonly minVersion?: TlsVersionIntent;
  readonly maxVersion?: TlsVersionIntent;
  readonly cipherSuites?: readonly string[];
  readonly keyExchangeGroups?: readonly string[];
}

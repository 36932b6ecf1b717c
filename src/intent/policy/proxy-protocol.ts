/** How people call it. */
export const PROXY_PROTOCOL = 'the PROXY protocol';

/** What load balancers say of clients before their first byte. */
export interface ProxyProtocolIntent {
  readonly version?: 'V1' | 'V2' | 'All';
  /** Whether connections without it are taken, too. */
  readonly optional?: boolean;
}

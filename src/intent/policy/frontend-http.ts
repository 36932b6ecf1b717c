/** How people call it. */
export const FRONTEND_HTTP = 'HTTP settings towards clients';

/** Bytes: a number, or a quantity such as `2Mi`. */
export type SizeIntent = number | string;

/** HTTP between clients and the gateway. */
export interface FrontendHttpIntent {
  readonly maxBufferSize?: SizeIntent;
  readonly maxConnectionDuration?: string;
  readonly http1MaxHeaders?: number;
  readonly http1IdleTimeout?: string;
  readonly http1HeaderCase?: 'lowercase' | 'preserve';
  readonly http2WindowSize?: SizeIntent;
  readonly http2ConnectionWindowSize?: SizeIntent;
  readonly http2FrameSize?: SizeIntent;
  readonly http2MaxHeaderSize?: SizeIntent;
  readonly http2KeepaliveInterval?: string;
  readonly http2KeepaliveTimeout?: string;
  readonly envoy?: EnvoyHttpIntent;
}

/** What only Envoy can be told. */
export interface EnvoyHttpIntent {
  readonly idleTimeout?: string;
  readonly streamIdleTimeout?: string;
  readonly acceptHttp10?: boolean;
  readonly defaultHostForHttp10?: string;
  readonly healthCheckPath?: string;
  readonly serverHeader?: 'Overwrite' | 'AppendIfAbsent' | 'PassThrough';
  readonly upgrades?: readonly string[];
  readonly useRemoteAddress?: boolean;
  readonly trustedHops?: number;
}

import { SizeIntent } from './frontend-http';

/** How people call it. */
export const CONNECTION_HTTP = 'HTTP settings towards backends';

/** HTTP between the gateway and a backend. */
export interface ConnectionHttpIntent {
  readonly version?: 'HTTP1' | 'HTTP2';
  readonly requestTimeout?: string;
  readonly envoy?: EnvoyConnectionHttpIntent;
}

/** What only Envoy can be told. */
export interface EnvoyConnectionHttpIntent {
  readonly idleTimeout?: string;
  readonly maxHeaders?: number;
  readonly maxRequestsPerConnection?: number;
  readonly maxStreamDuration?: string;
  readonly bufferLimit?: number;
  readonly http1?: { readonly trailers?: boolean; readonly headerCase?: boolean; readonly tolerant?: boolean };
  readonly http2?: {
    readonly connectionWindowSize?: SizeIntent;
    readonly streamWindowSize?: SizeIntent;
    readonly maxConcurrentStreams?: number;
    readonly tolerant?: boolean;
  };
}

import { CalledServiceIntent } from './called-service';

/** How a server is spoken to, once it is known which one and whether by TLS. */
export interface ConnectionIntent {
  readonly requestTimeout?: string;
  readonly httpVersion?: 'HTTP1' | 'HTTP2';
  readonly connectTimeout?: string;
  readonly keepalive?: { readonly time?: string; readonly interval?: string; readonly retries?: number };
  /** A proxy that connections go through. */
  readonly tunnel?: CalledServiceIntent;
}

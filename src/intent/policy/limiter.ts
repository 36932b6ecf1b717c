import { CalledServiceIntent } from './called-service';

/** A service that counts for all replicas of the gateway, in the protocol of Envoy. */
export interface LimiterIntent {
  readonly service: CalledServiceIntent;
  /** Sets of limits that the service keeps apart. */
  readonly domain: string;
  /** Whether requests pass while the service cannot be reached. */
  readonly failOpen?: boolean;
  /** How long the service is waited for. */
  readonly timeout?: string;
  /** Whether answers tell what is left, in the words of a draft. */
  readonly headers?: boolean;
  /** The authority that the service is called by. */
  readonly authority?: string;
  /** How long a call may take, retries included. */
  readonly requestTimeout?: string;
}

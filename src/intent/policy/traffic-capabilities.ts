import { RetryIntent } from './retry';

/** What is done with requests before a backend is called, one property a capability; said in a policy, or a rule of a route. */
export interface TrafficCapabilities {
  readonly requestTimeout?: string;
  readonly retry?: RetryIntent;
  /** Whether streamed responses are expected, where the gateway must be told. */
  readonly streaming?: boolean;
}

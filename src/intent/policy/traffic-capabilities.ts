import { ApiKeysIntent } from './api-keys';
import { AuthorizationIntent } from './authorization';
import { BasicIntent } from './basic';
import { MaybeConditional } from './conditional';
import { ExternalAuthIntent } from './external-auth';
import { JwtIntent } from './jwt';
import { RateLimitIntent } from './rate-limit';
import { RetryIntent } from './retry';

/** What is done with requests before a backend is called, one property a capability; said in a policy, or a rule of a route. */
export interface TrafficCapabilities {
  readonly apiKeys?: ApiKeysIntent;
  readonly jwt?: JwtIntent;
  readonly basic?: BasicIntent;
  /** Rules of all actions together; which objects they take is the dialect's. */
  readonly authorization?: readonly AuthorizationIntent[];
  readonly externalAuth?: ExternalAuthIntent;
  readonly requestTimeout?: string;
  readonly retry?: RetryIntent;
  /** Whether streamed responses are expected, where the gateway must be told. */
  readonly streaming?: boolean;
  readonly rateLimit?: MaybeConditional<RateLimitIntent>;
}

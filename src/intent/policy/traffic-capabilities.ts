import { ApiKeysIntent } from './api-keys';
import { AuthorizationIntent } from './authorization';
import { BasicIntent } from './basic';
import { BufferIntent } from './buffer';
import { MaybeConditional } from './conditional';
import { CorsIntent } from './cors';
import { CsrfIntent } from './csrf';
import { DelayIntent } from './delay';
import { DirectResponseIntent } from './direct-response';
import { ExternalAuthIntent } from './external-auth';
import { HeaderChangesIntent } from './header-changes';
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
  readonly buffer?: BufferIntent;
  readonly cors?: CorsIntent;
  readonly csrf?: CsrfIntent;
  readonly delay?: DelayIntent;
  readonly directResponse?: MaybeConditional<DirectResponseIntent>;
  readonly headerChanges?: HeaderChangesIntent;
  /** Whether backends are called by their own host names, instead of what the client asked for. */
  readonly rewriteHost?: boolean;
}

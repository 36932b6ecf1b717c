import { GuardIntent } from './guard';
import { PromptIntent } from './prompt';

/** What is done with the contents of calls to LLMs, one property a capability; said in a policy, a backend or an endpoint. */
export interface AiCapabilities {
  readonly prompt?: PromptIntent;
  /** In the order in which they look at a request. */
  readonly requestGuards?: readonly GuardIntent[];
  readonly responseGuards?: readonly GuardIntent[];
  /** Whether guards look at streamed answers, too; silence is no. */
  readonly guardStreams?: true;
}

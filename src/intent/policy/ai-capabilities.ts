import { PromptIntent } from './prompt';

/** What is done with the contents of calls to LLMs, one property a capability; said in a policy, a backend or an endpoint. */
export interface AiCapabilities {
  readonly prompt?: PromptIntent;
}

import { BodyExpressionIntent, BodyFieldIntent } from './body';
import { GuardsIntent } from './guard';
import { PromptIntent } from './prompt';
import { PromptCachingIntent } from './prompt-caching';
import { RagIntent } from './rag';
import { SemanticCacheIntent } from './semantic-cache';

/** What is done with the contents of calls to LLMs, one property a capability; said in a policy, a backend or an endpoint. */
export interface AiCapabilities {
  readonly prompt?: PromptIntent;
  readonly guards?: GuardsIntent;
  /** For fields that a request does not have. */
  readonly bodyDefaults?: readonly BodyFieldIntent[];
  /** Whatever a request says. */
  readonly bodyOverrides?: readonly BodyFieldIntent[];
  readonly bodyTransformations?: readonly BodyExpressionIntent[];
  /** Of what goes to the provider, in its own words. */
  readonly finalTransformations?: readonly BodyExpressionIntent[];
  readonly promptCaching?: PromptCachingIntent;
  readonly rag?: RagIntent;
  readonly semanticCache?: SemanticCacheIntent;
}

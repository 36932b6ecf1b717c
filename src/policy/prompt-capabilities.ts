import { bodyExpressions, bodyFields, promptCaching } from './body-capabilities';
import { PromptGuard } from './prompt-guard';
import { PromptEnrichment, PromptPolicies } from './prompt-policies';
import { AiCapabilities } from '../intent/policy/ai-capabilities';
import { GuardIntent, GuardsIntent } from '../intent/policy/guard';
import { mergedGuards } from '../intent/policy/place-guards';
import { PromptIntent } from '../intent/policy/prompt';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

/** What happens to prompts and answers, in the words of the hub. */
export function promptCapabilities(policies: PromptPolicies, binding: Binding): AiCapabilities {
  const { prompt, bodyDefaults, bodyOverrides, bodyTransformations, finalTransformations, promptCaching: caching, rag, semanticCache } = policies;
  const below = (part: string): Binding => ({ ...binding, id: `${binding.id}-${part}` });
  return withoutUndefined({
    prompt: prompt && promptIntent(prompt),
    guards: guardsIntent(policies, binding),
    bodyDefaults: bodyFields('bodyDefaults', bodyDefaults, binding),
    bodyOverrides: bodyFields('bodyOverrides', bodyOverrides, binding),
    bodyTransformations: bodyExpressions('bodyTransformations', bodyTransformations, binding),
    finalTransformations: bodyExpressions('finalTransformations', finalTransformations, binding),
    promptCaching: caching && promptCaching(caching, binding),
    rag: rag?._bind(below('rag')),
    semanticCache: semanticCache?._bind(below('semanticCache')),
  });
}

function guardsIntent({ requestGuards, responseGuards, guardStreams }: PromptPolicies, binding: Binding): GuardsIntent | undefined {
  if (guardStreams && !responseGuards?.length) {
    binding.refuse('StreamsWithoutGuards', 'guardStreams has guards look at streamed answers, but there are no responseGuards beside it; give them here, or leave it out');
  }
  const request = guardIntents('requestGuards', requestGuards, binding);
  const response = guardIntents('responseGuards', responseGuards, binding);
  return request || response ? withoutUndefined({ request, response, streams: guardStreams ? true as const : undefined }) : undefined;
}

function promptIntent({ prepend = [], append = [] }: PromptEnrichment): PromptIntent {
  return {
    ...prepend.length > 0 && { prepend: prepend.map(message => message._toIntent()) },
    ...append.length > 0 && { append: append.map(message => message._toIntent()) },
  };
}

const MOST = 8;

function guardIntents(name: string, guards: readonly PromptGuard[] = [], binding: Binding): readonly GuardIntent[] | undefined {
  if (guards.length === 0) { return undefined; }
  const intents = guards.map((guard, i) => guard._bind({ ...binding, id: `${binding.id}-${name}${i + 1}` }));
  if (binding.dialect._definition.placement.guards) { return mergedGuards(intents); }
  if (intents.length > MOST) {
    binding.refuse('TooManyGuards', `${name} has ${intents.length} guards, and gateways take ${MOST}; have one guard look for several things`);
  }
  return intents;
}

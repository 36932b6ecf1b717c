import { PromptEnrichment, PromptPolicies } from './prompt-policies';
import { AiCapabilities } from '../intent/policy/ai-capabilities';
import { PromptIntent } from '../intent/policy/prompt';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

/** What happens to prompts and answers, in the words of the hub. */
export function promptCapabilities({ prompt }: PromptPolicies, _binding: Binding): AiCapabilities {
  return withoutUndefined({
    prompt: prompt && promptIntent(prompt),
  });
}

function promptIntent({ prepend = [], append = [] }: PromptEnrichment): PromptIntent {
  return {
    ...prepend.length > 0 && { prepend: prepend.map(message => message._toIntent()) },
    ...append.length > 0 && { append: append.map(message => message._toIntent()) },
  };
}

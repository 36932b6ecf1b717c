import { BodyValue } from './body-value';
import { PromptCaching } from './prompt-caching';
import { isBlank } from '../input/blank';
import { isWholeNumber } from '../input/whole-number';
import { BodyExpressionIntent, BodyFieldIntent } from '../intent/policy/body';
import { PromptCachingIntent } from '../intent/policy/prompt-caching';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

const LONGEST_FIELD = 256;

interface ByField<T> { readonly [field: string]: T }

/** Values of fields, in the words of the hub. */
export const bodyFields = (name: string, said: ByField<BodyValue> | undefined, binding: Binding): readonly BodyFieldIntent[] | undefined =>
  entries(name, said, binding)?.map(([field, value]) => ({ field, value: value._toIntent() }));

/** The same of those that are worked out. */
export const bodyExpressions = (name: string, said: ByField<string> | undefined, binding: Binding): readonly BodyExpressionIntent[] | undefined =>
  entries(name, said, binding)?.map(([field, expression]) => ({ field, expression }));

/** Sorted, since not every language keeps the order, and it says nothing. */
function entries<T>(name: string, said: ByField<T> = {}, { refuse, dialect }: Binding): readonly (readonly [string, T])[] | undefined {
  const fields = Object.keys(said).sort();
  if (fields.length === 0) { return undefined; }
  const most = dialect._definition.limits.bodyFields;
  if (most !== undefined && fields.length > most) { refuse('ItemCount', `${name} takes at most ${most} fields, got ${fields.length}`); }
  const wrong = fields.find(field => isBlank(field) || field.length > LONGEST_FIELD);
  if (wrong !== undefined) {
    refuse('InvalidBodyField', `a field of ${name} has a name of up to ${LONGEST_FIELD} characters, got ${isBlank(wrong) ? 'an empty one' : wrong.length}; correct it`);
  }
  return fields.map(field => [field, said[field]]);
}

export function promptCaching(said: PromptCaching, { refuse }: Binding): PromptCachingIntent {
  const { cacheSystem, cacheMessages, cacheTools, minTokens, messageOffset } = said;
  for (const [name, count] of Object.entries({ minTokens, messageOffset })) {
    if (count !== undefined && !isWholeNumber(count, 0)) { refuse('InvalidLimit', `${name} of promptCaching is a whole number from 0 on, got ${count}`); }
  }
  return withoutUndefined({ system: cacheSystem, messages: cacheMessages, tools: cacheTools, minTokens, messageOffset });
}

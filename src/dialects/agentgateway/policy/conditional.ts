import { Codec, fields, lackingOf, list, value } from '../../../codec/codec';
import { ConditionalIntent, MaybeConditional } from '../../../intent/policy/conditional';
import { AgentgatewayRelease, since } from '../release';

/** What releases from 1.2 on can say on conditions: `conditional`, a list of conditions and policies, instead of the policy itself. */
export function conditionally<T extends object>(
  policy: Codec<T>, feature: string, release: AgentgatewayRelease,
): Codec<MaybeConditional<T>> {
  const several = since('1.2', release, `${feature} on conditions`, list<ConditionalIntent<T>>(fields<ConditionalIntent<T>>({
    when: value('condition'),
    policy: below('policy', policy),
  })));
  return {
    encode: (v, to) => 'conditional' in v ? several.encode(v.conditional, to.at('conditional')) : policy.encode(v, to),
    decode: from => {
      if (!from.at('conditional').exists) { return policy.decode(from); }
      const conditional = several.decode(from.at('conditional'));
      return conditional && { conditional };
    },
    ...lackingOf<object>([['', ofAll(policy)], ['conditional' as never, several]]),
  };
}

/** What is lacking of a policy that is not said on conditions. */
const ofAll = <T extends object>(policy: Codec<T>): Codec<T> =>
  ({ ...policy, ...policy.lacks && { lacks: v => typeof v === 'object' && v !== null && 'conditional' in v ? [] : policy.lacks?.(v) ?? [] } });

/** A part that is there even when it says nothing. */
function below<T>(key: string, codec: Codec<T>): Codec<T> {
  return {
    ...codec,
    encode: (v, to) => { to.at(key).touch(); codec.encode(v, to.at(key)); },
    decode: from => { from.at(key).readIfEmpty(); return codec.decode(from.at(key)); },
  };
}

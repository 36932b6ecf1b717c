import { absent, at, Codec, list, record, value } from '../codec/codec';
import { PolicyTargetIntent } from '../intent/policy-target';

const target = (hasSections: boolean) => record<PolicyTargetIntent>({
  group: value('group'),
  kind: value('kind'),
  name: value('name'),
  sectionName: hasSections ? value('sectionName') : absent('a policy on one rule of a route', 'a policy applies to a whole route here; let the rule refer to it'),
});

/** What a policy applies to; `hasSections` where it may be a part of an object, such as one rule of a route. */
export const targetRefs = (hasSections: boolean): Codec<readonly PolicyTargetIntent[]> => at('targetRefs', list(target(hasSections)));

/** The same for a policy that routes may refer to instead. */
export function optionalTargetRefs(hasSections: boolean): Codec<readonly PolicyTargetIntent[]> {
  const refs = targetRefs(hasSections);
  return {
    ...refs,
    encode: (targets, to) => { if (targets.length > 0) { refs.encode(targets, to); } },
    decode: from => from.at('targetRefs').exists ? refs.decode(from) : [],
  };
}

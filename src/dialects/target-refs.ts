import { absent, at, Codec, dictionary, Field, list, optional, record, value } from '../codec/codec';
import { Table } from '../codec/table';
import { PolicySelectorIntent, PolicyTargetIntent } from '../intent/policy/policy-target';

/** What of an object a release's policies may target. */
export interface TargetForms {
  /** A part of it, such as one rule of a route. */
  readonly sections?: boolean;
  /** The listeners of a port, or why not. */
  readonly ports?: boolean | string;
}

type Part = Pick<PolicyTargetIntent, 'group' | 'kind' | 'sectionName' | 'port'>;

const part = ({ sections, ports }: TargetForms): Table<Part> => ({
  group: value('group'),
  kind: value('kind'),
  sectionName: sections ? value('sectionName')
    : absent('a policy on one rule of a route', 'a policy applies to a whole route here; let the rule refer to it'),
  port: ports === true ? value('port')
    : absent('a policy on the listeners of a port', ports === undefined || ports === false ? 'a policy applies to a listener by name here, or to all' : ports),
});

/** What a policy applies to. */
export const targetRefs = (forms: TargetForms): Codec<readonly PolicyTargetIntent[]> =>
  at('targetRefs', list(record<PolicyTargetIntent>({ ...part(forms), name: value('name') })));

/** The same by labels. */
export const targetSelectors = (forms: TargetForms): Field<readonly PolicySelectorIntent[]> =>
  optional('targetSelectors', list(record<PolicySelectorIntent>({ ...part(forms), labels: optional('matchLabels', dictionary) as Codec<PolicySelectorIntent['labels']> })));

/** The same for a policy that routes may refer to instead, or that selects by labels. */
export function optionalTargetRefs(forms: TargetForms): Codec<readonly PolicyTargetIntent[]> {
  const refs = targetRefs(forms);
  return {
    ...refs,
    encode: (targets, to) => { if (targets.length > 0) { refs.encode(targets, to); } },
    decode: from => from.at('targetRefs').exists ? refs.decode(from) : [],
  };
}

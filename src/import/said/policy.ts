import { onlyTrue } from './optional';
import { policyFields } from './policies';
import { Saying } from './saying';
import { Expression, list, literal, make, struct } from '../code/expression';
import { PolicyIntent } from '../../intent/policy/policy';

/** A construct for a policy with targets. */
export function policy({ targets, preRouting, overrides, selectors: _, ...said }: PolicyIntent, id: string, metadata: Expression | undefined, saying: Saying): Expression {
  return make('LlmPolicy', saying.chart, literal(id), struct('LlmPolicyProps', {
    metadata,
    targets: list(targets.map(target => saying.policyTarget(target))),
    preRouting: onlyTrue(preRouting),
    overrides: onlyTrue(overrides),
    ...policyFields(said, saying),
  }));
}

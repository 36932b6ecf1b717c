import { maybe, onlyTrue } from './optional';
import { policyFields } from './policies';
import { Saying } from './saying';
import { PolicyIntent } from '../../intent/policy/policy';
import { Expression, list, literal, make, struct } from '../code/expression';

/** A construct for a policy with targets. */
export function policy(intent: PolicyIntent, id: string, metadata: Expression | undefined, saying: Saying): Expression {
  const { targets, preRouting, overrides, selectors: _, ...said } = intent;
  return make('LlmPolicy', saying.chart, literal(id), struct('LlmPolicyProps', {
    metadata,
    targets: targets.length > 0 ? list(targets.map(target => saying.policyTarget(target))) : undefined,
    byReference: onlyTrue(targets.length === 0),
    preRouting: onlyTrue(preRouting),
    overrides: onlyTrue(overrides),
    streaming: maybe(said.streaming),
    ...policyFields(said, saying),
  }));
}

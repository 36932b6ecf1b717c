import { Placement } from './placement';
import { TargetFacts } from './route-facts';
import { RuleDefaultName, StatedRuleIntent } from './stated-route';

type Change = (rule: StatedRuleIntent, facts: readonly TargetFacts[], placement: Placement) => StatedRuleIntent;

/** Something that a dialect adds to rules. Adding twice is adding once, and what the rule says of it wins. */
export interface RuleDefault {
  readonly name: RuleDefaultName;
  readonly add: Change;
  /** Takes away what is just what would have been added. */
  readonly takeAway: Change;
}

import { Finding } from '../intent/finding';
import { RulePart } from '../intent/place-route';
import { Placement } from '../intent/placement';
import { PolicyIntent } from '../intent/policy/policy';
import { inventedName } from '../intent/route-names';
import { StatedRuleIntent } from '../intent/stated-route';
import { Resource } from '../synth/resource';
import { IRouteTarget } from '../target/route-target';

/** A rule as the user stated it, and the objects that it has so far. */
export interface StatedRule {
  intent: StatedRuleIntent;
  /** Where requests and their copies go. */
  readonly targets: readonly IRouteTarget[];
  /** The policies beside the route, by the part of the rule that they are for. */
  readonly policies: (Resource<PolicyIntent> | undefined)[];
  /** What was written of the rule when it was looked at last. */
  parts: readonly RulePart[];
}

/** Rules of one route that go by the same name: a policy for one of them would be followed by all. `first` is the index of the first part. */
export function ruleNameFindings(parts: readonly RulePart[], first: number, { policyAttachment }: Placement): Finding[] {
  const names = parts.map(({ stated, policyName }, i) =>
    stated.name ?? (policyName !== undefined && policyAttachment !== 'extension' ? inventedName(first + i) : undefined));
  const twice = new Set(names.filter((name, i) => name !== undefined && names.indexOf(name) !== i));
  return [...twice].map(name => ({
    code: 'DuplicateRuleName',
    message: `rule names must be unique in a route, got '${name}' more than once; give each rule its own ruleName, and none like rule-1`,
    where: 'rules',
  }));
}

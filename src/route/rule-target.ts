import { RouteObjects } from './route-objects';
import { OwnPolicyTarget, PolicyReference } from '../target/own-policy-target';
import { PolicyTargetConfig } from '../target/policy-target';

/** One rule of a route; where it is split, all parts of it. */
export class RuleTarget implements OwnPolicyTarget {
  constructor(private readonly route: RouteObjects, private readonly ruleName: string) {}

  public toPolicyTarget(): PolicyTargetConfig {
    return { ...this.route.policyTargets()[0], sectionName: this.ruleName };
  }

  public _policyTargets(): readonly PolicyTargetConfig[] {
    const parts = this.route.policyTargetsOf(this.ruleName);
    // A rule that is not there is told by a rule of its own, where the policy says what it targets.
    return parts.length > 0 ? parts : [this.toPolicyTarget()];
  }

  public _state(capabilities: readonly string[]): void {
    this.route.state(capabilities, this.ruleName);
  }

  public _refer(policy: PolicyReference): void {
    this.route.refer(this.ruleName, policy);
  }
}

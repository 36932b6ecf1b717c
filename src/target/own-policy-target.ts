import { IPolicyTarget, PolicyTargetConfig } from './policy-target';

/** How a rule refers to a policy that cannot refer to it. */
export interface PolicyReference {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

/** What targets of ours can do besides. */
export interface OwnPolicyTarget extends IPolicyTarget {
  /** All objects that the target became; known at synth. */
  _policyTargets?(): readonly PolicyTargetConfig[];
  /** Has the target refer to the policy, for dialects in which policies cannot refer to it. */
  _refer?(policy: PolicyReference): void;
  /** Tells the target what a policy on it says, so that no default of the dialect beats that. */
  _state?(capabilities: readonly string[]): void;
}

import { LlmPolicy } from './llm-policy';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { FilterIntent } from '../intent/route';
import { PolicyReference } from '../target/own-policy-target';

/**
 * A policy object in the namespace of a route.
 */
export interface PolicyRefConfig {
  /**
   * API group of the policy.
   */
  readonly group: string;

  /**
   * Kind of the policy.
   */
  readonly kind: string;

  /**
   * Name of the policy.
   */
  readonly policyName: string;
}

/**
 * A policy that a rule of a route, or one of its targets, refers to (filter `ExtensionRef`). Gloo, kgateway 2.0 and kgateway 2.1 on Envoy follow it, as far as
 * rules go; of agentgateway none does.
 */
@checked
export class PolicyRef {
  /**
   * A policy of this library, made with `byReference`.
   *
   * @param policy the policy
   */
  public static to(policy: LlmPolicy): PolicyRef {
    return new PolicyRef(() => policy._references);
  }

  /**
   * A policy that somebody else makes.
   *
   * @param config group, kind and name
   * @throws when the kind or the name is empty
   */
  public static named(config: PolicyRefConfig): PolicyRef {
    const { group, kind, policyName } = config;
    if (isBlank(kind) || isBlank(policyName)) { throw new CodedError('EmptyName', 'the kind and the name of a policy must not be empty'); }
    return new PolicyRef(() => [{ group, kind, name: policyName }]);
  }

  private constructor(private readonly references: () => readonly PolicyReference[]) {}

  /** @internal */
  public get _filters(): readonly FilterIntent[] {
    return this.references().map(policy => ({ kind: 'extension', policy }));
  }
}

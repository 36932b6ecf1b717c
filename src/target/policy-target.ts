import { checked } from '../input/checked';

/**
 * How a policy refers to what it applies to.
 */
export interface PolicyTargetConfig {
  /**
   * API group of the target; empty for a core object such as a Service.
   */
  readonly group: string;

  /**
   * Kind of the target.
   */
  readonly kind: string;

  /**
   * Name of the target.
   */
  readonly name: string;

  /**
   * Namespace of the target. Policies reach their own namespace only.
   *
   * @default - the namespace of the policy
   */
  readonly namespace?: string;

  /**
   * Part of the target: a listener of a Gateway, a rule of a route, an endpoint of a backend.
   *
   * @default - all of it
   */
  readonly sectionName?: string;

  /**
   * The listeners of a Gateway on this port, from 1 to 65535.
   *
   * @default - those on any port
   */
  readonly port?: number;
}

/**
 * Anything that an `LlmPolicy` can apply to: a Gateway or a listener of it, a route or one rule of it, a backend or one endpoint of it.
 */
export interface IPolicyTarget {
  /**
   * How a policy should refer to this.
   */
  toPolicyTarget(): PolicyTargetConfig;
}

/**
 * A target of policies that is no construct of the app.
 */
@checked
export class PolicyTarget implements IPolicyTarget {
  /**
   * Any object that the gateway takes as a targetRef (`targetRefs` of a policy).
   *
   * @param config group, kind and name
   */
  public static fromObject(config: PolicyTargetConfig): PolicyTarget {
    return new PolicyTarget(config);
  }

  private constructor(private readonly config: PolicyTargetConfig) {}

  /**
   * How a policy should refer to this.
   */
  public toPolicyTarget(): PolicyTargetConfig {
    return this.config;
  }
}

import { Construct } from 'constructs';
import { objectsOf } from './objects-of';
import { RouteObjects } from './route-objects';
import { RouteOptions } from './route-options';
import { LlmRouteRule } from './route-rule';
import { RuleTarget } from './rule-target';
import { checked } from '../input/checked';
import { Finding } from '../intent/finding';
import { IPolicyTarget, PolicyTargetConfig } from '../target/policy-target';

/**
 * Properties for `LlmRoute`.
 */
export interface LlmRouteProps extends RouteOptions {
  /**
   * Rules of the route; more can be added with `addRule`.
   *
   * @default - none yet
   */
  readonly rules?: LlmRouteRule[];
}

/**
 * Sends requests to backends: an HTTPRoute, and whatever the dialect needs beside it.
 *
 * A route that is larger than the API allows (16 rules, 8 matches in a rule) becomes several HTTPRoutes, named so that rules that match equally
 * well keep their order: `…-02` and so on, or `…x02` on agentgateway and kgateway 2.1, which rank routes by their names in a way of their own.
 * A ReferenceGrant is made in the chart of the backend that it leads to, if the backend is one of ours.
 */
@checked
export class LlmRoute extends Construct implements IPolicyTarget {
  /**
   * The name of the (first) HTTPRoute.
   */
  public readonly routeName: string;

  private readonly objects: RouteObjects;

  constructor(scope: Construct, id: string, props: LlmRouteProps) {
    super(scope, id);
    this.objects = objectsOf(this, props);
    this.routeName = this.objects.name;
    props.rules?.forEach(rule => this.objects.add(rule));
  }

  /**
   * Adds a rule after those already there.
   *
   * @param rule the rule
   */
  public addRule(rule: LlmRouteRule): void {
    this.objects.add(rule);
  }

  /**
   * One rule of the route, for policies to apply to.
   *
   * @param ruleName the `ruleName` that it was given
   */
  public rule(ruleName: string): IPolicyTarget {
    return new RuleTarget(this.objects, ruleName);
  }

  public toPolicyTarget(): PolicyTargetConfig {
    return this.objects.policyTargets()[0];
  }

  /** @internal */
  public _policyTargets(): readonly PolicyTargetConfig[] {
    return this.objects.policyTargets();
  }

  /** @internal */
  public _state(capabilities: readonly string[]): void {
    this.objects.state(capabilities);
  }

  /** @internal */
  public _refuse(findings: readonly Finding[]): void {
    this.objects.refuse(findings);
  }
}

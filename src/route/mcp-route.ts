import { Construct } from 'constructs';
import { objectsOf } from './objects-of';
import { RouteObjects } from './route-objects';
import { RouteOptions } from './route-options';
import { RouteRule } from './route-rule';
import { RuleTarget } from './rule-target';
import { checked } from '../input/checked';
import { Finding } from '../intent/finding';
import { IPolicyTarget, PolicyTargetConfig } from '../target/policy-target';

/**
 * Properties for `McpRoute`.
 */
export interface McpRouteProps extends RouteOptions {
  /**
   * Rules of the route; more can be added with `addRule`.
   *
   * @default - none yet
   */
  readonly rules?: RouteRule[];
}

/**
 * Sends clients to servers of tools, agents or any other host: an HTTPRoute, and whatever the dialect needs beside it. It is an `LlmRoute` without what
 * only matters to models. What is added by itself goes by the target, not by the kind of route: nothing for an `McpBackend`, which an
 * `LlmRoute` takes as well.
 */
@checked
export class McpRoute extends Construct implements IPolicyTarget {
  /**
   * The name of the (first) HTTPRoute.
   */
  public readonly routeName: string;

  private readonly objects: RouteObjects;

  constructor(scope: Construct, id: string, props: McpRouteProps) {
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
  public addRule(rule: RouteRule): void {
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

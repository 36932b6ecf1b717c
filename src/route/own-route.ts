import { Construct } from 'constructs';
import { objectsOf } from './objects-of';
import { RouteObjects } from './route-objects';
import { RouteOptions } from './route-options';
import { RuleTarget } from './rule-target';
import { Finding } from '../intent/finding';
import { IPolicyTarget, PolicyTargetConfig } from '../target/policy-target';

/**
 * What the constructs of routes have in common; to the API these members are those of each construct.
 *
 * @internal
 */
export abstract class OwnRoute extends Construct implements IPolicyTarget {
  /**
   * The name of the (first) HTTPRoute.
   */
  public readonly routeName: string;

  /** @internal */
  protected readonly _objects: RouteObjects;

  protected constructor(scope: Construct, id: string, options: RouteOptions) {
    super(scope, id);
    this._objects = objectsOf(this, options);
    this.routeName = this._objects.name;
  }

  /**
   * One rule of the route, for policies to apply to.
   *
   * @param ruleName the `ruleName` that it was given
   */
  public rule(ruleName: string): IPolicyTarget {
    return new RuleTarget(this._objects, ruleName);
  }

  public toPolicyTarget(): PolicyTargetConfig {
    return this._objects.policyTargets()[0];
  }

  /** @internal */
  public _policyTargets(): readonly PolicyTargetConfig[] {
    return this._objects.policyTargets();
  }

  /** @internal */
  public _state(capabilities: readonly string[]): void {
    this._objects.state(capabilities);
  }

  /** @internal */
  public _refuse(findings: readonly Finding[]): void {
    this._objects.refuse(findings);
  }
}

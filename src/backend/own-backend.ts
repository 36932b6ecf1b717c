import { Construct } from 'constructs';
import { ILlmBackend } from './backend-interface';
import { BackendResource } from './backend-resource';
import { Finding } from '../intent/finding';
import { PolicyTargetConfig } from '../target/policy-target';
import { RouteTargetConfig } from '../target/route-target';

/**
 * What the constructs that write one backend object have in common; to the API these members are those of each construct.
 *
 * @internal
 */
export abstract class OwnBackend extends Construct implements ILlmBackend {
  /** @internal */
  public abstract readonly _resource: BackendResource;

  public get backendName(): string {
    return this._resource.name;
  }

  public toRouteTarget(): RouteTargetConfig {
    return this._resource.target();
  }

  public toPolicyTarget(): PolicyTargetConfig {
    return this._resource.policyTarget();
  }

  /** @internal */
  public _refuse(findings: readonly Finding[]): void {
    this._resource.refuse(findings);
  }
}

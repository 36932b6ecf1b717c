import { Construct } from 'constructs';
import { LlmPolicyProps } from './llm-policy-props';
import { PolicyObjects } from './policy-objects';
import { checked } from '../input/checked';
import { Finding } from '../intent/finding';
import { PolicyReference } from '../target/own-policy-target';

/**
 * What a gateway does with the traffic of its targets: an AgentgatewayPolicy, a TrafficPolicy or a RouteOption, and whatever the dialect needs
 * beside it.
 */
@checked
export class LlmPolicy extends Construct {
  /**
   * The name of the (first) policy object.
   */
  public readonly policyName: string;

  private readonly objects: PolicyObjects;

  constructor(scope: Construct, id: string, props: LlmPolicyProps) {
    super(scope, id);
    this.objects = new PolicyObjects(this, props);
    this.policyName = this.objects.name;
  }

  /** @internal */
  public get _references(): readonly PolicyReference[] {
    return this.objects.references;
  }

  /** @internal */
  public _refuse(findings: readonly Finding[]): void {
    this.objects.refuse(findings);
  }
}

import { ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { RouteObjects } from './route-objects';
import { LlmRouteRule } from './route-rule';
import { RuleTarget } from './rule-target';
import { IGatewayParent } from '../gateway/gateway-parent';
import { checked } from '../input/checked';
import { Finding } from '../intent/finding';
import { Dialect } from '../synth/dialect';
import { IPolicyTarget, PolicyTargetConfig } from '../target/policy-target';

/**
 * Properties for `LlmRoute`.
 */
export interface LlmRouteProps {
  /**
   * The Gateway that the route attaches to (`parentRefs`): a `LlmGateway`, a listener of one, or a `GatewayRef`.
   */
  readonly gateway: IGatewayParent;

  /**
   * Further Gateways or listeners that the route attaches to.
   *
   * @default - none
   */
  readonly moreGateways?: IGatewayParent[];

  /**
   * Hosts that the route is for, at most 16, in small letters (`hostnames`). agentgateway compares them with their case, so that a request for
   * `AI.example.com` misses `ai.example.com` (recorded on 1.4.1).
   *
   * @default - every host of the listener
   */
  readonly hostnames?: string[];

  /**
   * Rules of the route; more can be added with `addRule`.
   *
   * @default - none yet
   */
  readonly rules?: LlmRouteRule[];

  /**
   * Metadata of the route object.
   *
   * @default - a generated name, the chart's namespace and labels
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Names of the second HTTPRoute and those after it, where the route needs several. They must rank behind each other, see `LlmRoute`.
   *
   * @default - `…-02` and so on; `…x02` on agentgateway and kgateway 2.1
   */
  readonly overflowNames?: string[];

  /**
   * Names of the ReferenceGrants for targets of other namespaces, by `namespace/name` of the target.
   *
   * @default - a name that says what the grant is for
   */
  readonly grantNames?: { [target: string]: string };

  /**
   * Targets of other namespaces, by `namespace/name`, for which no ReferenceGrant is made, since there is one.
   *
   * @default - none
   */
  readonly ungranted?: string[];

  /**
   * The dialect to write in.
   *
   * @default - the dialect applied to the scope, see `Dialect.of()`
   */
  readonly dialect?: Dialect;
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
    this.objects = new RouteObjects(this, {
      dialect: Dialect._given(props.dialect, this),
      gateways: [props.gateway, ...props.moreGateways ?? []].filter(gateway => gateway !== undefined),
      hostnames: props.hostnames,
      metadata: props.metadata,
      overflowNames: props.overflowNames,
      grantNames: props.grantNames,
      ungranted: props.ungranted,
    });
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

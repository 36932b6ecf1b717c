import { ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { RouteObjects } from './route-objects';
import { LlmRouteRule } from './route-rule';
import { GatewayRef } from '../gateway/gateway-ref';
import { checked } from '../input/checked';
import { Finding } from '../intent/finding';
import { Dialect } from '../synth/dialect';

/**
 * Properties for `LlmRoute`.
 */
export interface LlmRouteProps {
  /**
   * The Gateway that the route attaches to (`parentRefs`).
   */
  readonly gateway: GatewayRef;

  /**
   * Further Gateways or listeners that the route attaches to.
   *
   * @default - none
   */
  readonly moreGateways?: GatewayRef[];

  /**
   * Hosts that the route is for, at most 16 (`hostnames`).
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
   * The dialect to write in.
   *
   * @default - the dialect applied to the scope, see `Dialect.of()`
   */
  readonly dialect?: Dialect;
}

/**
 * Sends requests to backends: an HTTPRoute, and whatever the dialect needs beside it.
 *
 * A route that is larger than the API allows (16 rules, 8 matches in a rule) becomes several HTTPRoutes, named `…-02` and so on so that
 * rules that match equally well keep their order.
 */
@checked
export class LlmRoute extends Construct {
  /**
   * The name of the (first) HTTPRoute.
   */
  public readonly routeName: string;

  private readonly objects: RouteObjects;

  constructor(scope: Construct, id: string, props: LlmRouteProps) {
    super(scope, id);
    this.objects = new RouteObjects(this, {
      dialect: Dialect._given(props.dialect, this),
      parents: [props.gateway, ...props.moreGateways ?? []].flatMap(gateway => gateway?._toIntent() ?? []),
      hostnames: props.hostnames,
      metadata: props.metadata,
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

  /** @internal */
  public _refuse(findings: readonly Finding[]): void {
    this.objects.refuse(findings);
  }
}

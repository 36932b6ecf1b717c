import { ApiObjectMetadata } from 'cdk8s';
import { IGatewayParent } from '../gateway/gateway-parent';
import { Dialect } from '../synth/dialect';

/**
 * What every route can be told.
 */
export interface RouteOptions {
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

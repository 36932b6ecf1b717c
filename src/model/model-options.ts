import { ApiObjectMetadata } from 'cdk8s';
import { IGatewayParent } from '../gateway/gateway-parent';
import { Dialect } from '../synth/dialect';

/**
 * What every model can be told, be it of a provider or virtual.
 */
export interface ModelOptions {
  /**
   * The Gateway, or the listener of it, that clients call (`parentRefs`): a `LlmGateway`, a listener of one, or a `GatewayRef`. A listener takes models only if it
   * lists them (`RouteKind.AGENTGATEWAY_MODEL`).
   */
  readonly gateway: IGatewayParent;

  /**
   * Further Gateways or listeners.
   *
   * @default - none
   */
  readonly moreGateways?: IGatewayParent[];

  /**
   * Metadata of the AgentgatewayModel. The gateway takes the first model that fits, in the order of these names (from the source of 1.4.1 and 1.5), so one with a star wants a
   * name that sorts after those of the others.
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

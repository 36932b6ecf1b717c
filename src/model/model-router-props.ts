import { ApiObjectMetadata } from 'cdk8s';
import { UnknownModels } from './unknown-models';
import { IGatewayParent } from '../gateway/gateway-parent';
import { Dialect } from '../synth/dialect';
import { IRouteTarget } from '../target/route-target';

/**
 * What a `ModelRouter` is written as.
 */
export enum ModelRouterForm {
  /**
   * A policy that copies the model out of the body of each request into the header `x-gateway-model-name`, before a route is chosen, and an HTTPRoute that looks
   * at that header (agentgateway 0.12 and later).
   */
  HEADERS = 'Headers',

  /**
   * AgentgatewayModels (agentgateway 1.4 and later), which the controller serves only if they were switched on (`agentgatewayModels.enabled` of its chart), and
   * which a listener takes only if it lists them (`RouteKind.AGENTGATEWAY_MODEL`). No status of theirs is ever written (recorded on 1.4.1).
   */
  MODELS = 'Models',
}

/**
 * A name that clients ask for, and where it leads.
 */
export interface RoutedModel {
  /**
   * The name in the body of the request, with its case; at most 1024 characters, and a star at the beginning or the end for any text. An exact name comes
   * before one with a star, a star at the end before one at the beginning, and the longer before the shorter, in whichever order they are given.
   */
  readonly model: string;

  /**
   * The backends that it leads to: one, or several by weight, priority or condition (see `ModelTarget`).
   *
   * @default - none; it is an alias then
   */
  readonly targets?: IRouteTarget[];

  /**
   * Another name that it stands for: requests go where that one leads, and are for that model.
   *
   * @default - none; it has targets then
   */
  readonly alias?: string;
}

/**
 * Properties for `ModelRouter`.
 */
export interface ModelRouterProps {
  /**
   * The Gateway, or the listener of it, that clients call: a `LlmGateway`, a listener of one, or a `GatewayRef`.
   */
  readonly gateway: IGatewayParent;

  /**
   * What the paths that clients call begin with. AgentgatewayModels are served below `/v1` only (recorded on agentgateway 1.4.1).
   *
   * @default /v1
   */
  readonly path?: string;

  /**
   * Hosts that it is for, at most 16, in small letters. AgentgatewayModels are served on every host of the listener.
   *
   * @default - every host of the listener
   */
  readonly hostnames?: string[];

  /**
   * The models that clients can ask for, at least one.
   */
  readonly models: RoutedModel[];

  /**
   * What happens to requests for other models.
   *
   * @default - they are rejected
   */
  readonly unknownModels?: UnknownModels;

  /**
   * What it is written as. Headers work wherever agentgateway does, on any path and host, and fail over within a request; AgentgatewayModels have to be
   * switched on in the controller, so they are only written where you say so.
   *
   * @default ModelRouterForm.HEADERS
   */
  readonly form?: ModelRouterForm;

  /**
   * Metadata of the HTTPRoute. What else is made has its labels and annotations, and a name that begins with its name.
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

import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { RouteKindIntent } from '../intent/gateway';

/**
 * A kind of object that attaches to a listener (an item of `allowedRoutes.kinds`).
 */
@checked
export class RouteKind {
  /**
   * Routes for HTTP, which `LlmRoute` writes.
   */
  public static readonly HTTP_ROUTE = new RouteKind('gateway.networking.k8s.io', 'HTTPRoute');

  /**
   * Routes for gRPC.
   */
  public static readonly GRPC_ROUTE = new RouteKind('gateway.networking.k8s.io', 'GRPCRoute');

  /**
   * Models by name, of agentgateway 1.4 and later. A listener takes them only if it lists them; the status of a model does not tell (recorded on 1.4.1).
   */
  public static readonly AGENTGATEWAY_MODEL = new RouteKind('agentgateway.dev', 'AgentgatewayModel');

  /**
   * Another kind.
   *
   * @param group API group
   * @param kind kind
   * @throws when the kind is empty
   */
  public static of(group: string, kind: string): RouteKind {
    if (isBlank(kind)) { throw new CodedError('EmptyName', 'the kind of a route must not be empty'); }
    return new RouteKind(group, kind);
  }

  private constructor(private readonly group: string, private readonly kind: string) {}

  /** @internal */
  public _toIntent(): RouteKindIntent {
    return { group: this.group, kind: this.kind };
  }
}

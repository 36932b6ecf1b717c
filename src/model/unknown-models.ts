import { checked } from '../input/checked';
import { IRouteTarget } from '../target/route-target';

/**
 * What a `ModelRouter` does with requests for a model that it does not know.
 */
@checked
export class UnknownModels {
  /**
   * They are answered with 404 and the error `model_not_found` of OpenAI's API. Written as AgentgatewayModels, requests without a model are answered with 400
   * instead (recorded on agentgateway 1.4.1).
   */
  public static reject(): UnknownModels {
    return new UnknownModels(undefined);
  }

  /**
   * They are sent to a backend, by the name that the client used unless the target names another. Written as AgentgatewayModels, requests without a model
   * are answered with 400 all the same (recorded on agentgateway 1.4.1).
   *
   * @param target the backend, or `ModelTarget.of()`
   */
  public static to(target: IRouteTarget): UnknownModels {
    return new UnknownModels(target);
  }

  private constructor(private readonly target: IRouteTarget | undefined) {}

  /** @internal */
  public get _target(): IRouteTarget | undefined {
    return this.target;
  }
}

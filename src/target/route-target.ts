import { Service } from 'cdk8s-plus-28';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';

/**
 * How a route refers to whatever it sends traffic to.
 */
export interface RouteTargetConfig {
  /**
   * API group of the target; empty for a core object such as a Service.
   */
  readonly group: string;

  /**
   * Kind of the target.
   */
  readonly kind: string;

  /**
   * Name of the target.
   */
  readonly name: string;

  /**
   * Namespace of the target.
   *
   * @default - the namespace of the route
   */
  readonly namespace?: string;

  /**
   * Port of the target; required for a Service.
   *
   * @default - none, the target needs no port
   */
  readonly port?: number;

  /**
   * Share of the traffic relative to the other targets of the rule, from 0 to 1,000,000.
   *
   * @default 1
   */
  readonly weight?: number;
}

/**
 * Anything a route can send traffic to.
 */
export interface IRouteTarget {
  /**
   * How a route should refer to this.
   */
  toRouteTarget(): RouteTargetConfig;
}

/**
 * Route targets that are not backends of this library.
 */
@checked
export class RouteTarget implements IRouteTarget {
  /**
   * A Kubernetes Service. It is sent the Host header of the client (recorded on agentgateway 1.4.1).
   *
   * @param service the Service
   * @param port the Service's port
   */
  public static fromService(service: Service, port: number): IRouteTarget {
    return new RouteTarget({ group: '', kind: 'Service', name: service.name, port, namespace: service.metadata.namespace });
  }

  /**
   * An existing Kubernetes Service in the route's namespace.
   *
   * @param serviceName name of the Service
   * @param port the Service's port
   */
  public static fromServiceName(serviceName: string, port: number): IRouteTarget {
    return new RouteTarget({ group: '', kind: 'Service', name: serviceName, port });
  }

  /**
   * An InferencePool of the Gateway API inference extension, in the route's namespace (`inference.networking.k8s.io`;
   * `inference.networking.x-k8s.io` on kgateway 2.0).
   *
   * @param poolName name of the pool
   */
  public static fromInferencePoolName(poolName: string): IRouteTarget {
    return new RouteTarget({ group: 'inference.networking.k8s.io', kind: 'InferencePool', name: poolName });
  }

  /**
   * Any object that the gateway takes as a backendRef.
   *
   * @param config group, kind and name
   */
  public static fromObject(config: RouteTargetConfig): IRouteTarget {
    return new RouteTarget(config);
  }

  /**
   * A target and its share of the traffic, to split it between models. A target that does not exist keeps its share, which agentgateway answers
   * with 500, and a retry stays with the target that was chosen (recorded on 1.4.1).
   *
   * @param target the target
   * @param weight its share relative to the other targets of the rule, from 0 to 1,000,000
   * @throws when the weight is not a whole number in that range
   */
  public static weighted(target: IRouteTarget, weight: number): IRouteTarget {
    if (!Number.isInteger(weight) || weight < 0 || weight > 1_000_000) {
      throw new CodedError('InvalidWeight', `a weight is a whole number from 0 to 1000000, got ${weight}`);
    }
    return new RouteTarget({ ...target.toRouteTarget(), weight }, target);
  }

  private constructor(private readonly config: RouteTargetConfig, private readonly origin?: IRouteTarget) {}

  public toRouteTarget(): RouteTargetConfig {
    return this.config;
  }

  /** @internal */
  public get _origin(): IRouteTarget | undefined {
    return this.origin;
  }
}

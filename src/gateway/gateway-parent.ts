/**
 * How a route refers to what it attaches to (an item of `parentRefs`).
 */
export interface GatewayParentConfig {
  /**
   * API group.
   *
   * @default gateway.networking.k8s.io
   */
  readonly group?: string;

  /**
   * Kind of the object.
   *
   * @default Gateway
   */
  readonly kind?: string;

  /**
   * Name of the object.
   */
  readonly name: string;

  /**
   * Namespace of the object.
   *
   * @default - the namespace of the route
   */
  readonly namespace?: string;

  /**
   * Name of the listener.
   *
   * @default - every listener that allows the route
   */
  readonly sectionName?: string;

  /**
   * Port of the listeners, from 1 to 65535.
   *
   * @default - listeners on any port
   */
  readonly port?: number;
}

/**
 * Anything that a route can attach to: a `LlmGateway`, one listener of it, or a `GatewayRef` for a Gateway that someone else made.
 */
export interface IGatewayParent {
  /**
   * How a route should refer to this.
   */
  toGatewayParent(): GatewayParentConfig;
}

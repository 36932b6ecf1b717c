/**
 * What becomes of CONNECT requests (`frontend.connect.mode`, agentgateway 1.3 and later).
 */
export enum ConnectMode {
  /**
   * They are refused.
   */
  DENY = 'Deny',

  /**
   * They are routed as any other.
   */
  ROUTE = 'Route',

  /**
   * They become a tunnel to whatever they name.
   */
  TUNNEL = 'Tunnel',
}

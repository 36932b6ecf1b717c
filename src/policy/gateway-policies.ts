import { AccessLog } from './access-log';
import { Authorization } from './authorization';
import { ConnectMode } from './connect-mode';
import { FrontendHttp } from './frontend-http';
import { FrontendTls } from './frontend-tls';
import { Keepalive } from './keepalive';
import { Metrics } from './metrics';
import { ProxyProtocol } from './proxy-protocol';
import { Tracing } from './tracing';

/**
 * How a gateway meets its clients, and what it records. Only policies on a Gateway can say it; on agentgateway 1.4 and later those on a listener or
 * a port of one can say `accessLog`, `tracing` and `metrics`, too.
 */
export interface GatewayPolicies {
  /**
   * What is written down of each request (`frontend.accessLog`; an HTTPListenerPolicy of kgateway on Envoy).
   *
   * @default - the gateway's own
   */
  readonly accessLog?: AccessLog;

  /**
   * What a collector is told of the way of a request (`frontend.tracing`; an HTTPListenerPolicy of kgateway 2.1 on Envoy).
   *
   * @default - nothing
   */
  readonly tracing?: Tracing;

  /**
   * What metrics are counted by besides (`frontend.metrics`, agentgateway 1.2 and later).
   *
   * @default - the gateway's own
   */
  readonly metrics?: Metrics;

  /**
   * HTTP between clients and the gateway (`frontend.http`; an HTTPListenerPolicy of kgateway 2.1 on Envoy).
   *
   * @default - the gateway's own
   */
  readonly frontendHttp?: FrontendHttp;

  /**
   * Whether quiet connections of clients are asked if they are still there (`frontend.tcp.keepalive` of agentgateway).
   *
   * @default - the gateway's own
   */
  readonly frontendKeepalive?: Keepalive;

  /**
   * TLS between clients and the gateway (`frontend.tls` of agentgateway).
   *
   * @default - the gateway's own
   */
  readonly frontendTls?: FrontendTls;

  /**
   * What load balancers say of clients (`frontend.proxyProtocol`, agentgateway 1.2 and later).
   *
   * @default - nothing
   */
  readonly proxyProtocol?: ProxyProtocol;

  /**
   * What becomes of CONNECT requests (`frontend.connect.mode`, agentgateway 1.3 and later).
   *
   * @default - the gateway's own
   */
  readonly connect?: ConnectMode;

  /**
   * Who may connect at all, by CEL over the connection, such as `cidr("10.0.0.0/8").containsIP(source.address)` (`frontend.networkAuthorization`,
   * agentgateway 1.1 and later). Not verified at run time.
   *
   * @default - whoever can
   */
  readonly networkAuthorization?: Authorization;
}

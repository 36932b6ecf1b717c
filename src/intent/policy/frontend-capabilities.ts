import { AccessLogIntent } from './access-log';
import { AuthorizationIntent } from './authorization';
import { ConnectModeIntent } from './connect-mode';
import { FrontendHttpIntent } from './frontend-http';
import { FrontendTcpIntent } from './frontend-tcp';
import { FrontendTlsIntent } from './frontend-tls';
import { MetricsIntent } from './metrics';
import { ProxyProtocolIntent } from './proxy-protocol';
import { TracingIntent } from './tracing';

/** How a gateway meets its clients, and what it records, one property a capability; said in a policy on a gateway. */
export interface FrontendCapabilities {
  readonly accessLog?: AccessLogIntent;
  readonly tracing?: TracingIntent;
  readonly metrics?: MetricsIntent;
  readonly frontendHttp?: FrontendHttpIntent;
  readonly frontendTcp?: FrontendTcpIntent;
  readonly frontendTls?: FrontendTlsIntent;
  readonly proxyProtocol?: ProxyProtocolIntent;
  readonly connect?: ConnectModeIntent;
  /** Of connections. */
  readonly networkAuthorization?: AuthorizationIntent;
}

import { Duration } from 'cdk8s';
import { Keepalive } from './keepalive';
import { CodedError } from '../diagnostic/coded-error';
import { durationFrom } from '../input/bounds';
import { checked } from '../input/checked';
import { ConnectionTcpIntent } from '../intent/policy/connection-tcp';

/**
 * Options for `ConnectionTcp`.
 */
export interface ConnectionTcpOptions {
  /**
   * How long it may take to connect (`connectTimeout`), at least 100 milliseconds.
   *
   * @default - the gateway's own
   */
  readonly connectTimeout?: Duration;

  /**
   * Whether quiet connections are asked if they are still there (`keepalive` of agentgateway, `tcpKeepalive` of kgateway).
   *
   * @default - the gateway's own
   */
  readonly keepalive?: Keepalive;
}

/**
 * TCP between a gateway and a backend (`backend.tcp` of an AgentgatewayPolicy, a BackendConfigPolicy of kgateway 2.1 on Envoy). agentgateway 1.0 to 1.4
 * take it and do nothing with it (from their source), which is a warning.
 */
@checked
export class ConnectionTcp {
  /**
   * Settings.
   *
   * @param options the settings, at least one
   * @throws when there is none, or the time is too short
   */
  public static of(options: ConnectionTcpOptions): ConnectionTcp {
    const connectTimeout = durationFrom(100, 'connectTimeout', options.connectTimeout);
    const { keepalive } = options;
    if (connectTimeout === undefined && !keepalive) { throw new CodedError('InvalidConnection', 'settings of TCP towards backends need at least one, got none'); }
    return new ConnectionTcp({ ...connectTimeout !== undefined && { connectTimeout }, ...keepalive && { keepalive: keepalive._toIntent() } });
  }

  private constructor(private readonly intent: ConnectionTcpIntent) {}

  /** @internal */
  public _toIntent(): ConnectionTcpIntent {
    return this.intent;
  }
}

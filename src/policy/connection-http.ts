import { Duration } from 'cdk8s';
import { CodedError } from '../diagnostic/coded-error';
import { countWithin, durationFrom } from '../input/bounds';
import { checked } from '../input/checked';
import { ConnectionHttpIntent, EnvoyConnectionHttpIntent } from '../intent/policy/connection-http';
import { withoutUndefined } from '../intent/without-undefined';

/**
 * A version of HTTP towards a backend.
 */
export enum HttpVersion {
  /**
   * HTTP/1.1.
   */
  HTTP1 = 'HTTP1',

  /**
   * HTTP/2.
   */
  HTTP2 = 'HTTP2',
}

/**
 * Options for `ConnectionHttp`.
 */
export interface ConnectionHttpOptions {
  /**
   * The version that is spoken (`http.version` of agentgateway).
   *
   * @default - what the backend and TLS agree upon
   */
  readonly version?: HttpVersion;

  /**
   * How long one call may take until the answer begins (`http.requestTimeout` of agentgateway), at least one millisecond. A call that takes longer
   * has failed, so that another try may follow.
   *
   * @default - as long as it takes
   */
  readonly requestTimeout?: Duration;

  /**
   * How long a connection may be quiet (`commonHttpProtocolOptions.idleTimeout` of kgateway 2.1 on Envoy).
   *
   * @default - the gateway's own
   */
  readonly idleTimeout?: Duration;

  /**
   * How long a stream lasts at most, in the middle of an answer, too (`commonHttpProtocolOptions.maxStreamDuration` of kgateway 2.1 on Envoy).
   *
   * @default - as long as it takes
   */
  readonly maxStreamDuration?: Duration;

  /**
   * Requests that a connection carries at most (`commonHttpProtocolOptions.maxRequestsPerConnection` of kgateway 2.1 on Envoy).
   *
   * @default - any number
   */
  readonly maxRequestsPerConnection?: number;
}

/**
 * HTTP between a gateway and a backend (`backend.http` of an AgentgatewayPolicy, a BackendConfigPolicy of kgateway 2.1 on Envoy).
 */
@checked
export class ConnectionHttp {
  /**
   * Settings.
   *
   * @param options the settings, at least one
   * @throws when there is none, or one is out of bounds
   */
  public static of(options: ConnectionHttpOptions): ConnectionHttp {
    const envoy = withoutUndefined<EnvoyConnectionHttpIntent>({
      idleTimeout: durationFrom(0, 'idleTimeout', options.idleTimeout),
      maxStreamDuration: durationFrom(0, 'maxStreamDuration', options.maxStreamDuration),
      maxRequestsPerConnection: countWithin(0, 2_147_483_647, 'maxRequestsPerConnection', options.maxRequestsPerConnection),
    });
    const intent = withoutUndefined<ConnectionHttpIntent>({
      version: options.version,
      requestTimeout: durationFrom(1, 'requestTimeout', options.requestTimeout),
      envoy: Object.keys(envoy).length > 0 ? envoy : undefined,
    });
    if (Object.keys(intent).length === 0) { throw new CodedError('InvalidConnection', 'settings of HTTP towards backends need at least one, got none'); }
    return new ConnectionHttp(intent);
  }

  private constructor(private readonly intent: ConnectionHttpIntent) {}

  /** @internal */
  public _toIntent(): ConnectionHttpIntent {
    return this.intent;
  }
}

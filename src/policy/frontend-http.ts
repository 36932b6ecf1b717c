import { Duration, Size } from 'cdk8s';
import { CodedError } from '../diagnostic/coded-error';
import { countWithin, durationFrom } from '../input/bounds';
import { checked } from '../input/checked';
import { bytesWithin, MOST_BYTES } from '../input/size';
import { EnvoyHttpIntent, FrontendHttpIntent } from '../intent/policy/frontend-http';
import { withoutUndefined } from '../intent/without-undefined';

/**
 * Options for `FrontendHttp`.
 */
export interface FrontendHttpOptions {
  /**
   * Largest body that the gateway reads as a whole (`http.maxBufferSize` of agentgateway); a larger one is answered with 503. Changes the 2 MiB that
   * requests to LLMs may have, and not what static backends are sent (recorded on agentgateway 1.4.1).
   *
   * @default - the gateway's own: 2 MiB on agentgateway
   */
  readonly maxBufferSize?: Size;

  /**
   * How long a connection lasts at most (`http.maxConnectionDuration`, agentgateway 1.2 and later), at least one second.
   *
   * @default - as long as it takes
   */
  readonly maxConnectionDuration?: Duration;

  /**
   * Headers that a request over HTTP/1 may have (`http.http1MaxHeaders` of agentgateway), from 1 to 4096.
   *
   * @default - the gateway's own
   */
  readonly http1MaxHeaders?: number;

  /**
   * How long a connection over HTTP/1 may be quiet (`http.http1IdleTimeout` of agentgateway), at least one second.
   *
   * @default - the gateway's own
   */
  readonly http1IdleTimeout?: Duration;

  /**
   * Whether names of headers keep their capital letters over HTTP/1 (`http.http1HeaderCase`, agentgateway 1.3 and later; `preserveHttp1HeaderCase` of
   * kgateway 2.1 on Envoy).
   *
   * @default false
   */
  readonly preserveHeaderCase?: boolean;

  /**
   * What a stream over HTTP/2 may send unasked (`http.http2WindowSize` of agentgateway).
   *
   * @default - the gateway's own
   */
  readonly http2WindowSize?: Size;

  /**
   * What all streams of a connection may (`http.http2ConnectionWindowSize` of agentgateway).
   *
   * @default - the gateway's own
   */
  readonly http2ConnectionWindowSize?: Size;

  /**
   * Largest frame over HTTP/2 (`http.http2FrameSize` of agentgateway), from 16384 to 1677215 bytes.
   *
   * @default - the gateway's own
   */
  readonly http2FrameSize?: Size;

  /**
   * Largest headers over HTTP/2 (`http.http2MaxHeaderSize`, agentgateway 1.2 and later).
   *
   * @default - the gateway's own
   */
  readonly http2MaxHeaderSize?: Size;

  /**
   * How often a connection over HTTP/2 is asked if it is still there (`http.http2KeepaliveInterval` of agentgateway), at least one second.
   *
   * @default - never
   */
  readonly http2KeepaliveInterval?: Duration;

  /**
   * How long the answer to that is waited for (`http.http2KeepaliveTimeout` of agentgateway), at least one second.
   *
   * @default - the gateway's own
   */
  readonly http2KeepaliveTimeout?: Duration;

  /**
   * How long a connection may be quiet (`idleTimeout` of kgateway 2.1 on Envoy).
   *
   * @default - the gateway's own
   */
  readonly idleTimeout?: Duration;

  /**
   * How long a stream may be quiet, such as an answer that a model thinks about (`streamIdleTimeout` of kgateway 2.1 on Envoy).
   *
   * @default - the gateway's own
   */
  readonly streamIdleTimeout?: Duration;

  /**
   * A path that the gateway itself answers with 200 (`healthCheck.path` of kgateway 2.1 on Envoy).
   *
   * @default - none
   */
  readonly healthCheckPath?: string;

  /**
   * Whether the address of the connection is the client's (`useRemoteAddress` of kgateway 2.1 on Envoy).
   *
   * @default - the gateway's own
   */
  readonly useRemoteAddress?: boolean;

  /**
   * Proxies in front of the gateway whose X-Forwarded-For is believed (`xffNumTrustedHops` of kgateway 2.1 on Envoy).
   *
   * @default 0
   */
  readonly trustedHops?: number;
}

/**
 * HTTP between clients and a gateway (`frontend.http` of an AgentgatewayPolicy, an HTTPListenerPolicy of kgateway 2.1 on Envoy).
 */
@checked
export class FrontendHttp {
  /**
   * Settings.
   *
   * @param options the settings, at least one
   * @throws when there is none, or one is out of bounds
   */
  public static of(options: FrontendHttpOptions): FrontendHttp {
    const { preserveHeaderCase, useRemoteAddress, healthCheckPath } = options;
    const envoy = withoutUndefined<EnvoyHttpIntent>({
      idleTimeout: durationFrom(0, 'idleTimeout', options.idleTimeout),
      streamIdleTimeout: durationFrom(0, 'streamIdleTimeout', options.streamIdleTimeout),
      healthCheckPath,
      useRemoteAddress,
      trustedHops: countWithin(0, 1000, 'trustedHops', options.trustedHops),
    });
    const intent = withoutUndefined<FrontendHttpIntent>({
      maxBufferSize: bytesWithin(1, MOST_BYTES, 'maxBufferSize', options.maxBufferSize),
      maxConnectionDuration: durationFrom(1000, 'maxConnectionDuration', options.maxConnectionDuration),
      http1MaxHeaders: countWithin(1, 4096, 'http1MaxHeaders', options.http1MaxHeaders),
      http1IdleTimeout: durationFrom(1000, 'http1IdleTimeout', options.http1IdleTimeout),
      http1HeaderCase: preserveHeaderCase === undefined ? undefined : preserveHeaderCase ? 'preserve' : 'lowercase',
      http2WindowSize: bytesWithin(1, MOST_BYTES, 'http2WindowSize', options.http2WindowSize),
      http2ConnectionWindowSize: bytesWithin(1, MOST_BYTES, 'http2ConnectionWindowSize', options.http2ConnectionWindowSize),
      http2FrameSize: bytesWithin(16_384, 1_677_215, 'http2FrameSize', options.http2FrameSize),
      http2MaxHeaderSize: bytesWithin(1, MOST_BYTES, 'http2MaxHeaderSize', options.http2MaxHeaderSize),
      http2KeepaliveInterval: durationFrom(1000, 'http2KeepaliveInterval', options.http2KeepaliveInterval),
      http2KeepaliveTimeout: durationFrom(1000, 'http2KeepaliveTimeout', options.http2KeepaliveTimeout),
      envoy: Object.keys(envoy).length > 0 ? envoy : undefined,
    });
    if (Object.keys(intent).length === 0) { throw new CodedError('InvalidConnection', 'settings of HTTP towards clients need at least one, got none'); }
    return new FrontendHttp(intent);
  }

  private constructor(private readonly intent: FrontendHttpIntent) {}

  /** @internal */
  public _toIntent(): FrontendHttpIntent {
    return this.intent;
  }
}

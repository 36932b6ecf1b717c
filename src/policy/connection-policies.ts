import { ConnectionHttp } from './connection-http';
import { ConnectionTcp } from './connection-tcp';
import { CrossAppAccess } from './cross-app-access';
import { ExternalAuthorization } from './external-authorization';
import { ExtraCredential } from './extra-credential';
import { HealthCheck } from './health-check';
import { LoadBalancer } from './load-balancer';
import { OutlierDetection } from './outlier-detection';
import { SignedToken } from './signed-token';
import { TokenExchange } from './token-exchange';
import { Transformation } from './transformation';
import { IRouteTarget } from '../target/route-target';

/**
 * How backends are called.
 */
export interface ConnectionPolicies {
  /**
   * HTTP between the gateway and the backend (`backend.http` of agentgateway; a BackendConfigPolicy of kgateway 2.1 on Envoy).
   *
   * @default - the gateway's own
   */
  readonly connectionHttp?: ConnectionHttp;

  /**
   * TCP between the gateway and the backend (`backend.tcp` of agentgateway, which 1.0 to 1.4 ignore; a BackendConfigPolicy of kgateway 2.1 on Envoy).
   *
   * @default - the gateway's own
   */
  readonly connectionTcp?: ConnectionTcp;

  /**
   * A proxy that is asked to connect to the backend (`backend.tunnel`, agentgateway 1.0 and later).
   *
   * @default - none
   */
  readonly tunnel?: IRouteTarget;

  /**
   * How Envoy spreads requests over the addresses of a Service or a backend (a BackendConfigPolicy of kgateway 2.1).
   *
   * @default - the gateway's own
   */
  readonly loadBalancer?: LoadBalancer;

  /**
   * When Envoy leaves an address of a Service or a backend (a BackendConfigPolicy of kgateway 2.1).
   *
   * @default - never
   */
  readonly outlierDetection?: OutlierDetection;

  /**
   * Whether Envoy asks the addresses of a Service or a backend how they are (a BackendConfigPolicy of kgateway 2.1).
   *
   * @default - it does not
   */
  readonly healthCheck?: HealthCheck;

  /**
   * Callers' tokens are exchanged for ones that the backend takes (`backend.auth.oauthTokenExchange`, agentgateway 1.4 and later), in the place of another
   * credential.
   *
   * @default - no exchange
   */
  readonly tokenExchange?: TokenExchange;

  /**
   * Callers use another app in their own name (`backend.auth.crossAppAccess`, agentgateway 1.4 and later), in the place of another credential. Not for a model.
   *
   * @default - they do not
   */
  readonly crossAppAccess?: CrossAppAccess;

  /**
   * The gateway signs a token for each request (`backend.auth.jwtSign`, agentgateway 1.5 and later), in the place of another credential.
   *
   * @default - it does not
   */
  readonly signedToken?: SignedToken;

  /**
   * Secrets that go to the backend besides the credential of the provider (`backend.auth.credentials`, agentgateway 1.4 and later), 8 at most.
   *
   * @default - none
   */
  readonly extraCredentials?: ExtraCredential[];

  /**
   * A service that decides whether a backend is called, by `ExternalAuthorization.grpc()` or `http()` (`backend.extAuth` of an AgentgatewayPolicy,
   * `policies.extAuth` of an AgentgatewayBackend; agentgateway 1.2 and later). It is asked once the backend is chosen. Not verified at run time.
   *
   * @default - no service is asked
   */
  readonly callAuthorization?: ExternalAuthorization;

  /**
   * What becomes of requests and answers between the gateway and the backend, by `Transformation.of()` (`backend.transformation` of an
   * AgentgatewayPolicy, `policies.transformation` of an AgentgatewayBackend; agentgateway 1.0 and later). It comes last, and still sees the client's
   * path (recorded on agentgateway 1.4.1).
   *
   * @default - they stay as they are
   */
  readonly callTransformation?: Transformation;
}

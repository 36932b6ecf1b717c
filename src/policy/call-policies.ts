import { ConnectionHttp } from './connection-http';
import { ConnectionTcp } from './connection-tcp';
import { CrossAppAccess } from './cross-app-access';
import { ExtraCredential } from './extra-credential';
import { SignedToken } from './signed-token';
import { TokenExchange } from './token-exchange';
import { Transformation } from './transformation';
import { IRouteTarget } from '../target/route-target';

/**
 * How a host is called, be it one of many.
 */
export interface CallPolicies {
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
   * What becomes of requests and answers between the gateway and the backend, by `Transformation.of()` (`backend.transformation` of an
   * AgentgatewayPolicy, `policies.transformation` of an AgentgatewayBackend; agentgateway 1.0 and later). It comes last, and still sees the client's
   * path (recorded on agentgateway 1.4.1).
   *
   * @default - they stay as they are
   */
  readonly callTransformation?: Transformation;
}

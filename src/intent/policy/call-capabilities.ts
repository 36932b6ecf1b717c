import { CalledServiceIntent } from './called-service';
import { ConnectionHttpIntent } from './connection-http';
import { ConnectionTcpIntent } from './connection-tcp';
import { EnvoyTlsIntent } from './envoy-tls';
import { CallAuthorizationIntent } from './external-auth';
import { ExtraCredentialIntent } from './extra-credential';
import { HealthCheckIntent } from './health-check';
import { LoadBalancerIntent } from './load-balancer';
import { OutlierDetectionIntent } from './outlier-detection';
import { CrossAppAccessIntent, JwtSignIntent, TokenExchangeIntent } from './token-exchange';
import { TransformationIntent } from './transformation';

/** How backends are called, one property a capability; said in a policy, a backend or an endpoint. See also `EndpointPolicyIntent`. */
export interface CallCapabilities {
  readonly callAuthorization?: CallAuthorizationIntent;
  readonly callTransformation?: TransformationIntent;
  readonly connectionHttp?: ConnectionHttpIntent;
  readonly connectionTcp?: ConnectionTcpIntent;
  /** A proxy that is asked to connect to the backend. */
  readonly tunnel?: CalledServiceIntent;
  readonly extraCredentials?: readonly ExtraCredentialIntent[];
  readonly tokenExchange?: TokenExchangeIntent;
  readonly crossAppAccess?: CrossAppAccessIntent;
  readonly jwtSign?: JwtSignIntent;
  readonly loadBalancer?: LoadBalancerIntent;
  readonly outlierDetection?: OutlierDetectionIntent;
  readonly healthCheck?: HealthCheckIntent;
  /** What `tls` of an endpoint has no words for. */
  readonly envoyTls?: EnvoyTlsIntent;
}

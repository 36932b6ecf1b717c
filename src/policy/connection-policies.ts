import { CallPolicies } from './call-policies';
import { EnvoyTls } from './envoy-tls';
import { ExternalAuthorization } from './external-authorization';
import { HealthCheck } from './health-check';
import { LoadBalancer } from './load-balancer';
import { OutlierDetection } from './outlier-detection';

/**
 * How backends are called.
 */
export interface ConnectionPolicies extends CallPolicies {
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
   * TLS towards a Service or a backend in the words of Envoy, as far as `BackendTls` has none (a BackendConfigPolicy of kgateway 2.1).
   *
   * @default - as the backend says
   */
  readonly envoyTls?: EnvoyTls;

  /**
   * A service that decides whether a backend is called, by `ExternalAuthorization.grpc()` or `http()` (`backend.extAuth` of an AgentgatewayPolicy,
   * `policies.extAuth` of an AgentgatewayBackend; agentgateway 1.2 and later). It is asked once the backend is chosen. Not verified at run time.
   *
   * @default - no service is asked
   */
  readonly callAuthorization?: ExternalAuthorization;
}

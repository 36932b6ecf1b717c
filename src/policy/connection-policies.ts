import { ExternalAuthorization } from './external-authorization';

/**
 * How backends are called.
 */
export interface ConnectionPolicies {
  /**
   * A service that decides whether a backend is called, by `ExternalAuthorization.grpc()` or `http()` (`backend.extAuth` of an AgentgatewayPolicy,
   * `policies.extAuth` of an AgentgatewayBackend; agentgateway 1.2 and later). It is asked once the backend is chosen. Not verified at run time.
   *
   * @default - no service is asked
   */
  readonly callAuthorization?: ExternalAuthorization;
}

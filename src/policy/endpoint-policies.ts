import { ApiFormat } from './api-format';
import { BackendCredential } from './backend-credential';
import { HealthRule } from './health-rule';
import { BackendTls } from '../target/backend-tls';

/**
 * What backends say in properties of their own, said for all backends that a policy is for; what a backend says wins.
 */
export interface EndpointPolicies {
  /**
   * How the gateway authenticates (`backend.auth` of agentgateway).
   *
   * @default - as the backends say
   */
  readonly credential?: BackendCredential;

  /**
   * TLS towards the backends (`backend.tls` of agentgateway). On a Gateway or a route it also holds for backends in plain text.
   *
   * @default - as the backends say
   */
  readonly tls?: BackendTls;

  /**
   * When a provider is left, and for how long (`backend.health`, agentgateway 1.0 and later). The rule that a `FailoverBackend` has by default gives way to
   * one in a policy on it, but wins over one in a policy on a route or a Gateway; give such backends `HealthRule.none()`.
   *
   * @default - as the backends say
   */
  readonly health?: HealthRule;

  /**
   * APIs that clients speak, by the end of the path they call (`backend.ai.routes` of agentgateway); see `EndpointOptions.apis`.
   *
   * @default - as the backends say
   */
  readonly apis?: { [pathSuffix: string]: ApiFormat };

  /**
   * Models by the names that clients ask for (`backend.ai.modelAliases` of agentgateway); see `EndpointOptions.modelAliases`.
   *
   * @default - as the backends say
   */
  readonly modelAliases?: { [alias: string]: string };
}

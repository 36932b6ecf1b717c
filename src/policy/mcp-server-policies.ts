import { Authorization } from './authorization';
import { CallPolicies } from './call-policies';
import { HealthRule } from './health-rule';
import { McpAuthentication } from './mcp-authentication';

/**
 * What can be said of one server of tools (`static.policies`; agentgateway). It wins over what the backend says of all of them. Not verified at run time.
 */
export interface McpServerPolicies extends CallPolicies {
  /**
   * When the server is left, and for how long (`health`; agentgateway 1.0 and 1.1 only).
   *
   * @default - as is said of all servers
   */
  readonly health?: HealthRule;

  /**
   * Whose tokens clients come with (`mcp.authentication`; agentgateway 0.12 and 1.0 only).
   *
   * @default - as is said of all servers
   */
  readonly mcpAuthentication?: McpAuthentication;

  /**
   * Who may use what of the server (`mcp.authorization`; agentgateway 0.12 and 1.0 only).
   *
   * @default - as is said of all servers
   */
  readonly mcpAuthorization?: Authorization;
}

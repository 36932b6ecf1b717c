import { Authorization } from './authorization';
import { McpAuthentication } from './mcp-authentication';
import { McpGuardrail } from './mcp-guardrail';

/**
 * Who may use servers of tools, and what is looked at on the way. Nothing of it is verified at run time.
 */
export interface McpPolicies {
  /**
   * Whose tokens clients come with, and how they get one (`mcp.authentication`; agentgateway 0.12 and later). `ClientAuth.jwt` of a route with `mcp` comes in its place.
   *
   * @default - anybody may call
   */
  readonly mcpAuthentication?: McpAuthentication;

  /**
   * A rule of who may use which tools, prompts and resources, in CEL over `mcp.tool.name`, `mcp.prompt.name` and the like, and over `jwt` (`mcp.authorization`;
   * agentgateway 0.12 and later).
   *
   * @default - whoever is let in may use everything
   */
  readonly mcpAuthorization?: Authorization;

  /**
   * Services that look at what servers of tools are asked and answer, in order, at most 16 (`mcp.guardrails.processors`; agentgateway 1.3 and later).
   *
   * @default - none
   */
  readonly mcpGuardrails?: McpGuardrail[];
}

import { AuthorizationIntent } from './authorization';
import { McpAuthenticationIntent } from './mcp-authentication';
import { McpGuardrailIntent } from './mcp-guardrail';

/** Who may use servers of tools, and what is looked at on the way, one property a capability; said in a policy or in a backend of such servers. */
export interface McpCapabilities {
  readonly mcpAuthentication?: McpAuthenticationIntent;
  /** Rules of one action. */
  readonly mcpAuthorization?: AuthorizationIntent;
  /** In order. */
  readonly mcpGuardrails?: readonly McpGuardrailIntent[];
}

import { McpPolicies } from './mcp-policies';
import { McpCapabilities } from '../intent/policy/mcp-capabilities';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

/** No release takes more. */
const MOST = 16;

/** Who may use servers of tools, in the words of the hub. */
export function mcpCapabilities({ mcpAuthentication, mcpAuthorization, mcpGuardrails = [] }: McpPolicies, binding: Binding): McpCapabilities {
  if (mcpGuardrails.length > MOST) { binding.refuse('ItemCount', `from 1 to ${MOST} mcpGuardrails can be given, got ${mcpGuardrails.length}`); }
  return withoutUndefined({
    mcpAuthentication: mcpAuthentication?._bind(binding),
    mcpAuthorization: mcpAuthorization?._toIntent(),
    mcpGuardrails: mcpGuardrails.length > 0 ? mcpGuardrails.map(guardrail => guardrail._bind(binding)) : undefined,
  });
}

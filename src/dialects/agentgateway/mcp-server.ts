import { mcpCapabilities } from './policy/mcp';
import { AgentgatewayRelease, until } from './release';
import { absent } from '../../codec/codec';
import { Table } from '../../codec/table';
import { HostPolicyIntent } from '../../intent/backend';
import { McpServerPolicyIntent } from '../../intent/mcp-backend';
import { FOR_ALL, MCP_SERVER_ACCESS, MCP_SERVER_AUTHORIZATION, MCP_SERVER_HEALTH, MCP_SERVER_TRANSFORMATION } from '../agent-gaps';

/** What can be said of one server of tools; of all of them, more can. */
export function serverPolicies(release: AgentgatewayRelease, ofHosts: Table<HostPolicyIntent>): Table<McpServerPolicyIntent> {
  const { mcpAuthentication, mcpAuthorization } = mcpCapabilities(release);
  return {
    ...ofHosts,
    health: until('1.1', release, MCP_SERVER_HEALTH, ofHosts.health),
    callTransformation: until('1.1', release, MCP_SERVER_TRANSFORMATION, ofHosts.callTransformation),
    callAuthorization: absent(MCP_SERVER_AUTHORIZATION, FOR_ALL),
    mcpAuthentication: until('1.0', release, MCP_SERVER_ACCESS, mcpAuthentication),
    mcpAuthorization: until('1.0', release, MCP_SERVER_ACCESS, mcpAuthorization),
  };
}

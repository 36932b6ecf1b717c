import { AgentBackendIntent } from './backend';

/** What people call each backend beside models and plain hosts, in words that fit "X cannot express …". */
export const AGENT_NAMES: { readonly [K in AgentBackendIntent['kind']]: string } = {
  mcp: 'servers of tools (MCP)',
  a2a: 'an agent (A2A) at a host',
  dynamic: 'the host that each request names as a backend',
  agentCore: 'Amazon Bedrock AgentCore',
};

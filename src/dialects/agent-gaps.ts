import { absentArm, Codec, oneOf } from '../codec/codec';
import { AGENT_NAMES } from '../intent/agent-names';
import { AgentBackendIntent } from '../intent/backend';

type AgentKind = AgentBackendIntent['kind'];

/** What people call parts of backends that agents call, where dialects are asked for them. */
export const MCP_SERVICE = 'an MCP server by the name of its Service';
export const MCP_SESSION_ROUTING = 'how MCP sessions are kept';
export const MCP_FAILURE_MODE = 'what becomes of an MCP session when a server fails';
export const MCP_PREFIX_MODE = 'when the names of MCP tools are prefixed';
export const MCP_SERVER_HEALTH = 'a health rule of one server of tools';
export const MCP_SERVER_TRANSFORMATION = 'changes to the calls of one server of tools';
export const MCP_SERVER_AUTHORIZATION = 'a service that decides whether one server of tools is called';
export const MCP_SERVER_ACCESS = 'who may use one server of tools';
export const DYNAMIC_TLS = 'TLS to the host that each request names';
export const DYNAMIC_TLS_SETTINGS = 'other than the system\'s trust for the host that each request names';

/** Why a release lacks them. */
export const NOT_CHOSEN = 'it cannot be chosen';
export const PREFIXED_BY_ITSELF = 'names are prefixed where there are several targets';
export const FOR_ALL = 'say it for all of them';
export const BY_HOST = 'give host and port, or a selector';

/** For releases that have no such backends, and why. */
export const noAgents = (because: { readonly [K in AgentKind]: string }): Codec<AgentBackendIntent> => oneOf<{ [K in AgentKind]: {} }>({
  mcp: absentArm(AGENT_NAMES.mcp, because.mcp),
  a2a: absentArm(AGENT_NAMES.a2a, because.a2a),
  dynamic: absentArm(AGENT_NAMES.dynamic, because.dynamic),
  agentCore: absentArm(AGENT_NAMES.agentCore, because.agentCore),
}) as Codec<AgentBackendIntent>;

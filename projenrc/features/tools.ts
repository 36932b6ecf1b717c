import { FeatureGroup } from './feature';

const OPENAI = 'new OpenAiBackend(chart, \'it\', { apiKey });';
const tools = (more: string): string => `new McpBackend(chart, 'it', {
  targets: [McpTarget.streamableHttp('files', { host: 'files.ai.svc.cluster.local', port: 8080 })]«, ${more}»
});`;

export const TOOLS: FeatureGroup = {
  title: 'Tools (MCP)',
  features: [
    {
      id: 'mcp',
      title: 'servers of tools',
      whole: ['servers of tools (MCP)'],
      example: `«new McpBackend(chart, 'it', {
  targets: [McpTarget.streamableHttp('files', { host: 'files.ai.svc.cluster.local', port: 8080 })],
});|${OPENAI}»`,
    },
    {
      id: 'mcp-service',
      title: 'a server by the name of its Service',
      whole: ['an MCP server by the name of its Service'],
      example: `new McpBackend(chart, 'it', {
  targets: [«McpTarget.service('notes', { serviceName: 'notes', port: 8080 })|McpTarget.streamableHttp('notes', { host: 'notes.example', port: 8080 })»],
});`,
    },
    {
      id: 'mcp-server-policies',
      title: 'how one of several servers is called',
      isThere: ({ id }) => id.startsWith('agentgateway'),
      parts: [
        'a health rule of one server of tools', 'changes to the calls of one server of tools', 'a service that decides whether one server of tools is called',
        'who may use one server of tools',
      ],
      example: `new McpBackend(chart, 'it', {
  targets: [McpTarget.streamableHttp('files', {
    host: 'files.ai.svc.cluster.local', port: 8080«, policies: { connectionHttp: ConnectionHttp.of({ requestTimeout: Duration.minutes(5) }) }»,
  })],
});`,
    },
    { id: 'mcp-sessions', title: 'how sessions are kept', whole: ['how MCP sessions are kept'], example: tools('sessionRouting: McpSessionRouting.STATELESS') },
    {
      id: 'mcp-failure', title: 'what becomes of a session when a server fails', whole: ['what becomes of an MCP session when a server fails'], example: tools('failureMode: McpFailureMode.FAIL_OPEN'),
    },
    { id: 'mcp-prefixes', title: 'prefixes of the names of tools', whole: ['when the names of MCP tools are prefixed'], example: tools('prefixMode: McpPrefixMode.ALWAYS') },
    {
      id: 'mcp-authentication',
      title: 'tokens of clients',
      capability: 'mcpAuthentication',
      example: tools('policies: { mcpAuthentication: McpAuthentication.jwt(RouteTarget.fromServiceName(\'login\', 8080), \'/certs\') }'),
    },
    {
      id: 'mcp-authorization',
      title: 'who may use which tools',
      capability: 'mcpAuthorization',
      example: tools('policies: { mcpAuthorization: Authorization.allow(\'mcp.tool.name == "read"\') }'),
    },
    {
      id: 'mcp-guardrails',
      title: 'services that look at calls',
      capability: 'mcpGuardrails',
      example: tools('policies: { mcpGuardrails: [McpGuardrail.of(RouteTarget.fromServiceName(\'guard\', 9000), { \'tools/call\': McpPhase.FULL })] }'),
    },
  ],
};

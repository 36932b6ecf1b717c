import { authorizationRule } from './authorization';
import { calledService } from './called-service';
import { clientAuthMode } from './client-auth';
import { loginOf } from './jwt';
import { at, Codec, dictionary, fields, list, optional, record, value } from '../../../codec/codec';
import { Table } from '../../../codec/table';
import { ClientSecretIntent } from '../../../intent/policy/client-auth';
import { FetchedKeysIntent, McpAuthenticationIntent } from '../../../intent/policy/mcp-authentication';
import { McpCapabilities } from '../../../intent/policy/mcp-capabilities';
import { MCP_GUARDRAILS, McpGuardrailIntent } from '../../../intent/policy/mcp-guardrail';
import { AgentgatewayRelease, since } from '../release';

/** Who may use servers of tools: what stands in `backend.mcp` of a policy, and in `policies.mcp` of a backend of them. */
export const mcpCapabilities = (release: AgentgatewayRelease): Table<McpCapabilities> => ({
  mcpAuthentication: optional('mcp.authentication', record<McpAuthenticationIntent>({
    issuer: value('issuer'),
    audiences: value('audiences'),
    keys: at('jwks', record<FetchedKeysIntent>({ service: calledService(release), path: value('jwksPath'), cacheDuration: value('cacheDuration') })),
    mode: clientAuthMode,
    ...loginOf(release),
    clientSecret: since('1.4', release, 'a secret that the gateway logs in with for clients of tool servers', optional('clientSecretRef', fields<ClientSecretIntent>({
      name: value('name') as Codec<string>, key: value('key'), group: value('group'), kind: value('kind'),
    }))),
  })),
  mcpAuthorization: optional('mcp.authorization', authorizationRule(release)),
  mcpGuardrails: since('1.3', release, MCP_GUARDRAILS, optional('mcp.guardrails.processors', list(record<McpGuardrailIntent>({
    methods: optional('methods', dictionary) as Codec<object> as Codec<McpGuardrailIntent['methods']>,
    service: at('remote', calledService(release)),
    failureMode: value('remote.failureMode'),
    metadata: optional('remote.metadata', dictionary),
    allowedHeaders: value('remote.allowedRequestHeaders'),
    disallowedHeaders: value('remote.disallowedRequestHeaders'),
  })))),
});

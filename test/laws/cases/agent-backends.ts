import { Cases, Full } from './full';
import { A2aBackendIntent } from '../../../src/intent/a2a-backend';
import { AgentCoreBackendIntent } from '../../../src/intent/agent-core-backend';
import { BackendIntent } from '../../../src/intent/backend';
import { LabelSelectorIntent } from '../../../src/intent/label-selector';
import { McpBackendIntent, McpPlaceIntent, McpTargetIntents } from '../../../src/intent/mcp-backend';
import { CALLS } from '../policy/calls';
import { MCP } from '../policy/mcp';

const SELECTOR: Full<LabelSelectorIntent> = {
  labels: { tools: 'yes', team: 'search' }, expressions: [{ key: 'tier', operator: 'In', values: ['one', 'two'] }],
};

/** Every field of every way to say where a server is. */
const FULL: { readonly [K in keyof McpTargetIntents]: McpTargetIntents[K] } = {
  host: {
    host: 'files.ai.svc',
    port: 8443,
    path: '/tools',
    protocol: 'SSE',
    credential: { kind: 'secret', name: 'files-key', key: 'token' },
    authLocation: { kind: 'header', name: 'x-key', prefix: 'Key ' },
    tls: { trust: { kind: 'configMap', name: 'ca' }, hostname: 'files.example', subjectAltNames: ['a.example'], clientCertificate: 'client' },
    ...CALLS.full,
    health: { unhealthy: { kind: 'cel', expression: 'response.code >= 500' }, eviction: { duration: '10s' } },
    mcpAuthentication: MCP.full.mcpAuthentication,
    mcpAuthorization: MCP.full.mcpAuthorization,
  },
  service: { service: 'mail', port: 80, path: '/mail', protocol: 'StreamableHTTP' },
  selector: { namespaces: SELECTOR, services: SELECTOR },
};

/** What one server can say of who uses it. */
const OF_ONE = Object.fromEntries(Object.entries(MCP.cases).filter(([name]) => !name.startsWith('mcpGuardrails')));

const host = (more: Partial<McpTargetIntents['host']> = {}): McpPlaceIntent => ({ kind: 'host', host: 'files.ai.svc', port: 80, ...more });
const mcp = (places: readonly McpPlaceIntent[], more: Partial<McpBackendIntent> = {}): McpBackendIntent =>
  ({ kind: 'mcp', targets: places.map((place, i) => ({ name: `server-${i}`, ...place })), ...more });

const a2a = (more: Partial<A2aBackendIntent> = {}): A2aBackendIntent => ({ kind: 'a2a', host: 'agent.ai.svc', port: 9000, ...more });
const ARN = 'arn:aws:bedrock-agentcore:us-east-1:123456789012:runtime/agent';
const agentCore = (more: Partial<AgentCoreBackendIntent> = {}): AgentCoreBackendIntent => ({ kind: 'agentCore', runtimeArn: ARN, ...more });

export const AGENT_BACKENDS: Cases<BackendIntent> = {
  'tools: everything': mcp([{ kind: 'host', ...FULL.host }, { kind: 'service', ...FULL.service }, { kind: 'selector', ...FULL.selector }], {
    sessionRouting: 'Stateless', failureMode: 'FailOpen', prefixMode: 'Never', credential: { kind: 'secret', name: 'key' }, tls: { trust: { kind: 'system' } },
  }),
  'tools: a host': mcp([host()]),
  'tools: a host with path and protocol': mcp([host({ path: '/tools', protocol: 'StreamableHTTP' })]),
  'tools: an address': mcp([host({ host: '10.0.0.1', protocol: 'SSE' })]),
  'tools: by the system\'s trust': mcp([host({ port: 443, tls: { trust: { kind: 'system' } } })]),
  'tools: a CA in a ConfigMap, another name': mcp([host(), host({ port: 443, tls: { trust: { kind: 'configMap', name: 'ca' }, hostname: 'files.example' } })]),
  'tools: a name that is the host\'s own': mcp([host({ port: 443, tls: { trust: { kind: 'system' }, hostname: 'files.ai.svc' } })]),
  'tools: TLS without verification': mcp([host({ port: 443, tls: { trust: { kind: 'insecure', skip: 'all' } } })]),
  'tools: TLS by an address': mcp([host({ host: '10.0.0.1', port: 443, tls: { trust: { kind: 'system' } } })]),
  'tools: a key': mcp([host({ credential: { kind: 'secret', name: 'key' } })]),
  'tools: a key in another header': mcp([host({ credential: { kind: 'secret', name: 'key' }, authLocation: { kind: 'header', name: 'x-key' } })]),
  'tools: the caller\'s key': mcp([host({ credential: { kind: 'passthrough' } })]),
  'tools: a Service': mcp([{ kind: 'service', service: 'files', port: 80 }]),
  'tools: selected Services': mcp([{ kind: 'selector', services: { labels: { tools: 'yes' } } }]),
  'tools: selected namespaces': mcp([{ kind: 'selector', namespaces: {}, services: { expressions: [{ key: 'tools', operator: 'Exists' }] } }]),
  'tools: sessions': mcp([host()], { sessionRouting: 'Stateless' }),
  'tools: failures': mcp([host()], { failureMode: 'FailOpen' }),
  'tools: names': mcp([host()], { prefixMode: 'Always' }),
  'tools: a key for all': mcp([host(), { kind: 'selector', services: {} }], { credential: { kind: 'secret', name: 'key' }, authLocation: { kind: 'header', name: 'x-key' } }),
  'tools: TLS for all': mcp([host(), { kind: 'selector', services: {} }], { tls: { trust: { kind: 'configMap', name: 'ca' }, hostname: 'files.example' } }),
  'tools: health for all': mcp([host()], { health: { unhealthy: { kind: 'cel', expression: 'response.code >= 500' }, eviction: { duration: '10s' } } }),
  ...Object.fromEntries(Object.entries(MCP.cases).map(([name, capabilities]) => [`tools: ${name}`, mcp([host()], capabilities)])),
  ...Object.fromEntries(Object.entries({ ...CALLS.cases, ...OF_ONE }).map(([name, capabilities]) => [`tools of one server: ${name}`, mcp([host(capabilities)])])),
  'tools of one server: health': mcp([host({ health: { unhealthy: { kind: 'cel', expression: 'response.code >= 500' }, eviction: { duration: '10s' } } })]),
  'agent': a2a(),
  'agent by TLS': a2a({ port: 443, tls: { trust: { kind: 'system' } } }),
  'agent with everything': a2a({ credential: { kind: 'secret', name: 'key' }, authLocation: { kind: 'header', name: 'x-key' }, tls: { trust: { kind: 'configMap', name: 'ca' }, hostname: 'agent.example' } }),
  'any host': { kind: 'dynamic' },
  'any host by TLS': { kind: 'dynamic', tls: { trust: { kind: 'system' } } },
  'any host by TLS without verification': { kind: 'dynamic', tls: { trust: { kind: 'insecure', skip: 'all' } } },
  'any host with a key': { kind: 'dynamic', credential: { kind: 'secret', name: 'key' } },
  'AgentCore': agentCore(),
  'AgentCore with keys': agentCore({ qualifier: 'prod', credential: { kind: 'awsSecret', name: 'aws' } }),
  'AgentCore by the proxy\'s identity': agentCore({ credential: { kind: 'awsImplicit' } }),
  'AgentCore by a role': agentCore({ credential: { kind: 'awsAssumeRole', roleArn: 'arn:aws:iam::123456789012:role/agent' } }),
};

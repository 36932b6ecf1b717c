import { absent, absentArm, at, Codec, fields, lackingOf, oneOf, value } from '../../codec/codec';
import { under } from '../../codec/table';
import { A2aBackendIntent } from '../../intent/a2a-backend';
import { AgentCoreBackendIntent } from '../../intent/agent-core-backend';
import { AGENT_NAMES } from '../../intent/agent-names';
import { AgentBackendIntent, HostPolicyIntent } from '../../intent/backend';
import { McpBackendIntent } from '../../intent/mcp-backend';
import { McpCapabilities } from '../../intent/policy/mcp-capabilities';
import { MCP_FAILURE_MODE, MCP_PREFIX_MODE, NOT_CHOSEN, PREFIXED_BY_ITSELF } from '../agent-gaps';
import { McpTargetForms, mcpTargets } from '../mcp-targets';
import { mcpCapabilities } from './policy/mcp';
import { AgentgatewayRelease } from './release';

/** What one release can say of what agents call beside models. */
export interface AgentBackendForms {
  /** Agents that speak A2A at a host. */
  readonly a2a: boolean;
  /** Amazon Bedrock AgentCore. */
  readonly agentCore: boolean;
  /** Servers of tools by the name of their Service. */
  readonly mcpService: boolean;
  readonly mcpFailureMode: boolean;
  readonly mcpPrefixMode: boolean;
  readonly release: AgentgatewayRelease;
}

interface Kinds {
  mcp: Pick<McpBackendIntent, 'targets' | 'sessionRouting' | 'failureMode' | 'prefixMode' | keyof McpCapabilities>;
  a2a: Pick<A2aBackendIntent, 'host' | 'port'>;
  dynamic: {};
  agentCore: Pick<AgentCoreBackendIntent, 'runtimeArn' | 'qualifier'>;
}

/** The kinds of an AgentgatewayBackend beside models and plain hosts, with the policies of each. */
export function agentBackend(forms: AgentBackendForms, policies: Codec<HostPolicyIntent>, ofTarget: McpTargetForms['policies']): Codec<AgentBackendIntent> {
  const which = oneOf<Kinds>({
    mcp: { key: 'mcp', codec: mcp(forms, ofTarget) },
    a2a: forms.a2a ? { key: 'a2a', codec: at('a2a', fields<Kinds['a2a']>({ host: value('host'), port: value('port') })) }
      : absentArm(AGENT_NAMES.a2a, 'lead the route to a Service whose port has the appProtocol agentgateway.dev/a2a; kgateway.dev/a2a before 1.1'),
    dynamic: { key: 'dynamicForwardProxy', codec: fields<Kinds['dynamic']>({}) },
    agentCore: forms.agentCore ? {
      key: 'aws.agentCore',
      codec: at('aws.agentCore', fields<Kinds['agentCore']>({ runtimeArn: value('agentRuntimeArn'), qualifier: value('qualifier') })),
    } : absentArm(AGENT_NAMES.agentCore, 'there is no AWS backend but Bedrock'),
  });
  return {
    encode(v, to) {
      which.encode(v, to);
      policies.encode(v, to.at('policies'));
    },
    decode(from) {
      const found = which.decode(from);
      return found && { ...found, ...policies.decode(from.at('policies')) };
    },
    ...lackingOf<AgentBackendIntent>([['', which], ['', policies]]),
  };
}

function mcp({ mcpService, mcpFailureMode, mcpPrefixMode, release }: AgentBackendForms, policies: McpTargetForms['policies']): Codec<Kinds['mcp']> {
  return fields<Kinds['mcp']>({
    ...under('mcp', {
      targets: mcpTargets({ selector: { namespaces: 'namespaces', services: 'services' }, service: mcpService, policies }),
      sessionRouting: value('sessionRouting'),
      failureMode: mcpFailureMode ? value('failureMode') : absent(MCP_FAILURE_MODE, NOT_CHOSEN),
      prefixMode: mcpPrefixMode ? value('prefixMode') : absent(MCP_PREFIX_MODE, PREFIXED_BY_ITSELF),
    }),
    ...under('policies', mcpCapabilities(release)),
  });
}

import { absent, absentArm, at, Codec, Field, fields, ignored, oneOf, partly } from '../../codec/codec';
import { Gap } from '../../codec/gap';
import { A2aBackendIntent } from '../../intent/a2a-backend';
import { AgentCoreBackendIntent } from '../../intent/agent-core-backend';
import { AGENT_NAMES } from '../../intent/agent-names';
import { AgentBackendIntent } from '../../intent/backend';
import { DynamicBackendIntent } from '../../intent/dynamic-backend';
import { McpBackendIntent, McpServerPolicyIntent } from '../../intent/mcp-backend';
import { TlsIntent } from '../../intent/tls';
import { DYNAMIC_TLS, DYNAMIC_TLS_SETTINGS, MCP_FAILURE_MODE, MCP_PREFIX_MODE, MCP_SESSION_ROUTING, NOT_CHOSEN, PREFIXED_BY_ITSELF } from '../agent-gaps';
import { WITHOUT_CREDENTIAL } from '../backend-gaps';
import { noMcp, TLS_BESIDE } from '../lacking';
import { mcpTargets } from '../mcp-targets';
import { notOnBackends, TLS_OF_ALL } from './backend';
import { TrafficPolicyForms } from './policy/forms';

interface Kinds {
  mcp: Omit<McpBackendIntent, 'kind'>;
  dynamic: Omit<DynamicBackendIntent, 'kind'>;
  a2a: Omit<A2aBackendIntent, 'kind'>;
  agentCore: Omit<AgentCoreBackendIntent, 'kind'>;
}

const SYSTEM_ONLY: Gap = { feature: DYNAMIC_TLS_SETTINGS, level: 'no', because: 'TLS trusts the system, and has nothing to set' };

function isPlain({ trust, ...settings }: TlsIntent): boolean {
  return trust.kind === 'system' && Object.values(settings).every(setting => setting === undefined);
}

/** `enableTls` trusts the system and has nothing to set. */
const enableTls: Field<TlsIntent> = {
  encode(tls, to) {
    if (!tls) { return; }
    if (!isPlain(tls)) { return to.report.gap(SYSTEM_ONLY, { manifestPath: to.path }); }
    to.at('enableTls').set(true);
  },
  decode(from) {
    if (from.at('enableTls').peek !== true) { return undefined; }
    from.at('enableTls').read();
    return { trust: { kind: 'system' } };
  },
  gaps: [SYSTEM_ONLY],
  lacks: tls => tls && !isPlain(tls) ? [{ gap: SYSTEM_ONLY, where: '' }] : [],
};

const NO_MCP = 'kgateway has no policies for servers of tools';

const { mcpAuthentication, mcpAuthorization } = noMcp(NO_MCP);

const targets = mcpTargets({
  selector: { namespaces: 'namespace', services: 'service' },
  service: false,
  policies: fields<McpServerPolicyIntent>({
    ...notOnBackends,
    ...WITHOUT_CREDENTIAL,
    mcpAuthentication,
    mcpAuthorization,
    tls: absent('TLS settings inside the backend', TLS_BESIDE),
  }),
});

const DYNAMIC = ['the schema has it, but the source of this data plane that was read refuses the type', 'try it first, or use kgateway-2.1-envoy'] as const;
const ON_ENVOY = 'this data plane knows neither MCP nor A2A';

/** The kinds of a Backend of kgateway 2.1 beside models and plain hosts. */
export function agentBackend21(plane: Exclude<TrafficPolicyForms['plane'], '2.0'>): Codec<AgentBackendIntent> {
  const onEnvoy = plane === '2.1-envoy';
  const tried = <T>(codec: Codec<T>, feature: string): Codec<T> => onEnvoy ? codec : partly(codec, feature, ...DYNAMIC);
  const mcp = at('mcp', fields<Kinds['mcp']>({
    ...notOnBackends,
    ...WITHOUT_CREDENTIAL,
    ...noMcp(NO_MCP),
    tls: TLS_OF_ALL,
    targets,
    sessionRouting: absent(MCP_SESSION_ROUTING, NOT_CHOSEN),
    failureMode: absent(MCP_FAILURE_MODE, NOT_CHOSEN),
    prefixMode: absent(MCP_PREFIX_MODE, PREFIXED_BY_ITSELF),
  }));
  const dynamic = at('dynamicForwardProxy', fields<Kinds['dynamic']>({ ...notOnBackends, ...WITHOUT_CREDENTIAL, tls: tried(enableTls, DYNAMIC_TLS) }));
  return oneOf<Kinds>({
    mcp: { key: 'mcp', codec: onEnvoy ? ignored(mcp, AGENT_NAMES.mcp, ON_ENVOY) : mcp },
    dynamic: { key: 'dynamicForwardProxy', codec: tried(dynamic, AGENT_NAMES.dynamic) },
    a2a: absentArm(AGENT_NAMES.a2a, onEnvoy ? ON_ENVOY : 'lead the route to a Service whose port has the appProtocol kgateway.dev/a2a'),
    agentCore: absentArm(AGENT_NAMES.agentCore, 'there is no AgentCore backend'),
  });
}

import { at, Codec, Field, fields } from '../../codec/codec';
import { absent, absentArm } from '../../codec/lacking';
import { oneOf } from '../../codec/one-of';
import { AgentBackendIntent } from '../../intent/backend';
import { FEATURES } from '../../intent/feature-names';
import { McpBackendIntent, McpTargetIntents } from '../../intent/mcp-backend';
import { TlsIntent } from '../../intent/tls';
import { mcpTargets } from '../mcp-targets';

interface Kinds {
  mcp: Pick<McpBackendIntent, 'targets' | 'sessionRouting' | 'failureMode' | 'prefixMode'>;
  dynamic: { readonly tls?: TlsIntent };
  a2a: {};
  agentCore: {};
}

/** `enableTls` trusts the system and has nothing to set. */
const enableTls: Field<TlsIntent> = {
  encode(tls, to) {
    if (!tls) { return; }
    const { trust: { kind }, ...settings } = tls;
    if (kind !== 'system' || Object.values(settings).some(setting => setting !== undefined)) {
      return to.report.error('UnsupportedFeature', 'TLS to the host of the request trusts the system and has nothing to set here; say BackendTls.systemTrust()', to.path);
    }
    to.at('enableTls').set(true);
  },
  decode(from) {
    if (from.at('enableTls').peek !== true) { return undefined; }
    from.at('enableTls').read();
    return { trust: { kind: 'system' } };
  },
};

const targets = mcpTargets({
  selector: { namespaces: 'namespace', services: 'service' },
  service: false,
  policies: fields<Pick<McpTargetIntents['host'], 'credential' | 'authLocation' | 'tls'>>({
    credential: absent(FEATURES.staticCredential, 'hosts are called without a credential'),
    authLocation: absent(FEATURES.authHeader, 'hosts are called without a credential'),
    tls: absent('TLS settings inside the backend', 'TLS is not kept in the backend'),
  }),
});

/** The kinds of a Backend of kgateway 2.1 beside models and plain hosts. */
export const agentBackend21: Codec<AgentBackendIntent> = oneOf<Kinds>({
  mcp: {
    key: 'mcp',
    codec: at('mcp', fields<Kinds['mcp']>({
      targets,
      sessionRouting: absent(FEATURES.mcpSessionRouting, 'it cannot be chosen'),
      failureMode: absent(FEATURES.mcpFailureMode, 'it cannot be chosen'),
      prefixMode: absent(FEATURES.mcpPrefixMode, 'it cannot be chosen'),
    })),
  },
  dynamic: { key: 'dynamicForwardProxy', codec: at('dynamicForwardProxy', fields<Kinds['dynamic']>({ tls: enableTls })) },
  a2a: absentArm(FEATURES.a2a, 'lead the route to a Service with an appProtocol for A2A'),
  agentCore: absentArm(FEATURES.agentCore, 'there is no AgentCore backend'),
}) as Codec<AgentBackendIntent>;

import { absent, at, Codec, Field, fields, oneOf } from '../../codec/codec';
import { AgentBackendIntent } from '../../intent/backend';
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
    credential: absent('a credential for a server of tools'),
    authLocation: absent('a credential in another header'),
    tls: absent('TLS settings inside the backend'),
  }),
});

/** The kinds of a Backend of kgateway 2.1 beside models and plain hosts. */
export const agentBackend21: Codec<AgentBackendIntent> = oneOf<Kinds>('backend', {
  mcp: {
    key: 'mcp',
    codec: at('mcp', fields<Kinds['mcp']>({
      targets,
      sessionRouting: absent('how MCP sessions are kept'),
      failureMode: absent('what becomes of a session when a server of tools fails'),
      prefixMode: absent('when the names of tools are prefixed'),
    })),
  },
  dynamic: { key: 'dynamicForwardProxy', codec: at('dynamicForwardProxy', fields<Kinds['dynamic']>({ tls: enableTls })) },
  a2a: undefined,
  agentCore: undefined,
}) as Codec<AgentBackendIntent>;

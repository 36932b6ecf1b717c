import { ApiObjectMetadata } from 'cdk8s';
import { bindHost } from './bind-host';
import { McpProtocol, McpSelectorOptions, McpServerOptions, McpServiceOptions } from './mcp-target-options';
import { CodedError } from '../diagnostic/coded-error';
import { absolutePath } from '../input/absolute-path';
import { bareHost } from '../input/bare-host';
import { checked } from '../input/checked';
import { McpPlaceIntent, McpServerPolicyIntent, McpTargetIntent } from '../intent/mcp-backend';
import { withoutUndefined } from '../intent/without-undefined';
import { connectionCapabilities } from '../policy/connection-capabilities';
import { mcpCapabilities } from '../policy/mcp-capabilities';
import { McpServerPolicies } from '../policy/mcp-server-policies';
import { Binding } from '../synth/binding';
import { labelSelector } from '../target/label-selector';

/**
 * Servers of tools that an `McpBackend` leads to (`mcp.targets`). Where there are several, the names of tools are prefixed with that of their target.
 */
@checked
export class McpTarget {
  /**
   * A server that speaks streamable HTTP, at a host (`static`).
   *
   * @param targetName name of the target, unique in its backend; policies find it by that name
   * @param options host, port and more
   * @throws when the name is no DNS name, the port is out of range, or the path does not start with `/`
   */
  public static streamableHttp(targetName: string, options: McpServerOptions): McpTarget {
    return McpTarget.server(targetName, options, McpProtocol.STREAMABLE_HTTP);
  }

  /**
   * A server that speaks the older transport of server-sent events, at a host (`static`).
   *
   * @param targetName name of the target, unique in its backend; policies find it by that name
   * @param options host, port and more
   * @throws when the name is no DNS name, the port is out of range, or the path does not start with `/`
   */
  public static sse(targetName: string, options: McpServerOptions): McpTarget {
    return McpTarget.server(targetName, options, McpProtocol.SSE);
  }

  /**
   * A server behind a Service of the backend's namespace (`static.backendRef`, agentgateway 1.1 and later). By the source of 1.4 a missing Service keeps
   * the whole backend from being accepted.
   *
   * @param targetName name of the target, unique in its backend; policies find it by that name
   * @param options Service, port and more
   * @throws when a name is none, the port is out of range, or the path does not start with `/`
   */
  public static service(targetName: string, options: McpServiceOptions): McpTarget {
    const { serviceName: service, port, path, protocol = McpProtocol.STREAMABLE_HTTP } = options;
    if (!/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(service)) {
      throw new CodedError('InvalidName', `the name of a Service has at most 63 lower-case letters, digits and '-', got '${service}'; use streamableHttp() for a host`);
    }
    const place: McpPlaceIntent = { kind: 'service', service, ...reached(port, path), protocol };
    return new McpTarget(targetName, () => place);
  }

  /**
   * Every port of the selected Services that says by its `appProtocol` that it speaks MCP: `agentgateway.dev/mcp` or `agentgateway.dev/mcp-sse`
   * (agentgateway 1.0 and later), `kgateway.dev/mcp` or `kgateway.dev/mcp-sse` (every release). The path is that of the Service's annotation
   * `agentgateway.dev/mcp-path` (1.1 and later) or `kgateway.dev/mcp-path`. Other ports are passed over without a word.
   *
   * @param targetName name of the target, unique in its backend
   * @param options labels of namespaces and Services
   * @throws when the name is no DNS name, or neither namespaces nor services are given
   */
  public static selector(targetName: string, options: McpSelectorOptions): McpTarget {
    const { namespaces, services } = options;
    if (!namespaces && !services) {
      throw new CodedError('EmptySelector', 'a selector of servers wants namespaces or services; give { services: {} } for every Service of the namespace');
    }
    const place: McpPlaceIntent = {
      kind: 'selector', ...namespaces && { namespaces: labelSelector(namespaces) }, ...services && { services: labelSelector(services) },
    };
    return new McpTarget(targetName, () => place);
  }

  private static server(targetName: string, options: McpServerOptions, protocol: McpProtocol): McpTarget {
    const { host, port, path, tlsPolicyMetadata, policies = {} } = options;
    const where = { host: bareHost(host), ...reached(port, path), protocol };
    return new McpTarget(targetName, binding => ({ kind: 'host', ...where, ...bindHost(options, binding), ...ofServer(policies, binding) }), tlsPolicyMetadata);
  }

  private constructor(
    private readonly targetName: string,
    private readonly place: (binding: Binding) => McpPlaceIntent,
    private readonly tlsMetadata?: ApiObjectMetadata) {
    if (targetName.length > 253 || !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(targetName)) {
      throw new CodedError('InvalidName', `the name of a target has at most 253 lower-case letters, digits, '-' and '.', got '${targetName}'`);
    }
  }

  /** @internal */
  public _bind(binding: Binding): McpTargetIntent {
    return { name: this.targetName, ...this.place(binding) };
  }

  /** @internal */
  public get _tlsPolicyMetadata(): ApiObjectMetadata | undefined {
    return this.tlsMetadata;
  }
}

const ofServer = (policies: McpServerPolicies, binding: Binding): Partial<McpServerPolicyIntent> => withoutUndefined({
  ...connectionCapabilities(policies, binding),
  ...mcpCapabilities(policies, binding),
  health: policies.health?._toIntent(),
});

function reached(port: number, path: string | undefined): { readonly port: number; readonly path?: string } {
  if (!Number.isInteger(port) || port < 1 || port > 65535) { throw new CodedError('InvalidPort', `a port is a whole number from 1 to 65535, got ${port}`); }
  return { port, ...path !== undefined && { path: absolutePath(path) } };
}

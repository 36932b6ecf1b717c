import { HostPolicyIntent } from './endpoint-policy';
import { LabelSelectorIntent } from './label-selector';
import { McpCapabilities } from './policy/mcp-capabilities';

/** What can be said of one server of tools at a host; what is said wins over what holds for all of them. */
export type McpServerPolicyIntent = HostPolicyIntent & Pick<McpCapabilities, 'mcpAuthentication' | 'mcpAuthorization'>;

/** How a server of tools is called. */
interface McpServerIntent {
  readonly port: number;
  /** Undefined means `/mcp`, or `/sse` where that is the protocol. */
  readonly path?: string;
  /** Undefined means streamable HTTP. */
  readonly protocol?: string;
}

/** Every way to say where a server of tools is, keyed by kind. */
export interface McpTargetIntents {
  host: McpServerIntent & McpServerPolicyIntent & { readonly host: string };
  /** A Service in the namespace of the backend. */
  service: McpServerIntent & { readonly service: string };
  /** The ports of Services that say by their `appProtocol` that they speak MCP; without namespaces, those of the backend's own. */
  selector: { readonly namespaces?: LabelSelectorIntent; readonly services?: LabelSelectorIntent };
}

/** Where the servers are. */
export type McpPlaceIntent = { [K in keyof McpTargetIntents]: { readonly kind: K } & McpTargetIntents[K] }[keyof McpTargetIntents];

/** A target by the name that it has among the others, unique in the backend. */
export type McpTargetIntent = McpPlaceIntent & { readonly name: string };

/** Servers of tools that clients see as one (Model Context Protocol). What is said of policies here holds for every target that does not say it itself. */
export interface McpBackendIntent extends HostPolicyIntent, McpCapabilities {
  readonly kind: 'mcp';
  readonly targets: readonly McpTargetIntent[];
  readonly sessionRouting?: string;
  readonly failureMode?: string;
  readonly prefixMode?: string;
}

import { ApiObjectMetadata } from 'cdk8s';
import { LabelSelectorOptions } from 'cdk8s-plus-28';
import { HostOptions } from './host-options';
import { McpServerPolicies } from '../policy/mcp-server-policies';

/**
 * How a server of tools speaks MCP.
 */
export enum McpProtocol {
  /**
   * Streamable HTTP, the transport of today.
   */
  STREAMABLE_HTTP = 'StreamableHTTP',

  /**
   * Server-sent events, the transport of 2024.
   */
  SSE = 'SSE',
}

/**
 * A server of tools at a host.
 */
export interface McpServerOptions extends HostOptions {
  /**
   * Name or address of the host (`static.host`), at most 256 characters.
   */
  readonly host: string;

  /**
   * Port of the host, from 1 to 65535 (`static.port`).
   */
  readonly port: number;

  /**
   * Path at which the server speaks MCP (`static.path`), starting with `/`.
   *
   * @default - `/mcp`, or `/sse` where that is the protocol
   */
  readonly path?: string;

  /**
   * How the server is called, and what else holds for it alone (`static.policies`; agentgateway).
   *
   * @default - as the backend says of all of them
   */
  readonly policies?: McpServerPolicies;

  /**
   * Metadata of the BackendTLSPolicy for this target, where the dialect keeps TLS in one (kgateway 2.1); elsewhere there is none. Its namespace is
   * that of the backend.
   *
   * @default - a name made of the backend's, the chart's labels
   */
  readonly tlsPolicyMetadata?: ApiObjectMetadata;
}

/**
 * A server of tools behind a Service of the backend's namespace (agentgateway 1.1 and later). Its credential and TLS are said for all targets, on the
 * `McpBackend`: the schema takes none here.
 */
export interface McpServiceOptions {
  /**
   * Name of the Service (`static.backendRef.name`).
   */
  readonly serviceName: string;

  /**
   * Port of the Service, from 1 to 65535 (`static.port`).
   */
  readonly port: number;

  /**
   * Path at which the server speaks MCP (`static.path`), starting with `/`.
   *
   * @default - `/mcp`, or `/sse` where that is the protocol
   */
  readonly path?: string;

  /**
   * How the server speaks MCP (`static.protocol`).
   *
   * @default McpProtocol.STREAMABLE_HTTP
   */
  readonly protocol?: McpProtocol;
}

/**
 * Services by their labels; at least one of the two must be given.
 */
export interface McpSelectorOptions {
  /**
   * Labels of the namespaces in which Services are looked for (`selector.namespaces`; `namespace` on kgateway 2.1). Empty for all namespaces.
   *
   * @default - the namespace of the backend
   */
  readonly namespaces?: LabelSelectorOptions;

  /**
   * Labels of the Services (`selector.services`; `service` on kgateway 2.1).
   *
   * @default - every Service there with a port for MCP
   */
  readonly services?: LabelSelectorOptions;
}

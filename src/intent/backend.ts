import { A2aBackendIntent } from './a2a-backend';
import { AgentCoreBackendIntent } from './agent-core-backend';
import { DynamicBackendIntent } from './dynamic-backend';
import { EndpointPolicyIntent } from './endpoint-policy';
import { McpBackendIntent } from './mcp-backend';
import { ProviderIntent } from './provider';

export * from './endpoint-policy';

/** One provider and how to reach it. */
export interface EndpointIntent extends EndpointPolicyIntent {
  /** Unique in the backend. Without a name the endpoint must be the only one. */
  readonly name?: string;
  readonly provider: ProviderIntent;
  /** Instead of the provider's own host; `host` and `port` come together. */
  readonly host?: string;
  readonly port?: number;
  /** Server name sent to `host`, where it differs. */
  readonly hostname?: string;
  /** Full upstream path and query, for every request. */
  readonly path?: string;
  /** Base that replaces the provider's default base, such as `/v1`. */
  readonly pathPrefix?: string;
}

/** A pool: ordered tiers of endpoints; one provider is a pool of one tier of one unnamed endpoint. */
export interface LlmBackendIntent extends EndpointPolicyIntent {
  readonly kind: 'llm';
  readonly tiers: readonly (readonly EndpointIntent[])[];
}

/** Plain hosts, called without any knowledge of LLMs. */
export interface StaticBackendIntent extends EndpointPolicyIntent {
  readonly kind: 'static';
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
}

/** What agents call beside models: servers of tools, other agents, any host. */
export type AgentBackendIntent = McpBackendIntent | A2aBackendIntent | DynamicBackendIntent | AgentCoreBackendIntent;

export type BackendIntent = LlmBackendIntent | StaticBackendIntent | AgentBackendIntent;

/** The model an endpoint always uses, or undefined when the request decides. */
export const modelOf = ({ provider }: EndpointIntent): string | undefined => provider.kind === 'azureOpenai' ? provider.deployment : provider.model;

/** The endpoints of a backend in order of preference. */
export const endpointsOf = (backend: BackendIntent): readonly EndpointIntent[] =>
  backend.kind === 'llm' ? backend.tiers.flat() : [];

/** The parts of a backend that have policies of their own. */
export function membersOf(backend: BackendIntent): readonly EndpointPolicyIntent[] {
  return backend.kind === 'mcp' ? backend.targets.filter(target => target.kind === 'host') : endpointsOf(backend);
}

import { CalledServiceIntent } from './called-service';

/** How people call it. */
export const MCP_GUARDRAILS = 'services that look at what servers of tools are asked and answer';

/** When a service is shown a method. */
export type McpPhaseIntent = 'Off' | 'Request' | 'Response' | 'Full';

/** A service that is shown what servers of tools are asked and answer, and may refuse or change it. */
export interface McpGuardrailIntent {
  /** By method, such as `tools/call`, or a pattern of them with one star. */
  readonly methods: { readonly [method: string]: McpPhaseIntent };
  readonly service: CalledServiceIntent;
  readonly failureMode?: string;
  /** CEL expressions for what the service is told besides, by name. */
  readonly metadata?: { readonly [name: string]: string };
  /** Headers of the request that the service sees; undefined means all. */
  readonly allowedHeaders?: readonly string[];
  readonly disallowedHeaders?: readonly string[];
}

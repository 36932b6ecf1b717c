import { AccessPolicies } from './access-policies';
import { ApiPolicies } from './api-policies';
import { ConnectionPolicies } from './connection-policies';
import { LimitPolicies } from './limit-policies';
import { McpPolicies } from './mcp-policies';
import { PromptPolicies } from './prompt-policies';
import { TransportPolicies } from './transport-policies';

/**
 * What can be said of a backend, or of one endpoint of it.
 */
export interface BackendPolicies extends PromptPolicies, ConnectionPolicies {}

/**
 * What can be said of a backend of tool servers.
 */
export interface McpBackendPolicies extends McpPolicies, ConnectionPolicies {}

/**
 * What can be said of a route, or of one rule of it.
 */
export interface RoutePolicies extends PromptPolicies, ApiPolicies, AccessPolicies, LimitPolicies, TransportPolicies, ConnectionPolicies {}

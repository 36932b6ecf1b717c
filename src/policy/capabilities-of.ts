import { accessCapabilities } from './access-capabilities';
import { apiCapabilities } from './api-capabilities';
import { connectionCapabilities } from './connection-capabilities';
import { endpointCapabilities } from './endpoint-capabilities';
import { EndpointPolicies } from './endpoint-policies';
import { gatewayCapabilities } from './gateway-capabilities';
import { GatewayPolicies } from './gateway-policies';
import { limitCapabilities } from './limit-capabilities';
import { mcpCapabilities } from './mcp-capabilities';
import { McpPolicies } from './mcp-policies';
import { BackendPolicies, RoutePolicies } from './policy-groups';
import { promptCapabilities } from './prompt-capabilities';
import { transportCapabilities } from './transport-capabilities';
import { AiCapabilities } from '../intent/policy/ai-capabilities';
import { CallCapabilities } from '../intent/policy/call-capabilities';
import { Capabilities } from '../intent/policy/policy';
import { Binding } from '../synth/binding';

/** What is said of a backend, in the words of the hub. */
export const backendCapabilities = (policies: BackendPolicies, binding: Binding): AiCapabilities & CallCapabilities =>
  ({ ...promptCapabilities(policies, binding), ...connectionCapabilities(policies, binding) });

/** The same of a route. */
export const routeCapabilities = (policies: RoutePolicies, binding: Binding): Capabilities => ({
  ...backendCapabilities(policies, binding),
  ...apiCapabilities(policies),
  ...accessCapabilities(policies, binding),
  ...limitCapabilities(policies, binding),
  ...transportCapabilities(policies, binding),
});

/** The same of whatever a policy can be on. */
export const policyCapabilities = (policies: RoutePolicies & EndpointPolicies & GatewayPolicies & McpPolicies, binding: Binding): Capabilities =>
  ({
    ...routeCapabilities(policies, binding),
    ...endpointCapabilities(policies, binding),
    ...gatewayCapabilities(policies, binding),
    ...mcpCapabilities(policies, binding),
  });

import { ApiObjectMetadata } from 'cdk8s';
import { EndpointPolicies } from './endpoint-policies';
import { GatewayPolicies } from './gateway-policies';
import { McpPolicies } from './mcp-policies';
import { RoutePolicies } from './policy-groups';
import { Dialect } from '../synth/dialect';
import { IPolicyTarget } from '../target/policy-target';

/**
 * Properties for `LlmPolicy`.
 */
export interface LlmPolicyProps extends RoutePolicies, EndpointPolicies, GatewayPolicies, McpPolicies {
  /**
   * What the policy applies to, at least one: gateways, listeners, routes, rules, backends or endpoints, in the policy's namespace
   * (`targetRefs`).
   *
   * @default - none; that is right only with `byReference`
   */
  readonly targets?: IPolicyTarget[];

  /**
   * Whether the policy applies to nothing by itself, and rules or targets of routes refer to it with a `PolicyRef` (Gloo, kgateway 2.0, kgateway 2.1 on Envoy).
   *
   * @default false
   */
  readonly byReference?: boolean;

  /**
   * Whether the policy is followed before a route is chosen (`traffic.phase: PreRouting`), which only policies on gateways and listeners of
   * agentgateway can be.
   *
   * @default false
   */
  readonly preRouting?: boolean;

  /**
   * Whether the policy beats those of more specific targets (`strategy.inheritance: Override`, agentgateway 1.3 and later), instead of being
   * beaten by them.
   *
   * @default false
   */
  readonly overrides?: boolean;

  /**
   * Whether streamed answers are expected (`ai.routeType` of a TrafficPolicy or RouteOption). Only Gloo and kgateway on Envoy must be told, and only for Gemini
   * and Vertex AI; a rule of a route says it by itself.
   *
   * @default - what the gateway does: it expects none
   */
  readonly streaming?: boolean;

  /**
   * Metadata of the policy object. Where the dialect needs several objects, those after the first have a number behind the name.
   *
   * @default - a generated name, the chart's namespace and labels
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * The dialect to write in.
   *
   * @default - the dialect applied to the scope, see `Dialect.of()`
   */
  readonly dialect?: Dialect;
}

import { FrontendCapabilities } from './frontend-capabilities';
import { McpCapabilities } from './mcp-capabilities';
import { PolicySelectorIntent, PolicyTargetIntent } from './policy-target';
import { TrafficCapabilities } from './traffic-capabilities';
import { EndpointPolicyIntent } from '../backend';

/** Everything that can be said of traffic, one property a capability. */
export interface Capabilities extends EndpointPolicyIntent, TrafficCapabilities, FrontendCapabilities, McpCapabilities {}

export type Capability = keyof Capabilities;

/** A set of capabilities and what they apply to. */
export interface PolicyIntent extends Capabilities {
  /** Empty where a route refers to the policy instead, or labels choose. */
  readonly targets: readonly PolicyTargetIntent[];
  readonly selectors?: readonly PolicySelectorIntent[];
  /** Whether it is followed before a route is chosen. */
  readonly preRouting?: boolean;
  /** Whether it beats policies of more specific targets, instead of being beaten. */
  readonly overrides?: boolean;
}

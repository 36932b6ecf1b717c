import { DialectDefinition } from '../../src/dialects/definition';
import { GatewayIntent } from '../../src/intent/gateway';
import { Capability, PolicyIntent } from '../../src/intent/policy/policy';
import { RouteIntent } from '../../src/intent/route';

/** An intent of one kind, and what it is without the feature. */
export type FeatureSample = { readonly [K in keyof SampleIntents]: {
  readonly of: K;
  readonly intent: SampleIntents[K];
  readonly without: SampleIntents[K];
} }[keyof SampleIntents];

interface SampleIntents {
  readonly policy: PolicyIntent;
  readonly gateway: GatewayIntent;
  readonly route: RouteIntent;
}

/** Something that people want of a gateway. */
export interface Feature {
  /** In the address of its section, and in the output for programs. */
  readonly id: string;
  readonly title: string;
  /** What policies, endpoints and backends call it; its parts go without saying. */
  readonly capability?: Capability;
  /** Gaps that mean that a dialect has nothing of it, by the names that they have in the table of gaps. */
  readonly whole?: readonly string[];
  /** Whether a dialect has it, where no gap tells. */
  readonly isThere?: (dialect: DialectDefinition) => boolean;
  /** Gaps that mean that a dialect lacks a part of it. */
  readonly parts?: readonly string[];
  /**
   * TypeScript that says it. What stands in `«…»` is said with the feature only, so that the difference shows its fields; after `|` stands what is
   * said without it.
   */
  readonly example?: string;
  /** Other words for dialects that have it in another form. */
  readonly elsewhere?: readonly { readonly dialects: readonly string[]; readonly example: string }[];
  /** What shows its fields where there is no example; a capability has the sample of the laws. */
  readonly sample?: FeatureSample;
  /** Why there is no example. */
  readonly unsaid?: string;
}

export interface FeatureGroup {
  readonly title: string;
  readonly features: readonly Feature[];
}

/** How people call it. */
export const LOAD_BALANCER = 'how requests are spread over the addresses of a backend';

export interface SlowStartIntent {
  readonly window?: string;
  readonly aggression?: string;
  readonly minWeightPercent?: number;
}

/** A cookie that the gateway sets where there is none and a lifetime is said. */
export interface CookieIntent {
  readonly name: string;
  readonly path?: string;
  readonly ttl?: string;
  readonly secure?: boolean;
  readonly httpOnly?: boolean;
  readonly sameSite?: string;
}

/** What a request is recognized by. */
export type HashPolicyIntent = { readonly terminal?: boolean } & (
  | { readonly kind: 'header'; readonly name: string }
  | { readonly kind: 'cookie' } & CookieIntent
  | { readonly kind: 'sourceIp' });

/** Keyed by the way. */
export interface BalancingIntents {
  leastRequest: { readonly choiceCount?: number; readonly slowStart?: SlowStartIntent };
  roundRobin: { readonly slowStart?: SlowStartIntent };
  random: {};
  ringHash: {
    readonly minimumRingSize?: number;
    readonly maximumRingSize?: number;
    readonly useHostname?: boolean;
    readonly hashPolicies?: readonly HashPolicyIntent[];
  };
  maglev: { readonly useHostname?: boolean; readonly hashPolicies?: readonly HashPolicyIntent[] };
}

export type BalancingIntent = { [K in keyof BalancingIntents]: { readonly kind: K } & BalancingIntents[K] }[keyof BalancingIntents];

export interface LoadBalancerIntent {
  readonly by: BalancingIntent;
  readonly closeConnectionsOnHostSetChange?: boolean;
  readonly healthyPanicThreshold?: number;
  readonly localityType?: string;
  readonly updateMergeWindow?: string;
}

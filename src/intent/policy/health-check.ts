/** How people call it. */
export const HEALTH_CHECK = 'asking the addresses of a backend how they are';

/** Questions, and how many answers change the mind of the gateway. */
export interface HealthCheckIntent {
  readonly interval: string;
  readonly timeout: string;
  readonly healthyThreshold: number;
  readonly unhealthyThreshold: number;
  readonly asks:
    | { readonly kind: 'http'; readonly path: string; readonly host?: string; readonly method?: string }
    | { readonly kind: 'grpc'; readonly serviceName?: string; readonly authority?: string };
}

import { AuthLocationIntent, CredentialIntent } from './credential';
import { AiCapabilities } from './policy/ai-capabilities';
import { CallCapabilities } from './policy/call-capabilities';
import { TlsIntent } from './tls';

/**
 * What counts as a failure: what a CEL expression over the response is true for, or a call that failed (no answer, a 5xx or a 429, as far as
 * the release can tell that from a client that left), in the release's own words.
 */
export type UnhealthyIntent = { readonly kind: 'cel'; readonly expression: string } | { readonly kind: 'failedCall' };

/** When an endpoint is taken out of rotation, and for how long. */
export interface HealthIntent {
  readonly unhealthy?: UnhealthyIntent;
  readonly eviction?: {
    readonly duration?: string;
    readonly consecutiveFailures?: number;
    readonly healthThreshold?: number;
    readonly restoreHealth?: number;
  };
}

/** What can be said of one endpoint, once for all endpoints of a backend, or in a policy on either. */
export interface EndpointPolicyIntent extends AiCapabilities, CallCapabilities {
  readonly credential?: CredentialIntent;
  /** Only with a secret, inline or pass-through credential. */
  readonly authLocation?: AuthLocationIntent;
  readonly tls?: TlsIntent;
  readonly health?: HealthIntent;
  /** APIs that clients speak, by the end of the path; without them everything is taken for chat completions. */
  readonly apis?: { readonly [pathSuffix: string]: string };
  /** Models by the names that clients ask for; other names are passed on. */
  readonly modelAliases?: { readonly [alias: string]: string };
}

/** What can be said of hosts that are called without any knowledge of models. */
export type HostPolicyIntent = Omit<EndpointPolicyIntent, 'apis' | 'modelAliases' | keyof AiCapabilities>;

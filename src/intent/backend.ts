import { AuthLocationIntent, CredentialIntent } from './credential';
import { AiCapabilities } from './policy/ai-capabilities';
import { CallCapabilities } from './policy/call-capabilities';
import { ProviderIntent } from './provider';
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

export type BackendIntent = LlmBackendIntent | StaticBackendIntent;

/** The model an endpoint always uses, or undefined when the request decides. */
export const modelOf = ({ provider }: EndpointIntent): string | undefined => provider.kind === 'azureOpenai' ? provider.deployment : provider.model;

/** The endpoints of a backend in order of preference. */
export const endpointsOf = (backend: BackendIntent): readonly EndpointIntent[] =>
  backend.kind === 'llm' ? backend.tiers.flat() : [];

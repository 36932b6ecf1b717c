import { AttributesIntent, NamedExpressionIntent } from './attributes';
import { CollectorIntent } from './collector';
import { EnvoyCallIntent } from './envoy-call';

/** How people call it. */
export const TRACING = 'traces of requests';

/** How many requests are traced: a share from 0 to 1, or what an expression says. */
export type SamplingIntent = { readonly kind: 'share'; readonly share: number } | { readonly kind: 'cel'; readonly expression: string };

/** What Envoy records on each span, keyed by where it comes from. */
export interface EnvoyTagIntents {
  literal: { readonly value: string };
  environment: { readonly variable: string; readonly fallback?: string };
  requestHeader: { readonly header: string; readonly fallback?: string };
  metadata: { readonly of: string; readonly key: string; readonly path: readonly { readonly key: string }[]; readonly fallback?: string };
}

export type EnvoyTagIntent = { readonly name: string } &
  { [K in keyof EnvoyTagIntents]: { readonly kind: K } & EnvoyTagIntents[K] }[keyof EnvoyTagIntents];

/** What only Envoy can be told of traces. */
export interface EnvoyTracingIntent {
  readonly call?: Omit<EnvoyCallIntent, 'service'>;
  readonly serviceName?: string;
  /** The only detector there is: of the environment. */
  readonly detectsEnvironment?: boolean;
  /** The only sampler there is. */
  readonly alwaysOn?: boolean;
  readonly tags?: readonly EnvoyTagIntent[];
  readonly overallSampling?: SamplingIntent;
  readonly maxPathTagLength?: number;
  readonly spawnUpstreamSpan?: boolean;
  readonly verbose?: boolean;
}

/** Traces, and where they go. */
export interface TracingIntent extends CollectorIntent {
  readonly attributes?: AttributesIntent;
  readonly resources?: readonly NamedExpressionIntent[];
  /** Of requests without a trace. */
  readonly randomSampling?: SamplingIntent;
  /** Of those that come with one. */
  readonly clientSampling?: SamplingIntent;
  /** In CEL. */
  readonly filter?: string;
  readonly envoy?: EnvoyTracingIntent;
}

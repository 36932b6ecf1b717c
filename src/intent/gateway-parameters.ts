import { TextsByKey } from './gateway';

export interface ImageIntent {
  readonly registry?: string;
  readonly repository?: string;
  readonly tag?: string;
  readonly digest?: string;
  readonly pullPolicy?: string;
}

/** Amounts by resource, such as `cpu` and `memory`. */
export interface ResourcesIntent {
  readonly requests?: TextsByKey;
  readonly limits?: TextsByKey;
}

/** One entry of a Secret or a ConfigMap. */
export interface EntryRefIntent {
  readonly name?: string;
  readonly key: string;
  readonly optional?: boolean;
}

/** An environment variable of a container: a text, or an entry. */
export interface EnvIntent {
  readonly name: string;
  readonly value?: string;
  readonly secret?: EntryRefIntent;
  readonly configMap?: EntryRefIntent;
  readonly field?: { readonly apiVersion?: string; readonly path: string };
}

/** The sidecar that Envoy asks about LLM traffic. */
export interface AiExtensionIntent {
  readonly enabled?: boolean;
  readonly image?: ImageIntent;
  readonly resources?: ResourcesIntent;
  readonly env?: readonly EnvIntent[];
  readonly ports?: readonly { readonly name?: string; readonly port: number; readonly protocol?: string }[];
  /** Labels of its metrics, from the metadata of a request. */
  readonly metricLabels?: readonly { readonly name: string; readonly key: string; readonly namespace?: string; readonly delimiter?: string }[];
  readonly tracing?: {
    readonly endpoint: string;
    readonly protocol?: string;
    readonly timeout?: string;
    readonly sampler?: { readonly type?: string; readonly arg?: string };
  };
}

/** What the proxy of a Gateway is made of (GatewayParameters, AgentgatewayParameters). */
export interface GatewayParametersIntent {
  readonly image?: ImageIntent;
  readonly resources?: ResourcesIntent;
  readonly env?: readonly EnvIntent[];
  readonly logLevel?: string;
  readonly logFormat?: 'json' | 'text';
  /** Whether there is a number of pods, or one on each node. */
  readonly workload?: 'deployment' | 'daemonSet';
  readonly replicas?: number;
  readonly podLabels?: TextsByKey;
  readonly podAnnotations?: TextsByKey;
  readonly serviceAccountLabels?: TextsByKey;
  readonly serviceAccountAnnotations?: TextsByKey;
  readonly serviceLabels?: TextsByKey;
  readonly serviceAnnotations?: TextsByKey;
  readonly serviceType?: string;
  /** How many seconds connections have to end, at least and at most. */
  readonly shutdown?: { readonly min: number; readonly max: number };
  /** Where the prices and limits of models are kept. */
  readonly modelCatalog?: readonly { readonly name: string; readonly key?: string }[];
  /** A ConfigMap with the configuration of the proxy. */
  readonly configMap?: string;
  /** Whether the data plane is agentgateway, where that can be said. */
  readonly agentgateway?: boolean;
  readonly aiExtension?: AiExtensionIntent;
}

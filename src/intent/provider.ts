/** API formats that an OpenAI-compatible or custom upstream can speak. */
export interface ApiFormatIntent {
  readonly type: string;
  readonly path?: string;
}

/** An object of the cluster that serves a model. */
export interface ModelServerIntent {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly port?: number;
}

/**
 * Every provider, keyed by kind. A new provider adds one line here, and the compiler names each dialect that must answer for it.
 * `model` is always the model used whatever the request asks for.
 */
export interface ProviderIntents {
  openai: { readonly model?: string };
  anthropic: { readonly model?: string; readonly apiVersion?: string };
  gemini: { readonly model?: string; readonly apiVersion?: string };
  mistral: { readonly model?: string };
  vertex: {
    readonly projectId: string;
    readonly region?: string;
    readonly model?: string;
    readonly apiVersion?: string;
    readonly publisher?: string;
    readonly modelPath?: string;
    /** Body format that clients send, where the gateway does not find out by itself. */
    readonly jsonSchema?: string;
  };
  bedrock: {
    readonly region?: string;
    readonly model?: string;
    readonly guardrail?: { readonly identifier: string; readonly version: string };
  };
  /** Azure OpenAI by host name of the resource, e.g. `my-resource.openai.azure.com`. */
  azureOpenai: { readonly endpoint: string; readonly deployment?: string; readonly apiVersion?: string };
  /** Azure by resource name: an Azure OpenAI resource, or a Foundry resource with its project. */
  azureResource: {
    readonly type: 'OpenAI' | 'Foundry';
    readonly resourceName: string;
    readonly projectName?: string;
    readonly model?: string;
    readonly apiVersion?: string;
  };
  custom: { readonly formats: readonly ApiFormatIntent[]; readonly model?: string; readonly server?: ModelServerIntent };
}

export type ProviderKind = keyof ProviderIntents;
export type ProviderIntent = { [K in ProviderKind]: { readonly kind: K } & ProviderIntents[K] }[ProviderKind];

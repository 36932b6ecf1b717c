import { Capabilities } from './policy/policy';
import { ProviderIntents } from './provider';
import { ParentIntent } from './route';

/** How people call them. */
export const MODELS = 'models by name, as objects of their own';

/** Vendors of which a gateway knows the host and the base path by itself. */
export type ModelVendor =
  | 'baseten' | 'cerebras' | 'cohere' | 'deepinfra' | 'deepseek' | 'fireworks' | 'groq' | 'huggingFace' | 'mistral' | 'ollama' | 'openRouter'
  | 'togetherAi' | 'xAi';

/** Every provider of a model, keyed by kind; which model it is asked for is no part of it. */
export type ModelProviderIntents = { readonly [V in ModelVendor | 'openai' | 'anthropic' | 'gemini']: {} } & {
  readonly azure: Omit<ProviderIntents['azureResource'], 'model'>;
  readonly vertex: Pick<ProviderIntents['vertex'], 'projectId' | 'region'>;
  readonly bedrock: Omit<ProviderIntents['bedrock'], 'model'>;
  readonly custom: Omit<ProviderIntents['custom'], 'model'>;
};

export type ModelProviderIntent = { [K in keyof ModelProviderIntents]: { readonly kind: K } & ModelProviderIntents[K] }[keyof ModelProviderIntents];

/** What a model says of the calls to its provider. */
export type ModelPoliciesIntent = Pick<Capabilities,
| 'credential' | 'authLocation' | 'extraCredentials' | 'tokenExchange' | 'tls' | 'tunnel' | 'health' | 'guards' | 'bodyTransformations' | 'finalTransformations'
| 'authorization' | 'headerChanges'>;

/** A model of a provider. */
export interface ConcreteModelIntent extends ModelPoliciesIntent {
  readonly kind: 'concrete';
  readonly provider: ModelProviderIntent;
  /** Where the provider is, where that is not its own host. */
  readonly baseUrl?: string;
}

/** A model that a virtual one leads to. */
export interface ModelTargetIntent {
  /** Name of the object. */
  readonly name: string;
  /** The name that it is asked by, where it answers to several. */
  readonly model?: string;
}

/** How a virtual model chooses, keyed by kind. */
export interface VirtualModelIntents {
  weighted: { readonly targets: readonly (ModelTargetIntent & { readonly weight?: number })[] };
  /** Lower priorities come first. */
  failover: { readonly targets: readonly (ModelTargetIntent & { readonly priority: number })[] };
  /** In order; one without condition takes all that is left. */
  conditional: { readonly targets: readonly (ModelTargetIntent & { readonly when?: string })[] };
}

/** A model that leads to others. */
export type VirtualModelIntent = { [K in keyof VirtualModelIntents]: { readonly kind: K } & VirtualModelIntents[K] }[keyof VirtualModelIntents];

/** A model that clients ask for by its name. */
export interface ModelIntent {
  readonly parents: readonly ParentIntent[];
  /** The name, or one with a star at one end; that of the object where there is none. */
  readonly match?: string;
  /** Whether only virtual models lead there; silence is no. */
  readonly isInternal?: boolean;
  readonly serves: ConcreteModelIntent | VirtualModelIntent;
}

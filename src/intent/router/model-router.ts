import { BackendIntent } from '../backend';
import { ObjectRefIntent } from '../route';

/** When one of several targets is chosen. */
export interface HowChosen {
  readonly weight?: number;
  readonly priority?: number;
  /** A CEL expression over the request. */
  readonly when?: string;
}

/** Where requests for a model go, and what is said of that. */
export interface RouterTargetIntent extends HowChosen {
  readonly ref: ObjectRefIntent;
  /** What it is, where it is a backend of ours. */
  readonly backend?: BackendIntent;
  /** The model that it is asked for, instead of its own. */
  readonly model?: string;
}

/** A name that clients ask for. */
export interface RoutedModelIntent {
  readonly model: string;
  /** Another name that it stands for, instead of targets. */
  readonly alias?: string;
  readonly targets: readonly RouterTargetIntent[];
}

/** What happens to requests for a name that nothing answers to. */
export type UnknownModelsIntent = { readonly kind: 'reject' } | { readonly kind: 'target'; readonly target: RouterTargetIntent };

/** One endpoint of which the model in the request's body chooses the backend. */
export interface ModelRouterIntent {
  readonly models: readonly RoutedModelIntent[];
  /** Undefined where nothing was said, which is to reject them. */
  readonly unknown?: UnknownModelsIntent;
}

/** How one of several targets is chosen. */
export type Choice = 'weighted' | 'failover' | 'conditional';

export const choiceOf = (targets: readonly HowChosen[]): Choice =>
  targets.some(({ when }) => when !== undefined) ? 'conditional' : targets.some(({ priority }) => priority !== undefined) ? 'failover' : 'weighted';

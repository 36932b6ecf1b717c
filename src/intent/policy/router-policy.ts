import { PolicyIntent } from './policy';

/** How people call it. */
export const MODEL_HEADERS = 'headers made of the request before a route is chosen';

/** A policy that tells routes the model of a request. */
export interface RouterPolicyIntent extends PolicyIntent {
  /** Headers of the request and the CEL expressions that they are set to; one that cannot be evaluated takes the header off. */
  readonly modelHeaders: readonly { readonly name: string; readonly value: string }[];
}

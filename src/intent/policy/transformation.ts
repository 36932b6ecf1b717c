/** How people call it. */
export const TRANSFORMATION = 'a transformation of requests or answers';
export const TRANSFORMATION_METADATA = 'metadata of a transformation';
export const CALL_TRANSFORMATION = 'a transformation of calls to a backend';

/** A header whose value is an expression or a template. */
export interface MadeHeaderIntent {
  readonly name: string;
  /** One dialect family takes a header without. */
  readonly value?: string;
}

interface MadeHeadersIntent {
  readonly set?: readonly MadeHeaderIntent[];
  readonly add?: readonly MadeHeaderIntent[];
  readonly remove?: readonly string[];
}

/** What CEL expressions make of a request or an answer. */
export interface CelTransformIntent extends MadeHeadersIntent {
  /** An expression that gives the whole body. */
  readonly body?: string;
  /** Expressions for values that later ones see as `metadata`. */
  readonly metadata?: { readonly [name: string]: string };
}

/** What templates in the language of Inja make of it. */
export interface TemplateTransformIntent extends MadeHeadersIntent {
  /** Undefined where the body is left alone, and not looked at. */
  readonly body?: {
    /** Whether templates see the fields of the body by their names. */
    readonly parsed: 'json' | 'text';
    /** A template for the whole body; without one it stays as it is. */
    readonly template?: string;
  };
}

/** Requests, answers or both are changed by texts in one of two languages. Nobody translates between these. */
export type TransformationIntent =
  | { readonly kind: 'cel'; readonly request?: CelTransformIntent; readonly response?: CelTransformIntent }
  | { readonly kind: 'template'; readonly request?: TemplateTransformIntent; readonly response?: TemplateTransformIntent };

export type TransformationLanguage = TransformationIntent['kind'];

/** The transformations of one language, without saying so. */
export type TransformationIn<L extends TransformationLanguage> = Omit<TransformationIntent & { readonly kind: L }, 'kind'>;

/**
 * What CEL expressions make of requests, or of answers.
 */
export interface Transform {
  /**
   * CEL expressions for headers that replace those of the same name, at most 16 (`set`). Recorded on agentgateway 1.4.1: an expression that fails takes
   * the header away, also one that the client sent. `:path`, `:method`, `:authority`, `:scheme` and `:status` are headers, too; `:authority` is
   * replaced by the host of a backend.
   *
   * @default - none
   */
  readonly set?: { [headerName: string]: string };

  /**
   * CEL expressions for headers that are added to those of the same name, at most 16 (`add`).
   *
   * @default - none
   */
  readonly add?: { [headerName: string]: string };

  /**
   * Names of headers that are taken away, at most 16 (`remove`).
   *
   * @default - none
   */
  readonly remove?: string[];

  /**
   * CEL expression for the whole body (`body`; `body.value` of a TrafficPolicy).
   *
   * @default - it stays as it is
   */
  readonly body?: string;

  /**
   * CEL expressions for values that later expressions see as `metadata`, by name, at most 16 (`metadata`; agentgateway 1.0 and later).
   *
   * @default - none
   */
  readonly metadata?: { [name: string]: string };
}

/**
 * What templates make of requests, or of answers.
 */
export interface TemplateTransform {
  /**
   * Templates for headers that replace those of the same name, at most 16 (`set`; `headers` in Gloo).
   *
   * @default - none
   */
  readonly set?: { [headerName: string]: string };

  /**
   * Templates for headers that are added to those of the same name, at most 16 (`add`; `headersToAppend` in Gloo).
   *
   * @default - none
   */
  readonly add?: { [headerName: string]: string };

  /**
   * Names of headers that are taken away, at most 16 (`remove`; `headersToRemove` in Gloo).
   *
   * @default - none
   */
  readonly remove?: string[];

  /**
   * Template for the whole body (`body.value`; `body.text` in Gloo).
   *
   * @default - it stays as it is
   */
  readonly body?: string;

  /**
   * Whether templates see the fields of the body, as in `{{ model }}` (`body.parseAs: AsJson`; `parseBodyBehavior` in Gloo). A body that is no JSON is
   * refused then, and a stream is held back until its end (from the source; not verified at run time).
   *
   * @default false
   */
  readonly parseJson?: boolean;
}

/**
 * Options for `Transformation.of()`; at least one of the two.
 */
export interface TransformationOptions {
  /**
   * What becomes of requests (`request`).
   *
   * @default - nothing
   */
  readonly request?: Transform;

  /**
   * What becomes of answers (`response`). Recorded on agentgateway 1.4.1: the tokens of an answer are not known in its headers while it is streamed.
   *
   * @default - nothing
   */
  readonly response?: Transform;
}

/**
 * Options for `Transformation.templates()`; at least one of the two.
 */
export interface TemplateTransformationOptions {
  /**
   * What becomes of requests (`request`; `requestTransforms` in Gloo).
   *
   * @default - nothing
   */
  readonly request?: TemplateTransform;

  /**
   * What becomes of answers (`response`; `responseTransforms` in Gloo).
   *
   * @default - nothing
   */
  readonly response?: TemplateTransform;
}

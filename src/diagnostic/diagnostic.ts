/**
 * How bad a diagnostic is.
 */
export enum Severity {
  /**
   * The manifest will be refused, or will not do what was asked.
   */
  ERROR = 'error',

  /**
   * The manifest works, but only partly or at a risk.
   */
  WARNING = 'warning',

  /**
   * Good to know: what the release does only partly, or otherwise than one may think, with nothing that the user can do about it.
   */
  INFO = 'info',
}

/**
 * One finding about an intent or a manifest.
 */
export interface Diagnostic {
  /**
   * How bad it is.
   */
  readonly severity: Severity;

  /**
   * The stable code, e.g. `UnsupportedFeature`. The README lists them all; `docs/codes.md` and `cdk8s-ai-gateway rule <code>` tell of each why
   * it is said and what to do.
   */
  readonly code: string;

  /**
   * What is wrong, what was given, and what to do about it.
   */
  readonly message: string;

  /**
   * Where it was said: the path of a construct, or `file:line:column`.
   */
  readonly path: string;

  /**
   * Where it is in the manifest, e.g. `spec.ai.groups[0].providers[1].name`.
   *
   * @default - the finding is about the whole construct or document
   */
  readonly manifestPath?: string;

  /**
   * Kind of the object, e.g. `HTTPRoute`.
   *
   * @default - the finding is not about an API object
   */
  readonly kind?: string;

  /**
   * Namespace of the object, as its manifest says it.
   *
   * @default - the manifest says none
   */
  readonly namespace?: string;

  /**
   * Name of the object.
   *
   * @default - the finding is not about an API object
   */
  readonly name?: string;
}

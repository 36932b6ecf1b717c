import { ChangeKind, Risk } from './risk';

/** One difference in what two sets of manifests mean. */
export interface Change {
  readonly risk: Risk;
  readonly kind: ChangeKind;
  /** What it is about, such as `rule /chat of route llm`. */
  readonly subject: string;
  /** What of it, such as `TLS`. */
  readonly what: string;
  /** In words, without the subject. */
  readonly message: string;
  /** What was said, without secrets; undefined where nothing was. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Where it stands, as `file:line`, of each side that says something. */
  readonly places: { readonly before?: string; readonly after?: string };
  /** Rules that lead to what it is about. */
  readonly reachedBy?: readonly string[];
}

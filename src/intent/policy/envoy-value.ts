/** A value that Envoy records under a key: a text with its own placeholders, a list, or an object. */
export interface EnvoyValueIntent {
  readonly key: string;
  readonly text?: string;
  readonly list?: readonly unknown[];
  readonly object?: { readonly [key: string]: unknown };
}

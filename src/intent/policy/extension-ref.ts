/** A part of a policy that stands in an object of its own. */
export interface ExtensionRefIntent {
  readonly extension: { readonly name: string; readonly namespace?: string };
}

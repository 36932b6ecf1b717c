/** Objects by their labels; one that says nothing is all of them. */
export interface LabelSelectorIntent {
  readonly labels?: { readonly [key: string]: string };
  readonly expressions?: readonly LabelExpressionIntent[];
}

export interface LabelExpressionIntent {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

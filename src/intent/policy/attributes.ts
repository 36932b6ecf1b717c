/** A value by the name that it is recorded under; the expression is CEL. */
export interface NamedExpressionIntent {
  readonly name: string;
  readonly expression: string;
}

/** What is recorded besides, and what of the usual is left out. */
export interface AttributesIntent {
  readonly add?: readonly NamedExpressionIntent[];
  readonly remove?: readonly string[];
}

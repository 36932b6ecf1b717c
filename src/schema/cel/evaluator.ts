/** An expression ready to run; `variables` holds `self` first, then what macros bind. */
export type Evaluator = (variables: unknown[]) => unknown;

/** One that answers with a yes or a no. */
export type Condition = (variables: unknown[]) => boolean;

/** An expression ready to run; `variables` holds `self` first, then what macros bind. */
export type Evaluator = (variables: unknown[]) => unknown;

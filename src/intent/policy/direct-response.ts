/** How people call it. */
export const DIRECT_RESPONSE = 'an answer by the gateway itself';

/** What the gateway answers by itself. */
export interface DirectResponseIntent {
  readonly status: number;
  readonly body?: string;
  /** A CEL expression. */
  readonly bodyExpression?: string;
  readonly headers?: readonly { readonly name: string; /** A CEL expression. */ readonly value: string }[];
}

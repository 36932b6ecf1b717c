/** How people call them. */
export const BODY_DEFAULTS = 'default values for fields of requests';
export const BODY_OVERRIDES = 'values that take the place of fields of requests';
export const BODY_TRANSFORMATIONS = 'fields of requests that are worked out';
export const FINAL_TRANSFORMATIONS = 'fields of requests that are worked out once more for the provider';

/** Anything that JSON has. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A field at the top of a request, and its value. */
export interface BodyFieldIntent {
  readonly field: string;
  readonly value: JsonValue;
}

/** A field at the top of a request, and the CEL expression that it becomes the value of. */
export interface BodyExpressionIntent {
  readonly field: string;
  readonly expression: string;
}

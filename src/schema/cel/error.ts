/** An expression has no value: a missing field, a wrong type, a bad argument. */
export class CelError extends Error {}

/** An expression has no value: a missing field, a wrong type, a bad argument. */
export class CelError extends Error {}

/** What an expression comes to depends on what nobody has told. */
export class NotKnown extends CelError {}

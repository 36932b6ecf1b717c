/** How people call it. */
export const BUFFER = 'a limit of bodies';

export interface BodyLimitIntent {
  /** In bytes, or a quantity such as `64Ki`. */
  readonly maxBytes?: number | string;
  /** Whether larger bodies pass. */
  readonly failOpen?: boolean;
}

/** Bodies are held until they are complete. */
export interface BufferIntent {
  readonly request?: BodyLimitIntent;
  readonly response?: BodyLimitIntent;
  /** Whether that of a less specific policy does not hold. */
  readonly off?: true;
}

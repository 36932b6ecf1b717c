/** Something wrong with an intent, whatever will be written from it. */
export interface Finding {
  readonly code: string;
  /** What is wrong, what was given, what to do. */
  readonly message: string;
  /** Where in the intent, e.g. `tiers[1][0].host`. */
  readonly where: string;
  /** How bad it is; an error where neither is said. */
  readonly warning?: boolean;
  readonly info?: boolean;
}

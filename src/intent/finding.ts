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

/** A place in an intent, or several, as messages end with it. */
export const placeText = (...places: readonly string[]): string => {
  const named = places.filter(place => place !== '');
  return named.length === 0 ? '' : ` (at ${named.join(', ')})`;
};

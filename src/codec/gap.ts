/** What a dialect has not, or has only partly. */
export interface Gap {
  /** What people call it, in words that fit "X cannot express …"; the same in every dialect, since that is how one dialect is told from another. */
  readonly feature: string;
  readonly level: 'no' | 'partly';
  /** Why, in words that follow a colon. */
  readonly because: string;
  /** The server takes it, and the gateway ignores it. */
  readonly isIgnored?: true;
  /** What the user can do about what is there partly; without it there is nothing to do. */
  readonly advice?: string;
}

/** A gap that a value meets, and where in the value, such as `tiers[1][0].credential`; empty for all of it. */
export interface MetGap {
  readonly gap: Gap;
  readonly where: string;
}

/** How gaps are told. The places are where in the intent they are met. */
export type GapWords = (gap: Gap, places: readonly string[]) => string;

const NONE: readonly MetGap[] = [];

/** The same gaps, seen from the holder of what they were found in. */
export const below = (key: string | number, found: readonly MetGap[]): readonly MetGap[] => found.length === 0 ? NONE
  : found.map(({ gap, where }) => ({ gap, where: `${typeof key === 'number' ? `[${key}]` : key}${where === '' || where.startsWith('[') ? '' : '.'}${where}` }));

/** Tells a gap where nobody knows what the dialect is called. */
export const PLAIN_WORDS: GapWords = ({ feature, level, because, advice }) =>
  `${feature} ${level === 'no' ? 'cannot be expressed' : 'is only partly there'} in this dialect: ${because}${advice === undefined ? '' : `; ${advice}`}`;

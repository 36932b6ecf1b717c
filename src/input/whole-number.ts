/** The largest whole number that the servers take. */
const MOST = 2_147_483_647;

/** Whether a number is whole and from `least` to `most`. */
export const isWholeNumber = (value: number, least: number, most = MOST): boolean => Number.isInteger(value) && value >= least && value <= most;

/** How many times as often as usual every property is asked. */
const TIMES = Number(process.env.FAST_CHECK_TIMES ?? 1);

/** How often a property is asked, and where its random values start: the same ones in every run, and more after them where more are asked for. */
export const asked = (numRuns: number, seed: number): { readonly numRuns: number; readonly seed: number } => ({ numRuns: numRuns * TIMES, seed });

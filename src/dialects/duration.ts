const SECONDS: { readonly [unit: string]: number } = { h: 3600, m: 60, s: 1, ms: 0.001 };

/** How long a duration is, such as `90s` or `1h30m`; undefined for what is none. */
export function secondsIn(duration: string): number | undefined {
  const parts = [...duration.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)];
  return parts.length === 0 || parts.map(([text]) => text).join('') !== duration ? undefined
    : parts.reduce((sum, [, count, unit]) => sum + Number(count) * SECONDS[unit], 0);
}

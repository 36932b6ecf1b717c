/** Drops what was not given, so that intents compare and encode alike. */
export function withoutUndefined<T extends object>(value: T): T {
  const out: Partial<T> = {};
  for (const key of Object.keys(value) as (keyof T)[]) {
    if (value[key] !== undefined) { out[key] = value[key]; }
  }
  return out as T;
}

/** Places where two values differ, the topmost ones. */
export function differences(a: unknown, b: unknown, at = ''): readonly string[] {
  if (a === b) { return []; }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) { return [at]; }
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const [of, other] = [a, b] as { readonly [key: string]: unknown }[];
  return [...keys].flatMap(key => differences(of[key], other[key], Array.isArray(a) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`));
}

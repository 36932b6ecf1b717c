/** Whether two values are the same but for the order of fields; what is undefined is not there. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) { return true; }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) { return false; }
  const said = (node: object): readonly [string, unknown][] => Object.entries(node).filter(([, value]) => value !== undefined);
  const [of, other] = [said(a), new Map(said(b))];
  return of.length === other.size && of.every(([key, value]) => other.has(key) && isSame(value, other.get(key)));
}

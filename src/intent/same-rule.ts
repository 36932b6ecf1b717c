/** Whether two parts of intents say the same; the order of fields, filters and removed headers says nothing. */
export const sameRule = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

function canonical(node: unknown, key?: string): string {
  if (Array.isArray(node)) {
    const items = node.map(item => canonical(item));
    return `[${(key === 'filters' || key === 'remove' ? items.sort() : items).join()}]`;
  }
  if (typeof node !== 'object' || node === null) { return String(JSON.stringify(node)); }
  const fields = Object.entries(node).filter(([, part]) => part !== undefined).sort(([a], [b]) => a < b ? -1 : 1);
  return `{${fields.map(([name, part]) => `${name}:${canonical(part, name)}`).join()}}`;
}

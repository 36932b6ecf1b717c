/** JSON with a list in it, one item at a time: the whole may be more than one string holds. */
export function* inList(before: string, items: readonly unknown[], after: string): Generator<string> {
  yield before;
  for (const [i, item] of items.entries()) { yield `${i > 0 ? ',' : ''}\n${JSON.stringify(item, undefined, 2)}`; }
  yield after;
}

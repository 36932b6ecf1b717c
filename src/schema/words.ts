/** The words of a name, each in the singular: `statusCodes` and `status_code` have the same. */
export const wordsOf = (name: string): readonly string[] => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
  .toLowerCase().split(/[^a-z0-9]+/).filter(word => word !== '').map(word => word.length > 3 ? word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1') : word);

/** Whether two names are made of the same words, in any order. */
export const haveSameWords = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every(word => b.includes(word));

/** Words that say little of what a field is about. */
const VAGUE: readonly string[] = ['type', 'name', 'kind', 'ref', 'key', 'value', 'list', 'config', 'spec', 'setting', 'option', 'policy', 'max', 'min', 'default', 'mode', 'enabled', 'id'];

/** Whether all that one name says is said by the other as well. */
export function isPartOf(a: readonly string[], b: readonly string[]): boolean {
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a];
  return fewer.every(word => more.includes(word)) && fewer.some(word => !VAGUE.includes(word));
}

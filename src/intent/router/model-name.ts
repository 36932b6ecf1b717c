/** What a name stands for: itself, all that begin or end alike, or every name. */
export type NameKind = 'exact' | 'prefix' | 'suffix' | 'any';

const LONGEST = 1024;

export const nameKind = (name: string): NameKind => name === '*' ? 'any' : name.endsWith('*') ? 'prefix' : name.startsWith('*') ? 'suffix' : 'exact';

/** The part of a name that is no star. */
export const literalOf = (name: string): string => name.replace('*', '');

/** Why nothing can go by a name. */
export function nameProblem(name: string): string | undefined {
  if (name.trim() === '') { return 'a model needs a name'; }
  if (name.length > LONGEST) { return `the name of a model has at most ${LONGEST} characters`; }
  if (name.split('*').length > 2 || (name.includes('*') && nameKind(name) === 'exact')) { return 'a name has one star at most, at its beginning or its end'; }
  return undefined;
}

/** Whether a request for a model is one for this name. */
export function answersTo(name: string, asked: string): boolean {
  switch (nameKind(name)) {
    case 'exact': return name === asked;
    case 'prefix': return asked.startsWith(literalOf(name));
    case 'suffix': return asked.endsWith(literalOf(name));
    case 'any': return true;
  }
}

const KINDS: readonly NameKind[] = ['exact', 'prefix', 'suffix', 'any'];

/** Orders names as they are looked at: exact ones, then those with a star at the end before those with one at the beginning, the longer first. */
export function byRank(a: string, b: string): number {
  return KINDS.indexOf(nameKind(a)) - KINDS.indexOf(nameKind(b)) || (nameKind(a) === 'exact' ? 0 : b.length - a.length);
}

/** The same as a regular expression for the whole of a name. */
export const regexOf = (name: string): string => name.split('*').map(part => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.*');

/** What becomes of a name within the name of an object. */
const slugOf = (name: string): string => literalOf(name).toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 48).replace(/^-+|-+$/g, '') || 'any';

const RANKS: { readonly [K in NameKind]: string } = { exact: '', prefix: 'p', suffix: 's', any: 'z' };

/**
 * The name of the object for a name. agentgateway 1.4 and the source of 1.5 look at the models of a listener in the order of their objects' names, so
 * these must rank as the models do: `-` sorts before `.`.
 */
export function objectNameOf(base: string, name: string): string {
  const kind = nameKind(name);
  return kind === 'exact' ? `${base}-${slugOf(name)}` : `${base}.${RANKS[kind]}${String(LONGEST - name.length).padStart(4, '0')}-${slugOf(name)}`;
}

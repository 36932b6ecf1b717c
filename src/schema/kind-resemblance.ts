import { nearest } from './resemblance';

/** The kind that was most likely meant: the same in other letters, one of many, a longer name that ends so, or one that is misspelt. */
export function meantKind(kind: string, candidates: readonly string[]): string | undefined {
  const single = candidates.find(candidate => singularOf(kind) === candidate.toLowerCase() || plain(kind) === candidate.toLowerCase());
  if (single !== undefined) { return single; }
  // Kinds have long prefixes and endings in common, so that fewer letters may differ than in names of fields.
  return nearest(kind, candidates, Math.max(1, Math.floor(kind.length / 6)))
    ?? (kind.length > 4 ? candidates.find(candidate => candidate.toLowerCase().endsWith(plain(kind))) : undefined);
}

const plain = (kind: string): string => kind.toLowerCase().replace(/[^a-z0-9]/g, '');

const singularOf = (kind: string): string => plain(kind).replace(/ies$/, 'y').replace(/s$/, '');

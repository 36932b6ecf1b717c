import { FilterIntent, FilterIntents, FilterKind } from './route';

type Filter<K extends FilterKind> = { readonly kind: K } & FilterIntents[K];

/** The filter of a kind; the API allows one, but for mirrors. */
export const filterOf = <K extends FilterKind>(filters: readonly FilterIntent[] | undefined, kind: K): Filter<K> | undefined =>
  filters?.find((filter): filter is FilterIntent & Filter<K> => filter.kind === kind);

/** The filters with one in the place of that of its kind, or behind all others; one that says nothing is left out. */
export function withFilter(filters: readonly FilterIntent[], filter: FilterIntent): readonly FilterIntent[] {
  const old = filterOf(filters, filter.kind);
  const said = Object.values(filter).filter(part => part !== undefined).length > 1;
  if (!old) { return said ? [...filters, filter] : filters; }
  return filters.flatMap(each => each === old ? said ? [filter] : [] : [each]);
}

/** As a part of a rule or a target; no filters are not an empty list of them. */
export const filtersOf = (filters: readonly FilterIntent[]): { readonly filters?: readonly FilterIntent[] } => filters.length > 0 ? { filters } : {};

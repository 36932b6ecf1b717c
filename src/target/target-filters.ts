import { IRouteTarget } from './route-target';
import { CodedError } from '../diagnostic/coded-error';
import { FilterIntent } from '../intent/route';

/** The filters that a target of a rule has of its own. */
export function targetFilters(target: IRouteTarget): readonly FilterIntent[] {
  const { _filters, _origin } = target as { readonly _filters?: readonly FilterIntent[]; readonly _origin?: IRouteTarget };
  return [..._filters ?? [], ..._origin ? targetFilters(_origin) : []];
}

/** @throws when a target has filters where nothing follows them */
export function withoutFilters(target: IRouteTarget): IRouteTarget {
  if (targetFilters(target).length === 0) { return target; }
  throw new CodedError('ConflictingOptions', `'${target.toRouteTarget().name}' has filters, which only targets of a rule have; give the target itself, not a FilteredTarget`);
}

import { checked } from '../input/checked';
import { FilterIntent } from '../intent/route';
import { headerChange } from '../policy/header-change';
import { HeaderChanges } from '../policy/header-changes';
import { PolicyRef } from '../policy/policy-ref';
import { IRouteTarget, RouteTargetConfig } from '../target/route-target';

/**
 * What becomes of requests to one target of a rule, and of its answers (`backendRefs[].filters`).
 */
export interface TargetFilters {
  /**
   * Changes to the headers of requests (filter `RequestHeaderModifier`).
   *
   * @default - none
   */
  readonly requestHeaders?: HeaderChanges;

  /**
   * Changes to the headers of answers (filter `ResponseHeaderModifier`).
   *
   * @default - none
   */
  readonly responseHeaders?: HeaderChanges;

  /**
   * Policies for this target (filters `ExtensionRef`).
   *
   * @default - none
   */
  readonly policyRefs?: PolicyRef[];
}

/**
 * A target of a rule with filters of its own, such as another header for one of several backends.
 */
@checked
export class FilteredTarget implements IRouteTarget {
  /**
   * A target, and its filters. For its share of the requests, give it to `RouteTarget.weighted`.
   *
   * @param target the target
   * @param filters its filters
   */
  public static of(target: IRouteTarget, filters: TargetFilters): FilteredTarget {
    return new FilteredTarget(target, filters);
  }

  private constructor(private readonly target: IRouteTarget, private readonly filters: TargetFilters) {}

  public toRouteTarget(): RouteTargetConfig {
    return this.target.toRouteTarget();
  }

  /** @internal */
  public get _origin(): IRouteTarget {
    return this.target;
  }

  /** @internal */
  public get _filters(): readonly FilterIntent[] {
    const { requestHeaders, responseHeaders, policyRefs = [] } = this.filters;
    return [
      ...requestHeaders ? [{ kind: 'requestHeaders' as const, ...headerChange(requestHeaders) }] : [],
      ...responseHeaders ? [{ kind: 'responseHeaders' as const, ...headerChange(responseHeaders) }] : [],
      ...policyRefs.flatMap(ref => ref._filters),
    ];
  }
}

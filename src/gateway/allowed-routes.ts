import { LabelSelectorOptions } from 'cdk8s-plus-28';
import { RouteKind } from './route-kind';
import { selectedNamespaces } from './selected-namespaces';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { AllowedRoutesIntent, NamespacesIntent } from '../intent/gateway';

const MOST_KINDS = 8;

/**
 * The routes that a listener takes (`allowedRoutes`), by their namespaces and kinds. Without kinds it takes all that fit its protocol, but no models.
 */
@checked
export class AllowedRoutes {
  /**
   * Routes of the Gateway's own namespace, which is the default.
   *
   * @param kinds kinds of routes, at most 8; none for all that fit the protocol
   * @throws when there are more than 8 kinds
   */
  public static fromSameNamespace(...kinds: RouteKind[]): AllowedRoutes {
    return new AllowedRoutes({ from: 'same' }, kinds);
  }

  /**
   * Routes of every namespace.
   *
   * @param kinds kinds of routes, at most 8; none for all that fit the protocol
   * @throws when there are more than 8 kinds
   */
  public static fromAllNamespaces(...kinds: RouteKind[]): AllowedRoutes {
    return new AllowedRoutes({ from: 'all' }, kinds);
  }

  /**
   * Routes of the namespaces that have labels.
   *
   * @param labels labels that a namespace must have, at least one
   * @param kinds kinds of routes, at most 8; none for all that fit the protocol
   * @throws when there are no labels, or more than 8 kinds
   */
  public static fromLabelledNamespaces(labels: { [label: string]: string }, ...kinds: RouteKind[]): AllowedRoutes {
    if (Object.keys(labels).length === 0) {
      throw new CodedError('InvalidListener', 'routes are to be taken from namespaces with certain labels, but there are none; give labels, or use fromAllNamespaces()');
    }
    return new AllowedRoutes({ from: 'selector', selector: { labels } }, kinds);
  }

  /**
   * Routes of the namespaces that a selector chooses.
   *
   * @param namespaces labels that a namespace must have, and expressions that must hold of them; at least one of the two
   * @param kinds kinds of routes, at most 8; none for all that fit the protocol
   * @throws when there are neither labels nor expressions, or more than 8 kinds
   */
  public static fromSelectedNamespaces(namespaces: LabelSelectorOptions, ...kinds: RouteKind[]): AllowedRoutes {
    return new AllowedRoutes(selectedNamespaces(namespaces, 'routes are'), kinds);
  }

  private constructor(private readonly namespaces: NamespacesIntent, private readonly kinds: readonly RouteKind[]) {
    if (kinds.length > MOST_KINDS) { throw new CodedError('InvalidListener', `a listener lists at most ${MOST_KINDS} kinds of routes, got ${kinds.length}`); }
  }

  /** @internal */
  public _toIntent(): AllowedRoutesIntent {
    return { namespaces: this.namespaces, ...this.kinds.length > 0 && { kinds: this.kinds.map(kind => kind._toIntent()) } };
  }
}

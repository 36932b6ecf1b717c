import { LabelSelectorOptions } from 'cdk8s-plus-28';
import { selectedNamespaces } from './selected-namespaces';
import { checked } from '../input/checked';
import { NamespacesIntent } from '../intent/gateway';

/**
 * The namespaces whose ListenerSets add listeners to a Gateway (`allowedListeners.namespaces`). A Gateway that says nothing takes none.
 */
@checked
export class AllowedListeners {
  /**
   * ListenerSets of the Gateway's own namespace.
   */
  public static fromSameNamespace(): AllowedListeners {
    return new AllowedListeners({ from: 'same' });
  }

  /**
   * ListenerSets of every namespace.
   */
  public static fromAllNamespaces(): AllowedListeners {
    return new AllowedListeners({ from: 'all' });
  }

  /**
   * ListenerSets of the namespaces that a selector chooses.
   *
   * @param namespaces labels that a namespace must have, and expressions that must hold of them; at least one of the two
   * @throws when there are neither labels nor expressions
   */
  public static fromSelectedNamespaces(namespaces: LabelSelectorOptions): AllowedListeners {
    return new AllowedListeners(selectedNamespaces(namespaces, 'ListenerSets are'));
  }

  private constructor(private readonly namespaces: NamespacesIntent) {}

  /** @internal */
  public _toIntent(): NamespacesIntent {
    return this.namespaces;
  }
}

import { GatewayParentConfig, IGatewayParent } from './gateway-parent';
import { policyTargetOf } from './gateway-policy-target';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { IPolicyTarget, PolicyTargetConfig } from '../target/policy-target';

/**
 * Which part of a Gateway a route attaches to.
 */
export interface GatewayRefOptions {
  /**
   * Namespace of the Gateway.
   *
   * @default - the namespace of the route
   */
  readonly namespace?: string;

  /**
   * Name of the listener.
   *
   * @default - every listener that allows the route
   */
  readonly sectionName?: string;

  /**
   * Port of the listeners, from 1 to 65535.
   *
   * @default - listeners on any port
   */
  readonly port?: number;
}

/**
 * A Gateway that someone else made, for a route to attach to (`parentRefs` of an HTTPRoute).
 */
@checked
export class GatewayRef implements IGatewayParent, IPolicyTarget {
  /**
   * A Gateway by name.
   *
   * @param gatewayName name of the Gateway
   * @param options namespace, listener and port
   * @throws when the name is empty
   */
  public static named(gatewayName: string, options: GatewayRefOptions = {}): GatewayRef {
    return new GatewayRef(gatewayName, options, {});
  }

  /**
   * A set of listeners that extends a Gateway (ListenerSet; XListenerSet where the release is older than Gateway API 1.5). A traffic policy that
   * targets the set itself is not enforced by agentgateway 1.4 (recorded); attach policies to the Gateway or the route.
   *
   * @param listenerSetName name of the ListenerSet
   * @param options namespace, listener and port
   * @throws when the name is empty
   */
  public static listenerSet(listenerSetName: string, options: GatewayRefOptions = {}): GatewayRef {
    return new GatewayRef(listenerSetName, options, { group: 'gateway.networking.k8s.io', kind: 'ListenerSet' });
  }

  private constructor(
    private readonly refName: string,
    private readonly options: GatewayRefOptions,
    private readonly type: { group?: string; kind?: string }) {
    if (isBlank(refName)) { throw new CodedError('EmptyName', 'the name of a Gateway must not be empty'); }
  }

  public toPolicyTarget(): PolicyTargetConfig {
    return policyTargetOf(this.toGatewayParent());
  }

  public toGatewayParent(): GatewayParentConfig {
    const { namespace, sectionName, port } = this.options;
    return {
      ...this.type,
      name: this.refName,
      ...namespace !== undefined && { namespace },
      ...sectionName !== undefined && { sectionName },
      ...port !== undefined && { port },
    };
  }
}

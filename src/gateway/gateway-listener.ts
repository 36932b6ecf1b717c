import { GatewayParentConfig, IGatewayParent } from './gateway-parent';
import { policyTargetOf } from './gateway-policy-target';
import { KnownParent } from './known-parent';
import { IPolicyTarget, PolicyTargetConfig } from '../target/policy-target';

/**
 * One listener of a `LlmGateway`, for routes that are to attach to it alone. Made by `LlmGateway.listener()`.
 */
export class GatewayListener implements IGatewayParent, IPolicyTarget {
  /** @internal */
  public static _of(config: GatewayParentConfig, known: KnownParent): GatewayListener {
    return new GatewayListener(config, known);
  }

  /**
   * Name of the listener.
   */
  public readonly listenerName: string;

  private constructor(private readonly config: GatewayParentConfig, private readonly known: KnownParent) {
    this.listenerName = config.sectionName ?? '';
  }

  public toGatewayParent(): GatewayParentConfig {
    return this.config;
  }

  public toPolicyTarget(): PolicyTargetConfig {
    return policyTargetOf(this.config);
  }

  /** @internal */
  public get _known(): KnownParent {
    return this.known;
  }
}

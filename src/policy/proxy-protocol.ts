import { checked } from '../input/checked';
import { ProxyProtocolIntent } from '../intent/policy/proxy-protocol';

/**
 * A version of the PROXY protocol.
 */
export enum ProxyProtocolVersion {
  /**
   * The one in text.
   */
  V1 = 'V1',

  /**
   * The one in bytes.
   */
  V2 = 'V2',

  /**
   * Either.
   */
  ALL = 'All',
}

/**
 * What load balancers in front of a gateway say of clients before their first byte (`frontend.proxyProtocol` of agentgateway 1.2 and later).
 */
@checked
export class ProxyProtocol {
  /**
   * Connections without it are closed (`mode: Strict`).
   *
   * @param version which one; version 2 where left out
   */
  public static required(version?: ProxyProtocolVersion): ProxyProtocol {
    return new ProxyProtocol({ optional: false, ...version !== undefined && { version } });
  }

  /**
   * Connections without it are taken, too (`mode: Optional`): then whoever reaches the gateway can say any address.
   *
   * @param version which one; version 2 where left out
   */
  public static optional(version?: ProxyProtocolVersion): ProxyProtocol {
    return new ProxyProtocol({ optional: true, ...version !== undefined && { version } });
  }

  private constructor(private readonly intent: ProxyProtocolIntent) {}

  /** @internal */
  public _toIntent(): ProxyProtocolIntent {
    return this.intent;
  }
}

import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { isAddress } from '../intent/address';
import { GatewayAddressIntent } from '../intent/gateway';

const HOSTNAME = /^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/**
 * An address that is wanted for a Gateway (an item of `addresses`). Whether it can be had depends on the cluster.
 */
@checked
export class GatewayAddress {
  /**
   * An IP address.
   *
   * @param address IPv4 or IPv6 address
   * @throws when it is none
   */
  public static ip(address: string): GatewayAddress {
    if (!isAddress(address) || !/^[0-9a-fA-F:.]+$/.test(address) || address.split('.').some(part => /^\d+$/.test(part) && Number(part) > 255)) {
      throw new CodedError('InvalidAddress', `an IP address such as 10.0.0.1 is wanted, got '${address}'`);
    }
    return new GatewayAddress({ type: 'IPAddress', value: address });
  }

  /**
   * A hostname.
   *
   * @param hostname name in small letters
   * @throws when it is none
   */
  public static hostname(hostname: string): GatewayAddress {
    if (!HOSTNAME.test(hostname) || hostname.length > 253) {
      throw new CodedError('InvalidAddress', `a hostname in small letters, without scheme and port, is wanted, got '${hostname}'`);
    }
    return new GatewayAddress({ type: 'Hostname', value: hostname });
  }

  private constructor(private readonly intent: GatewayAddressIntent) {}

  /** @internal */
  public _toIntent(): GatewayAddressIntent {
    return this.intent;
  }
}

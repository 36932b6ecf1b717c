import { CodedError } from '../diagnostic/coded-error';
import { countWithin } from '../input/bounds';
import { checked } from '../input/checked';
import { BalancingIntent, HashPolicyIntent, LoadBalancerIntent } from '../intent/policy/load-balancer';

/**
 * How Envoy spreads requests over the addresses of a Service or a backend (`loadBalancer` of a BackendConfigPolicy of kgateway 2.1).
 */
@checked
export class LoadBalancer {
  /**
   * To the least busy of a few (`leastRequest`).
   *
   * @param choiceCount how many are looked at; 2 where left out
   * @throws when it is less than 2
   */
  public static leastRequest(choiceCount?: number): LoadBalancer {
    return new LoadBalancer({ kind: 'leastRequest', ...choiceCount !== undefined && { choiceCount: countWithin(2, 2_147_483_647, 'choiceCount', choiceCount) } });
  }

  /**
   * To each in turn (`roundRobin`).
   */
  public static roundRobin(): LoadBalancer {
    return new LoadBalancer({ kind: 'roundRobin' });
  }

  /**
   * To any (`random`).
   */
  public static random(): LoadBalancer {
    return new LoadBalancer({ kind: 'random' });
  }

  /**
   * Requests with the same value of a header to the same address (`ringHash`), as for caches of prompts.
   *
   * @param headerName name of the header
   * @throws when the name is empty
   */
  public static hashOfHeader(headerName: string): LoadBalancer {
    return LoadBalancer.hash({ kind: 'header', name: headerName }, headerName);
  }

  /**
   * Requests with the same cookie to the same address (`ringHash`).
   *
   * @param cookieName name of the cookie
   * @throws when the name is empty
   */
  public static hashOfCookie(cookieName: string): LoadBalancer {
    return LoadBalancer.hash({ kind: 'cookie', name: cookieName }, cookieName);
  }

  /**
   * Requests from the same address to the same address (`ringHash`).
   */
  public static hashOfSourceIp(): LoadBalancer {
    return LoadBalancer.hash({ kind: 'sourceIp' }, 'sourceIP');
  }

  private static hash(policy: HashPolicyIntent, name: string): LoadBalancer {
    if (name === '') { throw new CodedError('EmptyName', 'what requests are told apart by must have a name'); }
    return new LoadBalancer({ kind: 'ringHash', hashPolicies: [policy] });
  }

  private constructor(private readonly by: BalancingIntent) {}

  /** @internal */
  public _toIntent(): LoadBalancerIntent {
    return { by: this.by };
  }
}

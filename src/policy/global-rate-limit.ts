import { Duration } from 'cdk8s';
import { calledService } from './called-service';
import { LimitDescriptor } from './limit-descriptor';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { gatewayDuration } from '../input/gateway-duration';
import { GlobalLimitIntent } from '../intent/policy/rate-limit';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';
import { IRouteTarget } from '../target/route-target';

/** No release takes more. */
const MOST = 16;

/**
 * Options for `GlobalRateLimit`.
 */
export interface GlobalRateLimitOptions {
  /**
   * The service that counts, in the rate-limit protocol of Envoy (`backendRef`; `grpcService.backendRef` of a GatewayExtension).
   */
  readonly service: IRouteTarget;

  /**
   * Name under which the service keeps these limits, at most 256 characters (`domain`).
   */
  readonly domain: string;

  /**
   * What the service is asked about a request, from 1 to 16 (`descriptors`).
   */
  readonly descriptors: LimitDescriptor[];

  /**
   * Whether requests pass while the service cannot be reached (`failureMode` of agentgateway 1.1 and later, `failOpen` of a GatewayExtension).
   *
   * @default - what the gateway does: kgateway lets them pass; agentgateway is not verified
   */
  readonly failOpen?: boolean;

  /**
   * How long the service is waited for (`timeout` of a GatewayExtension).
   *
   * @default - what the gateway does: 100 milliseconds on kgateway
   */
  readonly timeout?: Duration;

  /**
   * Whether answers tell what is left, in the headers of an IETF draft (`xRateLimitHeaders: DraftVersion03` of a GatewayExtension).
   *
   * @default - they do not
   */
  readonly responseHeaders?: boolean;

  /**
   * The authority that the service is called by (`grpcService.authority` of a GatewayExtension).
   *
   * @default - that of the service
   */
  readonly authority?: string;
}

/**
 * Limits that all replicas of the gateway share, since a service counts. On kgateway 2.1 the service stands in a GatewayExtension beside the policy,
 * which is made with it.
 */
@checked
export class GlobalRateLimit {
  /**
   * Asks a service.
   *
   * @param options which, and what about
   * @throws when the domain is empty or too long, the service is a Service without port, or there are no descriptors or more than 16
   */
  public static of(options: GlobalRateLimitOptions): GlobalRateLimit {
    const { domain, descriptors } = options;
    if (isBlank(domain)) { throw new CodedError('EmptyName', 'the domain of a global rate limit must not be empty'); }
    if (domain.length > 256) { throw new CodedError('InvalidName', `the domain of a global rate limit has at most 256 characters, got ${domain.length}`); }
    if (descriptors.length === 0 || descriptors.length > MOST) {
      throw new CodedError('ItemCount', `a global rate limit has from 1 to ${MOST} descriptors, got ${descriptors.length}`);
    }
    return new GlobalRateLimit(options, calledService(options.service));
  }

  private constructor(private readonly options: GlobalRateLimitOptions, private readonly service: ReturnType<typeof calledService>) {}

  /** @internal */
  public _bind(binding: Binding): GlobalLimitIntent {
    const { domain, descriptors, failOpen, timeout, responseHeaders, authority } = this.options;
    return {
      limiter: withoutUndefined({
        service: this.service(binding), domain, failOpen, timeout: timeout && gatewayDuration(timeout), headers: responseHeaders, authority,
      }),
      descriptors: descriptors.map(descriptor => descriptor._toIntent()),
    };
  }
}

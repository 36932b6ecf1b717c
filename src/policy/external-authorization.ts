import { calledService } from './called-service';
import { onConditions } from './conditional-list';
import { GrpcAuthorizationOptions, HttpAuthorizationOptions } from './external-authorization-options';
import { commonOf, grpcIntent, httpIntent, serviceOf } from './external-authorization-parts';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { AskedAuthIntent, CallAuthorizationIntent, ExternalAuthIntent } from '../intent/policy/external-auth';
import { Binding } from '../synth/binding';
import { IRouteTarget } from '../target/route-target';

/**
 * A service to ask of requests that fulfil a condition.
 */
export interface ConditionalAuthorization {
  /**
   * CEL expression over the request (`condition`).
   *
   * @default - all requests, which only the last of a list may be for
   */
  readonly when?: string;

  /**
   * The service to ask of them, by `ExternalAuthorization.grpc()` or `http()` (`policy`).
   */
  readonly authorization: ExternalAuthorization;
}

type Asked = (binding: Binding) => AskedAuthIntent;

/** What stands in for what was refused. */
const REFUSED: AskedAuthIntent = { authorizer: { extension: { name: '' } } };

/**
 * A service that decides of each request whether it may pass (`extAuth`).
 */
@checked
export class ExternalAuthorization {
  /**
   * One that speaks the gRPC protocol of Envoy (`grpc`; kgateway has it in a GatewayExtension, which is made beside the policy).
   *
   * @param service a Service with its port, or a plain host
   * @param options what it gets, and what happens where it fails
   * @throws when it is a Service without port, a size or a status is out of range, or an expression is not CEL
   */
  public static grpc(service: IRouteTarget, options: GrpcAuthorizationOptions = {}): ExternalAuthorization {
    const called = calledService(service);
    const said = serviceOf(options);
    const common = commonOf(options);
    const protocol = grpcIntent(options);
    return new ExternalAuthorization(binding => ({ authorizer: { service: called(binding), ...said }, ...protocol && { protocol }, ...common }));
  }

  /**
   * One that speaks HTTP (`http`; agentgateway).
   *
   * @param service a Service with its port, or a plain host
   * @param options what it gets, and what happens where it fails
   * @throws when it is a Service without port, a size is out of range, a header has no name, an expression is not CEL, or `body` comes with `maxBodyBytes`
   */
  public static http(service: IRouteTarget, options: HttpAuthorizationOptions = {}): ExternalAuthorization {
    if (options.body !== undefined && options.maxBodyBytes !== undefined) {
      throw new CodedError('ConflictingOptions', 'the service gets either the body that an expression makes, or the client\'s; give body or maxBodyBytes');
    }
    const called = calledService(service);
    const said = serviceOf(options);
    const common = commonOf(options);
    const protocol = httpIntent(options);
    return new ExternalAuthorization(binding => ({ authorizer: { service: called(binding), ...said }, protocol, ...common }));
  }

  /**
   * What an existing object of the policy's namespace says: a GatewayExtension of kgateway, an AuthConfig of Gloo (`extensionRef`, `configRef`).
   *
   * @param name name of the object
   * @throws when it is empty
   */
  public static fromConfigName(name: string): ExternalAuthorization {
    if (isBlank(name)) { throw new CodedError('EmptyName', 'the name of an object that says who may call must not be empty'); }
    return new ExternalAuthorization(({ dialect, namespace }) =>
      ({ authorizer: { extension: { name, ...dialect._definition.placement.secretNamespace && namespace !== undefined && { namespace } } } }));
  }

  /**
   * Nothing, whatever a less specific policy says (`disable`; kgateway and Gloo).
   */
  public static none(): ExternalAuthorization {
    return new ExternalAuthorization('none');
  }

  /**
   * Those on conditions over the request, of which the first that holds is asked (`conditional`; agentgateway 1.2 and later).
   *
   * @param items from 1 to 16; only the last may be without condition
   * @throws when a condition is not CEL
   */
  public static onConditions(items: ConditionalAuthorization[]): ExternalAuthorization {
    return new ExternalAuthorization(items);
  }

  private constructor(private readonly said: Asked | readonly ConditionalAuthorization[] | 'none') {}

  /** @internal */
  public _bind(binding: Binding): ExternalAuthIntent {
    const { said } = this;
    if (said === 'none') { return { off: true }; }
    if (typeof said === 'function') { return said(binding); }
    return onConditions('externalAuthorization', said, ({ authorization }) => authorization._asked('externalAuthorization', binding), binding);
  }

  /** What is asked before a backend is called. @internal */
  public _bindToCalls(binding: Binding): CallAuthorizationIntent | undefined {
    const { authorizer, body, ...rest } = this._asked('callAuthorization', binding);
    if ('extension' in authorizer) {
      if (authorizer !== REFUSED.authorizer) { binding.refuse('ConflictingOptions', 'callAuthorization asks a service itself; use ExternalAuthorization.grpc() or http()'); }
      return undefined;
    }
    const { service, failOpen } = authorizer;
    return { service, ...failOpen !== undefined && { failOpen }, ...body && { maxBody: body.maxSize }, protocol: { kind: 'grpc' }, ...rest };
  }

  /** @internal */
  public _asked(property: string, binding: Binding): AskedAuthIntent {
    if (typeof this.said === 'function') { return this.said(binding); }
    binding.refuse('ConflictingOptions', `${property} needs one service to ask here, got ${this.said === 'none' ? 'none' : 'several on conditions'}; use grpc() or http()`);
    return REFUSED;
  }
}

import { Duration } from 'cdk8s';

/**
 * How long decisions of an authorization service are kept (`cache`; agentgateway 1.3 and later, over HTTP 1.4 and later).
 */
export interface AuthorizationCache {
  /**
   * CEL expressions over the request, from 1 to 16 (`key`). Requests for which all of them are the same get the same decision, so they must be all that
   * the service looks at: also the credential and the path, if it looks at these.
   */
  readonly key: string[];

  /**
   * How long a decision holds (`ttl`). Give either this or `ttlExpression`.
   *
   * @default - as `ttlExpression` says
   */
  readonly ttl?: Duration;

  /**
   * A CEL expression over the answer that is a duration, or the time when the decision ends (`ttl`).
   *
   * @default - as `ttl` says
   */
  readonly ttlExpression?: string;

  /**
   * How many decisions are kept at most, at least one (`maxEntries`).
   *
   * @default 10000
   */
  readonly maxEntries?: number;
}

/**
 * What every authorization service can be told.
 */
export interface ExternalAuthorizationOptions {
  /**
   * Whether requests pass where the service cannot be reached (`failureMode: FailOpen`, agentgateway 1.1 and later; `failOpen` of a GatewayExtension of
   * kgateway 2.1). Recorded on agentgateway 1.4.1: they are answered with 403 otherwise, and an answer 5xx of the service is passed on either way.
   *
   * @default false
   */
  readonly failOpen?: boolean;

  /**
   * Bytes of the body that the service gets, at least one (`forwardBody.maxSize`, `withRequestBody.maxRequestBytes`). Requests with a longer body are
   * refused.
   *
   * @default - it gets no body
   */
  readonly maxBodyBytes?: number;

  /**
   * How long decisions are kept.
   *
   * @default - the service is asked each time
   */
  readonly cache?: AuthorizationCache;
}

/**
 * Options for a service that speaks the protocol of Envoy.
 */
export interface GrpcAuthorizationOptions extends ExternalAuthorizationOptions {
  /**
   * Texts that the service gets (`contextExtensions`), at most 64.
   *
   * @default - none
   */
  readonly contextExtensions?: { [name: string]: string };

  /**
   * CEL expressions over the request whose values the service gets as metadata (`requestMetadata`; agentgateway), at most 64.
   *
   * @default - the claims of the token, where there is one
   */
  readonly requestMetadata?: { [name: string]: string };

  /**
   * How long the service is waited for (`grpcService.requestTimeout`; kgateway 2.1).
   *
   * @default - the gateway's own
   */
  readonly timeout?: Duration;

  /**
   * Status of requests where the service cannot be reached, from 100 to 511 (`statusOnError`; kgateway 2.1).
   *
   * @default 403
   */
  readonly statusOnError?: number;
}

/**
 * Options for a service that speaks HTTP (agentgateway). Recorded on 1.4.1: it is asked with the client's method and path, without body, and a status
 * other than 2xx, with its body and headers, is what the client gets.
 */
export interface HttpAuthorizationOptions extends ExternalAuthorizationOptions {
  /**
   * CEL expression for the path to ask, such as `"/check" + request.path` (`http.path`).
   *
   * @default - the path of the request
   */
  readonly path?: string;

  /**
   * CEL expression for where a client is sent that is refused (`http.redirect`).
   *
   * @default - it gets the answer of the service
   */
  readonly redirect?: string;

  /**
   * CEL expression for the body that the service gets, instead of the client's (`http.body`; agentgateway 1.4 and later).
   *
   * @default - see `maxBodyBytes`
   */
  readonly body?: string;

  /**
   * Names of headers of the client that the service gets, at most 64 (`http.allowedRequestHeaders`). Recorded on agentgateway 1.4.1: it gets
   * `Authorization` in any case.
   *
   * @default - `Authorization`
   */
  readonly forwardHeaders?: string[];

  /**
   * CEL expressions over the request for further headers that the service gets, by name, at most 64 (`http.addRequestHeaders`).
   *
   * @default - none
   */
  readonly addHeaders?: { [headerName: string]: string };

  /**
   * Names of headers of the answer that the backend gets, at most 64 (`http.allowedResponseHeaders`).
   *
   * @default - none
   */
  readonly returnHeaders?: string[];

  /**
   * CEL expressions over the answer, by the names under which later expressions see them as `extauthz`, at most 64 (`http.responseMetadata`).
   *
   * @default - none
   */
  readonly responseMetadata?: { [name: string]: string };
}

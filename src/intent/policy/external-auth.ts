import { CalledServiceIntent } from './called-service';
import { MaybeConditional } from './conditional';
import { ExtensionRefIntent } from './extension-ref';

/** How people call it. */
export const EXTERNAL_AUTH = 'a service that decides who may call';
export const AUTH_BODY = 'a body for the authorization service';
export const CALL_AUTHORIZATION = 'a service that decides before a backend is called';

export interface TextsIntent {
  readonly [name: string]: string;
}

/** The protocol that the service speaks: that of Envoy, or plain HTTP. Texts are expressions in CEL but for those in `context`. */
export type AuthProtocolIntent =
  | { readonly kind: 'grpc'; readonly context?: TextsIntent; readonly metadata?: TextsIntent }
  | {
    readonly kind: 'http';
    readonly path?: string;
    readonly redirect?: string;
    readonly body?: string;
    /** Names of headers of the client that the service gets. */
    readonly forwarded?: readonly string[];
    readonly added?: TextsIntent;
    /** Names of headers of its answer that the backend gets. */
    readonly returned?: readonly string[];
    readonly metadata?: TextsIntent;
  };

/** How much of the body the service gets. */
export interface AuthBodyIntent {
  /** In bytes, as a number or in the words of Kubernetes. */
  readonly maxSize: number | string;
  /** Whether it gets the beginning of what is longer. */
  readonly partial?: boolean;
  /** Whether it gets bytes instead of text. */
  readonly asBytes?: boolean;
}

/** How long a decision holds for like requests. */
export interface AuthCacheIntent {
  /** Expressions in CEL. */
  readonly key: readonly string[];
  /** A duration, or an expression in CEL. */
  readonly ttl: string;
  readonly maxEntries?: number;
}

/** The service, and how it is called. */
export interface AuthorizerIntent {
  readonly service: CalledServiceIntent;
  /** Whether requests go on where the service fails. */
  readonly failOpen?: boolean;
  /** The authority that the service is called by. */
  readonly authority?: string;
  /** How long the service is waited for. */
  readonly timeout?: string;
  /** What clients get where the service fails. */
  readonly statusOnError?: number;
  /** Whether the route is chosen again after the service has changed headers. */
  readonly choosesRouteAgain?: boolean;
  /** How its numbers begin in the metrics. */
  readonly statPrefix?: string;
  readonly body?: AuthBodyIntent;
}

/** What is asked before a request goes on. */
export interface AskedAuthIntent {
  readonly authorizer: AuthorizerIntent | ExtensionRefIntent;
  /** Undefined is that of Envoy, with nothing more to say. */
  readonly protocol?: AuthProtocolIntent;
  readonly body?: AuthBodyIntent;
  readonly cache?: AuthCacheIntent;
}

/** What is asked before a backend is called. */
export interface CallAuthorizationIntent extends Pick<AskedAuthIntent, 'protocol' | 'cache'>, Pick<AuthorizerIntent, 'service' | 'failOpen'> {
  readonly maxBody?: AuthBodyIntent['maxSize'];
}

/** That nothing is asked here, whatever less specific policies say. */
export interface NothingAskedIntent {
  readonly off: true;
}

export type ExternalAuthIntent = MaybeConditional<AskedAuthIntent> | NothingAskedIntent;

import { RetryIntent } from './policy/retry';

/** A listener, or all listeners, of a Gateway that a route attaches to. */
export interface ParentIntent {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly sectionName?: string;
  readonly port?: number;
}

export type PathMatchIntent = { readonly type: 'prefix' | 'exact' | 'regex'; readonly value: string };
export type ValueMatchIntent = { readonly name: string; readonly type: 'exact' | 'regex'; readonly value: string };

/** Conditions that must all hold. */
export interface MatchIntent {
  readonly path?: PathMatchIntent;
  readonly headers?: readonly ValueMatchIntent[];
  readonly query?: readonly ValueMatchIntent[];
  readonly method?: string;
}

export interface HeaderChangeIntent {
  readonly set?: readonly { readonly name: string; readonly value: string }[];
  readonly add?: readonly { readonly name: string; readonly value: string }[];
  readonly remove?: readonly string[];
}

export type PathRewriteIntent = { readonly type: 'full' | 'prefix'; readonly value: string };

/** An object a route refers to. */
export interface ObjectRefIntent {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
}

/** Every route filter, keyed by kind. */
export interface FilterIntents {
  requestHeaders: HeaderChangeIntent;
  responseHeaders: HeaderChangeIntent;
  rewrite: { readonly hostname?: string; readonly path?: PathRewriteIntent };
  redirect: {
    readonly scheme?: string;
    readonly hostname?: string;
    readonly port?: number;
    readonly path?: PathRewriteIntent;
    readonly statusCode?: number;
  };
  mirror: {
    readonly target: ObjectRefIntent;
    readonly percent?: number;
    readonly fraction?: { readonly numerator: number; readonly denominator?: number };
  };
  cors: {
    readonly allowOrigins?: readonly string[];
    readonly allowMethods?: readonly string[];
    readonly allowHeaders?: readonly string[];
    readonly exposeHeaders?: readonly string[];
    readonly allowCredentials?: boolean;
    readonly maxAge?: number;
  };
  /** A policy object of the gateway in the route's namespace. */
  extension: { readonly policy: { readonly group: string; readonly kind: string; readonly name: string } };
}

export type FilterKind = keyof FilterIntents;
export type FilterIntent = { [K in FilterKind]: { readonly kind: K } & FilterIntents[K] }[FilterKind];

/** A target and its share of the traffic. */
export interface TargetIntent extends ObjectRefIntent {
  readonly weight?: number;
  readonly filters?: readonly FilterIntent[];
}

export interface TimeoutIntent {
  readonly request?: string;
  readonly backendRequest?: string;
}

export interface RuleIntent {
  readonly name?: string;
  readonly matches?: readonly MatchIntent[];
  readonly filters?: readonly FilterIntent[];
  readonly targets?: readonly TargetIntent[];
  readonly timeouts?: TimeoutIntent;
  readonly retry?: RetryIntent;
}

export interface RouteIntent {
  readonly parents: readonly ParentIntent[];
  readonly hostnames?: readonly string[];
  readonly rules: readonly RuleIntent[];
}

/** Leave for objects of other namespaces to refer to objects of this one (ReferenceGrant). */
export interface GrantIntent {
  readonly from: readonly { readonly group: string; readonly kind: string; readonly namespace: string }[];
  readonly to: readonly { readonly group: string; readonly kind: string; readonly name?: string }[];
}

import { Duration } from 'cdk8s';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { regularExpression } from '../input/expression';
import { headerName } from '../input/header-name';
import { isWholeNumber } from '../input/whole-number';
import { CorsIntent } from '../intent/policy/cors';
import { withoutUndefined } from '../intent/without-undefined';

/** What the servers take: any origin, or a scheme and a host, which may begin with a star, and a port. */
const ORIGIN = /^(\*|https?:\/\/(((\*\.)?([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+|\*)(:[0-9]{1,5})?))$/;

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH', '*'];

const MOST = 64;

/**
 * Options for `Cors`.
 */
export interface CorsOptions {
  /**
   * Origins whose pages may call, at most 64 (`allowOrigins`; `allowOrigin` in Gloo): `*` for any, else scheme, host and port, such as
   * `https://app.example`, where the host may begin with `*.`.
   *
   * @default - none
   */
  readonly allowOrigins?: string[];

  /**
   * Regular expressions of such origins (`allowOriginRegex` in Gloo, which alone has them).
   *
   * @default - none
   */
  readonly originPatterns?: string[];

  /**
   * Methods that they may use (`allowMethods`), or `*` alone.
   *
   * @default - what the gateway does
   */
  readonly allowMethods?: string[];

  /**
   * Headers that they may send, at most 64 (`allowHeaders`), or `*` alone.
   *
   * @default - what the gateway does
   */
  readonly allowHeaders?: string[];

  /**
   * Headers of answers that they may read, at most 64 (`exposeHeaders`).
   *
   * @default - what browsers allow by themselves
   */
  readonly exposeHeaders?: string[];

  /**
   * Whether they may send cookies and the like (`allowCredentials`).
   *
   * @default false
   */
  readonly allowCredentials?: boolean;

  /**
   * How long browsers may keep the answer, at least a second (`maxAge`).
   *
   * @default - what the gateway says: 5 seconds on agentgateway and kgateway
   */
  readonly maxAge?: Duration;
}

/**
 * What pages of other origins may do. The gateway answers the question before by itself; requests that ask nothing reach the provider whatever their
 * origin, only without the headers that let the page read the answer (recorded on agentgateway 1.4.1).
 */
@checked
export class Cors {
  /**
   * What they may do.
   *
   * @param options origins, methods, headers
   * @throws when there is no origin, or an origin, a method or a header is out of syntax
   */
  public static of(options: CorsOptions): Cors {
    const { allowOrigins = [], originPatterns = [], allowMethods = [], allowHeaders = [], exposeHeaders = [], allowCredentials, maxAge } = options;
    if (allowOrigins.length + originPatterns.length === 0) { throw new CodedError('InvalidOrigin', 'CORS needs origins; give one, or \'*\' for any'); }
    const origin = allowOrigins.find(given => !ORIGIN.test(given));
    if (origin !== undefined) {
      throw new CodedError('InvalidOrigin', `'${origin}' is no origin; write scheme, host and port only, such as 'https://app.example', or '*' alone`);
    }
    originPatterns.forEach(regularExpression);
    const method = allowMethods.find(given => !METHODS.includes(given));
    if (method !== undefined) { throw new CodedError('UnknownName', `there is no method '${method}'; use one of: ${METHODS.join(', ')}`); }
    [...allowHeaders, ...exposeHeaders].forEach(headerName);
    const lists = { allowOrigins, originPatterns, allowMethods, allowHeaders, exposeHeaders };
    Object.entries(lists).forEach(([property, list]) => checkList(property, list));
    const seconds = maxAge?.toSeconds({ integral: false });
    if (seconds !== undefined && !isWholeNumber(seconds, 1)) { throw new CodedError('InvalidLimit', `maxAge is at least a second, got ${seconds}`); }
    return new Cors(withoutUndefined({
      allowOrigins: said(allowOrigins),
      originPatterns: said(originPatterns),
      allowMethods: said(allowMethods),
      allowHeaders: said(allowHeaders),
      exposeHeaders: said(exposeHeaders),
      allowCredentials: allowCredentials || undefined,
      maxAge: seconds,
    }));
  }

  /**
   * Nothing of what a policy on something less specific says (`disable` of a TrafficPolicy of kgateway 2.1, `disableForRoute` in Gloo).
   */
  public static off(): Cors {
    return new Cors({ off: true });
  }

  private constructor(private readonly intent: CorsIntent) {}

  /** @internal */
  public _toIntent(): CorsIntent {
    return this.intent;
  }
}

const said = (list: readonly string[]): readonly string[] | undefined => list.length > 0 ? list : undefined;

function checkList(property: string, list: readonly string[]): void {
  if (list.length > MOST) { throw new CodedError('ItemCount', `${property} takes at most ${MOST} items, got ${list.length}`); }
  if (list.length > 1 && list.includes('*')) { throw new CodedError('ConflictingOptions', `'*' stands alone in ${property}; leave the others out`); }
  const twice = list.find((item, i) => list.indexOf(item) !== i);
  if (twice !== undefined) { throw new CodedError('ConflictingOptions', `${property} says '${twice}' twice; say it once`); }
}

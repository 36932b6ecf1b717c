import { Body } from './body';
import { HeaderMap } from './header-map';
import { JsonValue } from '../intent/policy/body';

/** What a client sends. */
export interface ClientRequest {
  readonly method: string;
  /** Undefined where any listener may take it. */
  readonly scheme?: 'http' | 'https';
  /** The Host header; undefined where any hostname may be meant. */
  readonly host?: string;
  readonly port?: number;
  /** With the query. */
  readonly path: string;
  readonly headers?: { readonly [name: string]: string };
  /** JSON, or a text as it is. */
  readonly body?: JsonValue;
  /** When the client no longer waits, in seconds. */
  readonly givesUpAfter?: number;
}

/** A request on its way through the gateway, which is changed as it goes. */
export class Passing {
  public static from({ method, scheme = 'http', host = '', path, headers = {}, body }: ClientRequest): Passing {
    const [before, ...after] = path.split('?');
    return new Passing(method, scheme, host, before, after.length > 0 ? after.join('?') : undefined, HeaderMap.of(headers),
      body === undefined || body === null ? undefined : typeof body === 'string' ? Body.ofText(body) : Body.ofJson(body));
  }

  public explicitHost: string | undefined;

  constructor(
    public method: string,
    public scheme: string,
    /** The Host header. */
    public host: string,
    /** Without the query. */
    public path: string,
    /** Without the question mark; undefined where there is none. */
    public query: string | undefined,
    public readonly headers: HeaderMap,
    public body: Body | undefined) {}

  public get pathAndQuery(): string {
    return this.query === undefined ? this.path : `${this.path}?${this.query}`;
  }

  public set pathAndQuery(text: string) {
    const [path, ...query] = text.split('?');
    this.path = path;
    this.query = query.length > 0 ? query.join('?') : undefined;
  }

  /** The host without a port. */
  public get hostname(): string {
    return this.host.replace(/:\d+$/, '');
  }

  public copy(): Passing {
    const copy = new Passing(this.method, this.scheme, this.host, this.path, this.query, this.headers.copy(), this.body);
    copy.explicitHost = this.explicitHost;
    return copy;
  }
}

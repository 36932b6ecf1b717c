/**
 * Where a rule sends the client instead of answering (`requestRedirect` of a filter).
 */
export interface RouteRedirect {
  /**
   * Scheme of the new address: `http` or `https`.
   *
   * @default - that of the request
   */
  readonly scheme?: string;

  /**
   * Host of the new address.
   *
   * @default - that of the request
   */
  readonly hostname?: string;

  /**
   * Port of the new address, from 1 to 65535.
   *
   * @default - that of the scheme
   */
  readonly port?: number;

  /**
   * Whole path of the new address, starting with `/`.
   *
   * @default - that of the request
   */
  readonly path?: string;

  /**
   * Status code of the answer: 301, 302, 303, 307 or 308.
   *
   * @default 302
   */
  readonly statusCode?: number;
}

/**
 * A request that the gateway sends.
 */
export interface SentRequest {
  /**
   * Who gets it: the endpoint of a pool by its name, the backend, or the host.
   */
  readonly endpoint: string;

  /**
   * Why it is sent: `backend`, `guard`, `authorizer` or `mirror`.
   */
  readonly purpose: string;

  /**
   * The method; empty where no request came to be, since the connection failed.
   */
  readonly method: string;

  /**
   * `http` or `https`.
   */
  readonly scheme: string;

  /**
   * The Host header.
   */
  readonly host: string;

  /**
   * Path and query.
   */
  readonly path: string;

  /**
   * Headers by name; credentials stand as where they come from, such as `Bearer <Secret openai/Authorization>`.
   */
  readonly headers: { [name: string]: string };

  /**
   * The model in the body.
   *
   * @default - the body has none
   */
  readonly model?: string;

  /**
   * The body as JSON, or as it is.
   *
   * @default - there is none
   */
  readonly body?: string;

  /**
   * What went wrong: `refused`, `closed`, `tls`, `plain`, `dns` or `silent`.
   *
   * @default - it was answered
   */
  readonly failure?: string;
}

/**
 * What is expected of the last request that a gateway sends to a backend; what is not given may be anything.
 */
export interface ExpectedSent {
  /**
   * Who gets it: an endpoint, a backend or a host, by name.
   *
   * @default - anyone
   */
  readonly endpoint?: string;

  /**
   * The Host header.
   *
   * @default - any
   */
  readonly host?: string;

  /**
   * Path and query.
   *
   * @default - any
   */
  readonly path?: string;

  /**
   * The model in the body.
   *
   * @default - any, or none
   */
  readonly model?: string;

  /**
   * Headers by name, credentials as where they come from.
   *
   * @default - any
   */
  readonly headers?: { [name: string]: string };
}

/**
 * A request of a client.
 */
export interface SimulatedRequest {
  /**
   * The path, with a query where there is one.
   *
   * @default '/v1/chat/completions'
   */
  readonly path?: string;

  /**
   * The method.
   *
   * @default 'POST'
   */
  readonly method?: string;

  /**
   * The Host header.
   *
   * @default - any hostname
   */
  readonly host?: string;

  /**
   * The port of the listener.
   *
   * @default - any listener
   */
  readonly port?: number;

  /**
   * Headers by name.
   *
   * @default - none but the content type of the body
   */
  readonly headers?: { [name: string]: string };

  /**
   * The model in the body.
   *
   * @default - that of the body, or `any-model`
   */
  readonly model?: string;

  /**
   * What the user says: the only message of the body, unless the body is given.
   *
   * @default 'hi'
   */
  readonly prompt?: string;

  /**
   * The body: JSON, or any text.
   *
   * @default - the least that the API of the path takes
   */
  readonly body?: string;

  /**
   * Whether the client asks for a stream.
   *
   * @default false
   */
  readonly stream?: boolean;
}

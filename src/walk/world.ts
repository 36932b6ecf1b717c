import { JsonValue } from '../intent/policy/body';

/** What an endpoint does with a request. */
export type Behaviour =
  | 'ok'
  /** The port is closed. */
  | 'refuse'
  /** The connection is closed after the request was read. */
  | 'close'
  /** There is no answer. */
  | 'hang'
  /** The certificate is not trusted. */
  | 'tls'
  /** The name does not resolve. */
  | 'dns'
  | Reply;

/** An answer, or a stream. */
export interface Reply {
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
  /** JSON, or a text; the usual answer of the API where there is none. */
  readonly body?: JsonValue;
  /** Text of the usual answer. */
  readonly content?: string;
  /** Texts of a stream. */
  readonly chunks?: readonly string[];
  /** Seconds between them. */
  readonly interval?: number;
  /** Seconds before anything is answered. */
  readonly delay?: number;
  /** After how many texts the stream breaks. */
  readonly cutAfter?: number;
}

/** Somebody that a gateway calls. */
export interface WorldEndpoint {
  readonly name: string;
  readonly host: string;
  readonly port?: number;
  /** Its address among those of a Service, which are told apart by that alone. */
  readonly address?: string;
  /** Whether it speaks TLS; undefined where it takes both. */
  readonly tls?: boolean;
  /** Whether only an authority of one's own vouches for it. */
  readonly isPrivate?: boolean;
}

/** Whom a gateway can call, and how they behave. */
export interface World {
  /** Where these are all there are; anything that is called is there otherwise. */
  readonly endpoints?: readonly WorldEndpoint[];
  /** By names of endpoints or hosts; several are one a request, and the last one stays. */
  readonly behaviours?: { readonly [name: string]: Behaviour | readonly Behaviour[] };
  /** Whether the objects are all that the cluster has, so that a Secret or a Service that is not among them is missing. */
  readonly isComplete?: boolean;
  /** Whether the gateway runs with an identity of its cloud; it does unless the objects are complete. */
  readonly hasCloudIdentity?: boolean;
}

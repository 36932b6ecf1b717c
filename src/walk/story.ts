import { Ground } from './ground';

/** What a part of a story is about. */
export type Topic =
  | 'listener' | 'route' | 'model' | 'access' | 'limit' | 'change' | 'target' | 'endpoint' | 'prompt' | 'guard' | 'send' | 'failure' | 'eviction' | 'retry' | 'answer';

/** One thing that happens to a request, and why. */
export interface Step {
  readonly about: Topic;
  readonly text: string;
  /** Where that is said: `file:line`, or the path of a construct. */
  readonly place?: string;
  readonly ground: Ground;
}

/** Why somebody is called. */
export type Purpose = 'backend' | 'guard' | 'authorizer' | 'mirror';

/** A request that leaves the gateway. */
export interface Sent {
  readonly purpose: Purpose;
  /** Who gets it, by the name that it has in the world. */
  readonly endpoint: string;
  /** That name, and the others by which people know it. */
  readonly names: readonly string[];
  /** Undefined where no request came to be, since the handshake failed. */
  readonly method?: string;
  readonly scheme: 'http' | 'https';
  /** The Host header. */
  readonly host: string;
  /** Where the connection goes to. */
  readonly address: string;
  /** The server name of the TLS handshake; undefined in plain text. */
  readonly sni?: string;
  readonly path: string;
  readonly headers: { readonly [name: string]: string };
  readonly body?: unknown;
  /** What went wrong with the connection. */
  readonly failure?: 'refused' | 'closed' | 'tls' | 'plain' | 'dns' | 'silent';
  /** When it is sent, in seconds from the arrival of the request. */
  readonly at: number;
}

/** What the client gets. */
export interface Answer {
  /** Undefined where the client was gone. */
  readonly status?: number;
  readonly headers: { readonly [name: string]: string };
  readonly body?: unknown;
  /** The endpoint whose body is passed on unchanged. */
  readonly from?: string;
}

/** What happens to one request, as far as a choice that is open has been made. */
export interface Story {
  readonly steps: readonly Step[];
  readonly sent: readonly Sent[];
  readonly answer: Answer;
  /** How long the client waits. */
  readonly seconds: number;
  /** How often this happens of all requests like it; 1 where nothing is open. */
  readonly share: number;
  /** What cannot be told, each with its reason. */
  readonly open: readonly string[];
}

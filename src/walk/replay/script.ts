import { JsonValue } from '../../intent/policy/body';
import { ClientRequest } from '../request';
import { Behaviour } from '../world';

/** A request that somebody should get. */
export interface ExpectedRequest {
  readonly endpoint: string;
  readonly method?: string;
  readonly path?: string;
  readonly host?: string;
  /** Null in plain text. */
  readonly sni?: string | null;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: JsonValue;
  /** What went wrong before there was a request. */
  readonly event?: string;
}

/** What a client should get. */
export interface ExpectedAnswer {
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: JsonValue;
  readonly error?: string;
}

/** A request of a client as it is written in a script. */
export interface ScriptedRequest extends Omit<ClientRequest, 'body' | 'givesUpAfter'> {
  readonly body?: JsonValue;
  readonly clientGivesUpAfterSeconds?: number;
}

/** One request after the other, on one gateway. */
export interface ScriptStep {
  readonly note?: string;
  /** Seconds of waiting before it. */
  readonly after?: number;
  /** How endpoints behave from here on; the others answer. */
  readonly behaviour?: { readonly [endpoint: string]: Behaviour | readonly Behaviour[] };
  /** Manifests that are applied before it, as YAML. */
  readonly apply?: string;
  readonly request: ScriptedRequest;
  /** What arrives, in this order. */
  readonly received?: readonly ExpectedRequest[];
  readonly response?: ExpectedAnswer;
}

/** Many equal requests, which are shared out by chance. */
export interface ScriptShares {
  /** One, unless said. */
  readonly requests?: number;
  /** That of the script, unless said. */
  readonly request?: ScriptedRequest;
  readonly behaviour?: ScriptStep['behaviour'];
  /** How many of them each endpoint should get. */
  readonly counts?: { readonly [endpoint: string]: number };
  readonly statuses?: { readonly [status: string]: number };
  /** Which of several policies was followed, in how many starts of a gateway. */
  readonly winners?: { readonly [setting: string]: { readonly [policy: string]: number } };
}

/** Requests, and what should become of them. */
export interface Script {
  readonly title?: string;
  readonly endpoints?: {
    readonly [name: string]: {
      readonly host: string;
      readonly port?: number;
      readonly tls?: boolean;
      readonly address?: string | null;
      readonly private?: boolean;
    };
  };
  readonly steps?: readonly ScriptStep[];
  readonly shares?: readonly ScriptShares[];
  /** What shares ask for that say no request themselves. */
  readonly request?: ScriptedRequest;
  /** Whether the manifests are all that the cluster has, so that what is not among them is missing. */
  readonly complete?: boolean;
  /** The proxy that a recording was made with; a recording is of all that was applied. */
  readonly proxy?: string;
}

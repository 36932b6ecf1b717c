import { Chart } from 'cdk8s';

/** A manifest as one may write it by hand. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: object;
}

/** What was recorded on a real agentgateway 1.4.1, restated: other names, the same configuration. */
export interface Recording {
  /** What was seen, in a sentence. */
  readonly seen: string;
  /** The configuration, as far as constructs can say it. */
  readonly manifests?: readonly Manifest[];
  /** The constructs that say it. */
  readonly build?: (chart: Chart) => void;
  /** Warnings that the constructs come with. */
  readonly warned?: readonly string[];
  /** Constructs that would say what does not work, and the code with which they are refused. */
  readonly refused?: { readonly [code: string]: (chart: Chart) => void };
  /** What of it constructs cannot say, and why. */
  readonly unsaid?: string;
}

/** Recordings by their number. */
export type Recordings = { readonly [number: string]: Recording };

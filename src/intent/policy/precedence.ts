import { Capability } from './policy';

/** Where a capability can be said, by what it is for and whether it stands in a policy or in the object itself. */
export type Level = 'gateway' | 'port' | 'listener' | 'route' | 'rule' | 'rule itself' | 'backend' | 'backend itself' | 'endpoint' | 'endpoint itself';

/** Capabilities that are looked for at the same levels. */
export interface Section {
  readonly capabilities: readonly Capability[];
  /** The least specific first; what is said at a later one wins. */
  readonly levels: readonly Level[];
}

/** What a dialect does with what several levels say. */
export interface Precedence {
  readonly sections: readonly Section[];
  /** What counts of every level. */
  readonly addedUp: readonly Capability[];
  /** Capabilities that belong together, and what becomes of those of outer levels once an inner one has any of them. */
  readonly together: {
    readonly capabilities: readonly Capability[];
    /** Lost wherever an inner level has any. */
    readonly dropped: readonly Capability[];
    /** Levels that take the place of all of them. */
    readonly closed: readonly Level[];
  };
  /** What all this rests on. */
  readonly evidence: string;
}

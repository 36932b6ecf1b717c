import { Construct } from 'constructs';
import { BackendIntent } from '../intent/backend';
import { Placement } from '../intent/placement';

/** What routes and models need to know of a backend that they lead to: one of ours, or one that was included. */
export interface KnownBackend {
  /** Where the object stands. */
  readonly scope: Construct;
  /** What it says, in normal form. */
  readonly intent: BackendIntent;
  readonly placement: Placement;
  /** Asks to be told when the backend gets more endpoints. */
  onGrowth(told: () => void): void;
  /** Takes note of a rule that leads here; it tells whether it leaves the Host header to us. */
  calledBy(leavesHost: () => boolean): void;
}

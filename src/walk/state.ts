/** How one member of a pool does. */
export interface MemberState {
  /** From 0 to 1; a moving average of what came of its requests. */
  health: number;
  failures: number;
  timesEvicted: number;
  /** Taken out after the first and before the second of these times, in seconds. */
  evicted?: { readonly from: number; readonly until: number };
}

/** A bucket of a local limit. */
export interface BucketState {
  left: number;
  /** When it is filled again. */
  refillAt: number;
}

/** What one replica of a gateway remembers from one request to the next. */
export class GatewayState {
  /** In seconds since it was started. */
  public now = 0;
  public readonly pools = new Map<string, MemberState[]>();
  public readonly buckets = new Map<string, BucketState>();
  /** Requests that an endpoint has had since its behaviour was set. */
  public readonly turns = new Map<string, number>();
  /** Choices that hold as long as the process lives. */
  public readonly decisions = new Map<string, number>();

  public copy(): GatewayState {
    const copy = new GatewayState();
    copy.now = this.now;
    for (const [key, members] of this.pools) { copy.pools.set(key, members.map(member => ({ ...member }))); }
    for (const [key, bucket] of this.buckets) { copy.buckets.set(key, { ...bucket }); }
    for (const [key, count] of this.turns) { copy.turns.set(key, count); }
    for (const [key, index] of this.decisions) { copy.decisions.set(key, index); }
    return copy;
  }
}

/** What a command prints, in pieces since it may be more than one string holds, what it says besides, and its exit status. */
export interface CommandResult {
  readonly output: Iterable<string>;
  readonly notes: readonly string[];
  readonly status: number;
}

/** A file to be written. */
export interface WrittenFile {
  readonly path: string;
  readonly text: string;
}

/** What a command prints, in pieces since it may be more than one string holds, what it says besides, and its exit status. */
export interface CommandResult {
  readonly output: Iterable<string>;
  readonly notes: readonly string[];
  readonly status: number;
  /** Written together at the end. */
  readonly files?: readonly WrittenFile[];
}

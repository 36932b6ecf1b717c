/** Where progress is shown. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Work that is over sooner is not worth a word; a word more often than that cannot be read. */
const [FIRST, BETWEEN] = [1000, 200];

const CLEARED = '\r\u001b[K';

/** Tells how far long work is, in one line of a terminal that is gone afterwards; elsewhere nothing. */
export class Progress {
  private last: number;
  private isShown = false;

  constructor(
    private readonly doing: string, isWanted: boolean, private readonly screen: Screen = process.stderr, private readonly clock = Date.now,
  ) {
    this.last = isWanted && screen.isTTY === true && process.env.TERM !== 'dumb' ? clock() + FIRST - BETWEEN : Infinity;
  }

  public readonly told = (done: number, total: number): void => {
    if (this.last === Infinity) { return; }
    const now = this.clock();
    if (now - this.last < BETWEEN) { return; }
    this.last = now;
    this.isShown = true;
    this.screen.write(`${CLEARED}${this.doing} ${done} of ${total}`);
  };

  /** Takes the line away again. */
  public end(): void {
    if (this.isShown) { this.screen.write(CLEARED); }
    this.isShown = false;
  }
}

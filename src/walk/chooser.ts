/* eslint-disable no-bitwise -- mulberry32 mixes bits */

/** One of several things that may happen, and how often it does. */
export interface Option {
  readonly what: string;
  readonly share: number;
}

/** Makes the choices that a gateway makes by chance. */
export interface Chooser {
  choose(options: readonly Option[]): number;
}

/** Makes given choices, then the first possible one of each, and keeps what there was to choose from. */
class Following implements Chooser {
  public readonly made: { readonly index: number; readonly options: readonly Option[] }[] = [];

  constructor(private readonly given: readonly number[]) {}

  public choose(options: readonly Option[]): number {
    const index = this.given[this.made.length] ?? options.findIndex(({ share }) => share > 0);
    this.made.push({ index, options });
    return index;
  }

  public get share(): number {
    return this.made.reduce((share, { index, options }) => share * options[index].share, 1);
  }
}

/** More outcomes than these are not told apart. */
const MOST = 64;

/** Everything that may happen, each with its share; the rest is left out where that is more than anyone reads. */
export function everyWay<T>(happen: (chooser: Chooser) => T): readonly { readonly result: T; readonly share: number }[] {
  const ways: { readonly result: T; readonly share: number }[] = [];
  const waiting: (readonly number[])[] = [[]];
  for (let given = waiting.pop(); given !== undefined && ways.length < MOST; given = waiting.pop()) {
    const chooser = new Following(given);
    const result = happen(chooser);
    ways.push({ result, share: chooser.share });
    const made = chooser.made.map(({ index }) => index);
    for (let at = chooser.made.length - 1; at >= given.length; at--) {
      const { index, options } = chooser.made[at];
      for (let other = options.length - 1; other > index; other--) {
        if (options[other].share > 0) { waiting.push([...made.slice(0, at), other]); }
      }
    }
  }
  return ways;
}

/** Chooses by shares, the same way every time it is made with the same seed. */
export class Dice implements Chooser {
  constructor(private state: number) {}

  public choose(options: readonly Option[]): number {
    let left = this.next() * options.reduce((sum, { share }) => sum + share, 0);
    const index = options.findIndex(({ share }) => (left -= share) < 0);
    return index < 0 ? options.length - 1 : index;
  }

  /** A number from 0 to 1 (mulberry32). */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
}

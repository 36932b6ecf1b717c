import { CelValue, fail } from './value';
import { parseGoDuration } from '../duration-text';

/** A length of time, in nanoseconds. */
export class Duration extends CelValue {
  public static parse(text: string): Duration {
    const nanoseconds = parseGoDuration(text);
    return nanoseconds === undefined ? fail(`'${text}' is not a duration`) : new Duration(nanoseconds);
  }

  /** Where the schema says that a text is a duration, it need not be converted. */
  public static from(v: unknown): Duration {
    return v instanceof Duration ? v : typeof v === 'string' ? Duration.parse(v) : fail('expected a duration');
  }

  public readonly type = 'google.protobuf.Duration';

  constructor(public readonly nanoseconds: number) {
    super();
  }

  public equals(other: unknown): boolean {
    return (other instanceof Duration || typeof other === 'string') && this.compare(other) === 0;
  }

  /** In seconds. */
  public toString(): string {
    return `${(this.nanoseconds / 1e9).toFixed(9).replace(/\.?0+$/, '')}s`;
  }

  public compare(other: unknown): number {
    return this.nanoseconds - Duration.from(other).nanoseconds;
  }
}

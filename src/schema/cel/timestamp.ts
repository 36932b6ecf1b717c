import { Duration } from './duration';
import { CelValue, fail } from './value';
import { isDate, parseGoTime } from '../date-time';

/** A moment, in nanoseconds since 1970. */
export class Timestamp extends CelValue {
  /** RFC 3339, or a date alone as some schemas have it. */
  public static parse(text: string): Timestamp {
    const nanoseconds = parseGoTime(isDate(text) ? `${text}T00:00:00Z` : text);
    return nanoseconds === undefined ? fail(`'${text}' is not a time`) : new Timestamp(nanoseconds);
  }

  public static from(v: unknown): Timestamp {
    return v instanceof Timestamp ? v : typeof v === 'string' ? Timestamp.parse(v) : fail('expected a time');
  }

  public readonly type = 'google.protobuf.Timestamp';

  constructor(public readonly nanoseconds: bigint) {
    super();
  }

  public equals(other: unknown): boolean {
    return (other instanceof Timestamp || typeof other === 'string') && this.compare(other) === 0;
  }

  public compare(other: unknown): number {
    return Number(this.nanoseconds - Timestamp.from(other).nanoseconds);
  }

  public plus({ nanoseconds }: Duration): Timestamp {
    return new Timestamp(this.nanoseconds + BigInt(Math.round(nanoseconds)));
  }

  /** As a date in UTC; other zones are not known here. */
  public get date(): Date {
    return new Date(Math.floor(Number(this.nanoseconds / 1_000_000n)));
  }
}

type Method = (v: unknown, zone?: unknown) => number;

const ofDate = (read: (date: Date) => number): Method => (v, zone) =>
  zone === undefined || zone === 'UTC' ? read(Timestamp.from(v).date) : fail('only UTC is known here');

/** A part of a moment, or the whole of a duration in that unit. */
const either = (read: (date: Date) => number, unit: number): Method => (v, zone) =>
  v instanceof Duration ? Math.trunc(v.nanoseconds / unit) : ofDate(read)(v, zone);

export const TIME_METHODS = {
  getFullYear: ofDate(date => date.getUTCFullYear()),
  getMonth: ofDate(date => date.getUTCMonth()),
  getDate: ofDate(date => date.getUTCDate()),
  getDayOfMonth: ofDate(date => date.getUTCDate() - 1),
  getDayOfWeek: ofDate(date => date.getUTCDay()),
  getDayOfYear: ofDate(date => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000)),
  getHours: either(date => date.getUTCHours(), 3600e9),
  getMinutes: either(date => date.getUTCMinutes(), 60e9),
  getSeconds: either(date => date.getUTCSeconds(), 1e9),
  getMilliseconds: either(date => date.getUTCMilliseconds(), 1e6),
};

import { Duration } from './duration';
import { minutesEast } from './time-zone';
import { CelValue, fail } from './value';
import { parseGoTime } from '../date-time';

const SECOND = 1_000_000_000n;
const FIRST = -62135596800n * SECOND;
const LAST = 253402300800n * SECOND;

/** A moment, in nanoseconds since 1970, from the year 1 to the year 9999, and the zone it was given in. */
export class Timestamp extends CelValue {
  /** RFC 3339, as Go reads it. */
  public static parse(text: string): Timestamp {
    const moment = parseGoTime(text);
    return moment ? new Timestamp(moment.nanoseconds, moment.minutesEast) : fail(`'${text}' is not a time`);
  }

  public static from(v: unknown): Timestamp {
    return v instanceof Timestamp ? v : typeof v === 'string' ? Timestamp.parse(v) : fail('expected a time');
  }

  public readonly type = 'google.protobuf.Timestamp';

  constructor(public readonly nanoseconds: bigint, private readonly zone = 0) {
    super();
    if (nanoseconds < FIRST || nanoseconds >= LAST) { fail('a time is from the year 1 to the year 9999'); }
  }

  public equals(other: unknown): boolean {
    return (other instanceof Timestamp || typeof other === 'string') && this.compare(other) === 0;
  }

  public compare(other: unknown): number {
    return Number(this.nanoseconds - Timestamp.from(other).nanoseconds);
  }

  public plus({ nanoseconds }: Duration): Timestamp {
    return new Timestamp(this.nanoseconds + BigInt(Math.round(nanoseconds)), this.zone);
  }

  /** The date in a zone, as if that were UTC. */
  public dateIn(zone?: unknown): Date {
    const utc = new Date(Math.floor(Number(this.nanoseconds / 1_000_000n)));
    return typeof zone === 'string' ? new Date(utc.getTime() + minutesEast(zone, utc) * 60_000) : utc;
  }

  public toString(): string {
    const local = new Date(Number((this.nanoseconds - this.fraction) / 1_000_000n) + this.zone * 60_000).toISOString().slice(0, 19);
    const fraction = `.${String(this.fraction).padStart(9, '0')}`.replace(/\.?0+$/, '');
    if (this.zone === 0) { return `${local}${fraction}Z`; }
    const ahead = Math.abs(this.zone);
    const [hours, minutes] = [Math.trunc(ahead / 60), ahead % 60].map(n => String(n).padStart(2, '0'));
    return `${local}${fraction}${this.zone < 0 ? '-' : '+'}${hours}:${minutes}`;
  }

  private get fraction(): bigint {
    return ((this.nanoseconds % SECOND) + SECOND) % SECOND;
  }
}

type Method = (v: unknown, zone?: unknown) => number;

const ofDate = (read: (date: Date) => number): Method => (v, zone) => read(Timestamp.from(v).dateIn(zone));

/** A part of a moment, or the whole of a duration in that unit. */
const either = (read: (date: Date) => number, unit: number): Method => (v, zone) =>
  v instanceof Duration ? Math.trunc(v.nanoseconds / unit) : ofDate(read)(v, zone);

export const TIME_METHODS = {
  getFullYear: ofDate(date => date.getUTCFullYear()),
  getMonth: ofDate(date => date.getUTCMonth()),
  getDate: ofDate(date => date.getUTCDate()),
  getDayOfMonth: ofDate(date => date.getUTCDate() - 1),
  getDayOfWeek: ofDate(date => date.getUTCDay()),
  getDayOfYear: ofDate(date => Math.floor((date.getTime() - new Date(date).setUTCMonth(0, 1)) / 86_400_000)),
  getHours: either(date => date.getUTCHours(), 3600e9),
  getMinutes: either(date => date.getUTCMinutes(), 60e9),
  getSeconds: either(date => date.getUTCSeconds(), 1e9),
  getMilliseconds: either(date => date.getUTCMilliseconds(), 1e6),
};

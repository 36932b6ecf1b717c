export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) { return false; }
  const [year, month, day] = text.split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The server looks at the date, at the time and at the form of the zone, and not at what comes after another T. */
export function isDateTime(text: string): boolean {
  const [date, time] = text.toLowerCase().split('t');
  const parts = /^(\d\d):(\d\d):(\d\d)(.[0-9]+)?(z|[+-]\d\d:\d\d)$/u.exec(time ?? '');
  return isDate(date) && parts !== null && parts[1] <= '23' && parts[2] <= '59' && parts[3] <= '59';
}

// An hour may have one digit, and a comma may begin the fraction; nothing else is lenient.
const FORM = /^(\d{4}-\d\d-\d\d)T(\d\d?):([0-5]\d):([0-5]\d)(?:[.,](\d+))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** A moment. */
export interface Moment {
  /** Since 1970. */
  readonly nanoseconds: bigint;
  /** Of the zone in which it was given. */
  readonly minutesEast: number;
}

/** What Go's `time.Parse(time.RFC3339, …)` reads; undefined where it does not. */
export function parseGoTime(text: string): Moment | undefined {
  const parts = FORM.exec(text);
  if (!parts) { return undefined; }
  const [, date, hour, minute, second, fraction = '', sign, zoneHours = '0', zoneMinutes = '0'] = parts;
  if (!isDate(date) || Number(hour) > 23 || Number(zoneHours) > 24 || Number(zoneMinutes) > 60) { return undefined; }
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -1 : 1);
  const milliseconds = Date.parse(`${date}T${hour.padStart(2, '0')}:${minute}:${second}Z`) - zone * 60_000;
  return { nanoseconds: BigInt(milliseconds) * 1_000_000n + BigInt(fraction.slice(0, 9).padEnd(9, '0')), minutesEast: zone };
}

import { isDate } from './format';

// An hour may have one digit, and a comma may begin the fraction; nothing else is lenient.
const FORM = /^(\d{4}-\d\d-\d\d)T(\d\d?):([0-5]\d):([0-5]\d)(?:[.,](\d+))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** Nanoseconds since 1970 of a moment that Go's `time.Parse(time.RFC3339, …)` reads; undefined where it does not. */
export function parseGoTime(text: string): bigint | undefined {
  const parts = FORM.exec(text);
  if (!parts) { return undefined; }
  const [, date, hour, minute, second, fraction = '', sign, zoneHours = '0', zoneMinutes = '0'] = parts;
  if (!isDate(date) || Number(hour) > 23 || Number(zoneHours) > 24 || Number(zoneMinutes) > 60) { return undefined; }
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -1 : 1);
  const milliseconds = Date.parse(`${date}T${hour.padStart(2, '0')}:${minute}:${second}Z`) - zone * 60_000;
  return BigInt(milliseconds) * 1_000_000n + BigInt(fraction.slice(0, 9).padEnd(9, '0'));
}

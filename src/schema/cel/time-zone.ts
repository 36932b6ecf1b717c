import { fail } from './value';

/** How many minutes a zone is ahead of UTC at a moment; it is an offset such as `-05:30`, or a name such as `Europe/Berlin`. */
export function minutesEast(zone: string, at: Date): number {
  const offset = /^([+-]?\d+):(\d+)$/.exec(zone);
  if (offset) { return Number(offset[1]) * 60 + Number(offset[2]) * (zone.startsWith('-') ? -1 : 1); }
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone || 'UTC', timeZoneName: 'longOffset' }).formatToParts(at);
    const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
    return hours === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  } catch {
    return fail(`'${zone}' is not a time zone`);
  }
}

import { Duration } from 'cdk8s';

const UNITS = [['h', 3_600_000], ['m', 60_000], ['s', 1000], ['ms', 1]] as const;

/** No number in a duration may have more digits than this. */
const MOST = 99_999;

/** A duration as the Gateway API and everything around it writes one: in seconds where that is possible, such as `90s`, `1500ms` or `50h30m`. */
export function gatewayDuration(duration: Duration): string {
  const whole = duration.toMilliseconds();
  if (whole % 1000 === 0 && whole / 1000 <= MOST) { return `${whole / 1000}s`; }
  if (whole <= MOST) { return `${whole}ms`; }
  let rest = whole;
  return UNITS.map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? `${count}${unit}` : '';
  }).join('');
}

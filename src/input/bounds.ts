import { Duration } from 'cdk8s';
import { gatewayDuration } from './gateway-duration';
import { CodedError } from '../diagnostic/coded-error';

/** A duration that the server takes. @throws when it is shorter than `least` milliseconds */
export function durationFrom(least: number, name: string, duration: Duration | undefined): string | undefined {
  if (duration === undefined) { return undefined; }
  if (duration.toMilliseconds() < least) {
    throw new CodedError('InvalidConnection', `${name} must be at least ${least < 1000 ? `${least}ms` : `${least / 1000}s`}, got ${gatewayDuration(duration)}`);
  }
  return gatewayDuration(duration);
}

/** A whole number within bounds. @throws when it is not */
export function countWithin(least: number, most: number, name: string, count: number | undefined): number | undefined {
  if (count !== undefined && (!Number.isInteger(count) || count < least || count > most)) {
    throw new CodedError('InvalidConnection', `${name} must be a whole number from ${least} to ${most}, got ${count}`);
  }
  return count;
}

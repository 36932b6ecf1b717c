import { Duration } from 'cdk8s';
import { gatewayDuration } from '../../src/input/gateway-duration';

/** What the API takes, from its schema. */
const PATTERN = /^([0-9]{1,5}(h|m|s|ms)){1,4}$/;

test.each([
  [Duration.millis(0), '0s'],
  [Duration.millis(250), '250ms'],
  [Duration.millis(1500), '1500ms'],
  [Duration.seconds(90), '90s'],
  [Duration.minutes(2), '120s'],
  [Duration.hours(27), '97200s'],
  [Duration.days(30), '720h'],
  [Duration.millis(100_001), '1m40s1ms'],
  [Duration.millis(360_000_500), '100h500ms'],
])('the duration %s is written as %s', (duration, text) => {
  expect(gatewayDuration(duration)).toBe(text);
  expect(text).toMatch(PATTERN);
});

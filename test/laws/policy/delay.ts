import * as fc from 'fast-check';
import { Sample } from './sample';
import { DelayIntent } from '../../../src/intent/policy/delay';
import { some } from '../arbitrary-parts';

export const DELAY: Sample<DelayIntent> = {
  full: { duration: '1s', percent: 50 },
  cases: { 'a second': { duration: '1s' }, 'some requests': { duration: '1s', percent: 10 } },
  arbitrary: some<DelayIntent>(['duration'], { duration: fc.constantFrom('1s', '100ms'), percent: fc.integer({ min: 0, max: 99 }) }),
};

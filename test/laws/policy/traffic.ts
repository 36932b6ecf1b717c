import * as fc from 'fast-check';
import { RETRY } from './retry';
import { samples } from './sample';
import { TrafficCapabilities } from '../../../src/intent/policy/traffic-capabilities';
import { durations } from '../arbitrary-parts';

export const TRAFFIC = samples<TrafficCapabilities>({
  requestTimeout: { full: '10m', cases: { 'ten minutes': '10m' }, arbitrary: durations },
  retry: RETRY,
  streaming: { full: true, cases: { yes: true }, arbitrary: fc.boolean() },
});

import * as fc from 'fast-check';
import { KeepaliveIntent } from '../../../src/intent/policy/keepalive';
import { counts, durations, some } from '../arbitrary-parts';

export const KEEPALIVE = { time: '1m', interval: '10s', retries: 3 };
export const keepalives: fc.Arbitrary<KeepaliveIntent> = some<KeepaliveIntent>([], { time: durations, interval: durations, retries: counts });

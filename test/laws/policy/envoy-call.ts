import * as fc from 'fast-check';
import { ELSEWHERE, services } from './services';
import { EnvoyCallIntent } from '../../../src/intent/policy/envoy-call';
import { durations, few, some, words } from '../arbitrary-parts';
import { Full } from '../cases/full';

export const REST: Full<Omit<EnvoyCallIntent, 'service'>> = {
  authority: 'collector.example',
  metadata: [{ key: 'x-tenant', value: 'research' }],
  maxMessageLength: 1024,
  retries: 2,
  backoff: '100ms',
  maxBackoff: '1s',
  skipEnvoyHeaders: true,
  timeout: '5s',
};

export const CALL = { service: ELSEWHERE, ...REST };

const sizes = fc.integer({ min: 1, max: 9 });

const fields = {
  authority: words,
  metadata: few(some<{ key: string; value?: string }>(['key'], { key: words, value: words }), 1),
  maxMessageLength: sizes,
  retries: sizes,
  backoff: durations,
  maxBackoff: durations,
  skipEnvoyHeaders: fc.boolean(),
  timeout: durations,
};

export const rests: fc.Arbitrary<Omit<EnvoyCallIntent, 'service'>> = some<Omit<EnvoyCallIntent, 'service'>>(['authority'], fields);
export const calls: fc.Arbitrary<EnvoyCallIntent> = some<EnvoyCallIntent>(['service'], { service: services, ...fields });

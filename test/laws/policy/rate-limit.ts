import * as fc from 'fast-check';
import { Sample } from './sample';
import { MaybeConditional } from '../../../src/intent/policy/conditional';
import { LimiterIntent } from '../../../src/intent/policy/limiter';
import { GlobalLimitIntent, LimitDescriptorIntent, LocalLimitIntent, RateLimitIntent } from '../../../src/intent/policy/rate-limit';
import { counts, durations, few, is, names, some, words } from '../arbitrary-parts';
import { Full } from '../cases/full';

const service = { group: '', kind: 'Service', name: 'limiter', namespace: 'limits', port: 8081 };

export const FULL_LIMITER: Full<LimiterIntent> = {
  service, domain: 'ai', failOpen: true, timeout: '200ms', headers: true, authority: 'limiter.example', requestTimeout: '100ms',
};

const entries = [{ name: 'tenant', expression: '"acme"' }];
export const LIMITER: LimiterIntent = { service, domain: 'ai' };

const local: fc.Arbitrary<LocalLimitIntent> = fc.oneof<fc.Arbitrary<LocalLimitIntent>[]>(
  some(['requests', 'per'], { requests: counts, per: fc.constantFrom('1s', '60s', '3600s', '90s'), burst: counts }),
  some(['tokens', 'per'], { tokens: counts, per: fc.constantFrom('1s', '60s', '3600s'), burst: counts }),
);

const descriptor: fc.Arbitrary<LimitDescriptorIntent> = some<LimitDescriptorIntent>(['entries'], {
  entries: few(fc.oneof(
    fc.record({ name: names, expression: words }),
    fc.constantFrom(
      { name: 'remote_address', expression: 'source.address' }, { name: 'path', expression: 'request.path' },
      { name: 'x-user', expression: 'request.headers["x-user"]' }, { name: 'tenant', expression: '"acme"' }),
  ), 1),
  unit: fc.constantFrom('requests', 'tokens'),
  cost: words,
  limitOverride: words,
});

export const limiters: fc.Arbitrary<LimiterIntent> = some<LimiterIntent>(['service', 'domain'], {
  service: fc.oneof<fc.Arbitrary<LimiterIntent['service']>[]>(fc.constant(service), fc.record({ url: is('http://limiter.example') })),
  domain: words,
  failOpen: fc.boolean(),
  timeout: durations,
  headers: fc.boolean(),
  authority: words,
  requestTimeout: durations,
});

const global: fc.Arbitrary<GlobalLimitIntent> = fc.record({
  limiter: fc.oneof<fc.Arbitrary<GlobalLimitIntent['limiter']>[]>(
    limiters,
    fc.record({ extension: fc.record({ name: names, namespace: names }) }),
  ),
  descriptors: few(descriptor, 1),
});

const limits: fc.Arbitrary<RateLimitIntent> = fc.oneof(
  { weight: 3, arbitrary: fc.record<RateLimitIntent>({ local: few(local, 1) }) },
  { weight: 1, arbitrary: fc.record<RateLimitIntent>({ global }) },
  { weight: 1, arbitrary: fc.record<RateLimitIntent>({ local: few(local, 1), global }) },
);

export const RATE_LIMIT: Sample<MaybeConditional<RateLimitIntent>> = {
  full: {
    conditional: [{
      when: 'request.method == "POST"',
      policy: {
        local: [{ requests: 10, tokens: 50_000, per: '60s', burst: 5 }],
        global: {
          limiter: FULL_LIMITER,
          descriptors: [{ entries: [{ name: 'user', expression: 'request.headers["x-user"]' }], unit: 'tokens', cost: '2', limitOverride: '{}' }],
        },
      },
    }],
  },
  cases: {
    'requests a second': { local: [{ requests: 10, per: '1s' }] },
    'requests a minute, some more at once': { local: [{ requests: 60, per: '60s', burst: 20 }] },
    'tokens an hour': { local: [{ tokens: 100_000, per: '3600s' }] },
    'requests in a time of one\'s own': { local: [{ requests: 1, per: '30s', burst: 4 }] },
    'by a service': { global: { limiter: LIMITER, descriptors: [{ entries }] } },
    'by a service that may be gone': { global: { limiter: { ...LIMITER, failOpen: true }, descriptors: [{ entries, unit: 'requests' }] } },
    'by a service, with its times': { global: { limiter: { ...LIMITER, timeout: '200ms', headers: true }, descriptors: [{ entries }] } },
    'by a service, everything that requests can be told apart by': {
      global: {
        limiter: LIMITER,
        descriptors: [{
          entries: [
            ...entries, { name: 'x-user', expression: 'request.headers["x-user"]' }, { name: 'remote_address', expression: 'source.address' },
            { name: 'path', expression: 'request.path' },
          ],
        }],
      },
    },
    'by both': { local: [{ requests: 10, per: '1s' }], global: { limiter: LIMITER, descriptors: [{ entries }] } },
    'by a service that others name': { global: { limiter: { extension: { name: 'limiter', namespace: 'limits' } }, descriptors: [{ entries }] } },
    'on conditions': { conditional: [{ when: 'request.method == "POST"', policy: { local: [{ requests: 1, per: '1s' }] } }, { policy: { local: [{ requests: 9, per: '1s' }] } }] },
  },
  arbitrary: fc.oneof(
    { weight: 3, arbitrary: limits as fc.Arbitrary<MaybeConditional<RateLimitIntent>> },
    { weight: 1, arbitrary: fc.record({ conditional: few(some<{ when?: string; policy: RateLimitIntent }>(['policy'], { when: words, policy: limits }), 1) }) },
  ),
};

import { Duration } from 'cdk8s';
import { codeOf, policied, ruled } from './policied';
import { Dialect, GlobalRateLimit, LimitDescriptor, LimitEntry, RateLimit, RouteTarget } from '../../src';

const limiter = RouteTarget.fromServiceName('limiter', 8081);
const byUser = [LimitEntry.header('X-User'), LimitEntry.value('tenant', 'acme'), LimitEntry.remoteAddress(), LimitEntry.path()];
const shared = GlobalRateLimit.of({ service: limiter, domain: 'ai', descriptors: [LimitDescriptor.requests(byUser)] });

test('requests and tokens are limited by the second, the minute and the hour', () => {
  const local = (limit: RateLimit) => policied(Dialect.AGENTGATEWAY_1_4, { rateLimits: [limit] }).named('policy').spec.traffic.rateLimit.local;
  expect(local(RateLimit.tokens(50_000).perMinute())).toEqual([{ tokens: 50_000, unit: 'Minutes' }]);
  expect(local(RateLimit.requests(10).perSecond({ burst: 5 }))).toEqual([{ burst: 5, requests: 10, unit: 'Seconds' }]);
  expect(local(RateLimit.requests(10).perHour())).toEqual([{ requests: 10, unit: 'Hours' }]);
  expect(local(RateLimit.requests(10).per(Duration.minutes(1)))).toEqual([{ requests: 10, unit: 'Minutes' }]);
});

test('requests become a token bucket on Envoy, and on kgateway in front of agentgateway', () => {
  const rateLimits = [RateLimit.requests(10).perMinute({ burst: 5 })];
  const bucket = { fillInterval: '60s', maxTokens: 15, tokensPerFill: 10 };
  for (const dialect of [Dialect.KGATEWAY_2_0, Dialect.KGATEWAY_2_1, Dialect.KGATEWAY_2_1_ENVOY]) {
    expect(policied(dialect, { rateLimits }).named('policy').spec.rateLimit).toEqual({ local: { tokenBucket: bucket } });
  }
  expect(policied(Dialect.GLOO_1_20, { rateLimits }).named('policy').spec.options.ratelimit).toEqual({ localRatelimit: bucket });
});

test('what a release cannot count is refused', () => {
  expect(policied(Dialect.KGATEWAY_2_1, { rateLimits: [RateLimit.tokens(10).perMinute()] }).errors).toEqual(['UnsupportedFeature']);
  expect(policied(Dialect.GLOO_1_20, { rateLimits: [RateLimit.tokens(10).perMinute()] }).errors).toEqual(['UnsupportedFeature']);
  expect(policied(Dialect.AGENTGATEWAY_1_4, { rateLimits: [RateLimit.requests(10).per(Duration.seconds(30))] }).errors).toEqual(['UnsupportedFeature']);
  expect(policied(Dialect.KGATEWAY_2_1, { rateLimits: [RateLimit.requests(1).perSecond(), RateLimit.requests(9).perHour()] }).errors).toEqual(['UnsupportedFeature']);
  expect(policied(Dialect.GLOO_1_20, { globalRateLimit: shared }).errors).toEqual(['UnsupportedFeature']);
});

test('an empty list turns off the limits of a less specific policy, where a release can', () => {
  expect(policied(Dialect.KGATEWAY_2_1_ENVOY, { rateLimits: [] }).named('policy').spec.rateLimit).toEqual({ local: {} });
  expect(policied(Dialect.GLOO_1_20, { rateLimits: [] }).errors).toEqual(['UnsupportedFeature']);
});

test('a second limit before agentgateway 1.5 is told of, since only the first counts', () => {
  const rateLimits = [RateLimit.requests(10).perSecond(), RateLimit.tokens(10).perMinute()];
  expect(policied(Dialect.AGENTGATEWAY_1_4, { rateLimits }).warnings).toEqual(['LintIneffective']);
  expect(policied(Dialect.AGENTGATEWAY_1_5, { rateLimits })).toMatchObject({ errors: [], warnings: [] });
});

test('a service counts for all replicas: in the policy on agentgateway', () => {
  expect(policied(Dialect.AGENTGATEWAY_1_4, { globalRateLimit: shared }).named('policy').spec.traffic.rateLimit.global).toEqual({
    backendRef: { group: '', kind: 'Service', name: 'limiter', port: 8081 },
    descriptors: [{
      entries: [
        { expression: 'request.headers["x-user"]', name: 'x-user' }, { expression: '"acme"', name: 'tenant' }, { expression: 'source.address', name: 'remote_address' },
        { expression: 'request.path', name: 'path' },
      ],
    }],
    domain: 'ai',
  });
});

test('on kgateway 2.1 the service stands in a GatewayExtension that the policy names', () => {
  for (const dialect of [Dialect.KGATEWAY_2_1, Dialect.KGATEWAY_2_1_ENVOY]) {
    const { named, errors } = policied(dialect, { globalRateLimit: shared });
    expect(errors).toEqual([]);
    expect(named('policy').spec.rateLimit.global).toEqual({
      descriptors: [{
        entries: [
          { header: 'x-user', type: 'Header' }, { generic: { key: 'tenant', value: 'acme' }, type: 'Generic' }, { type: 'RemoteAddress' }, { type: 'Path' },
        ],
      }],
      extensionRef: { name: 'policy-rate-limit' },
    });
    expect(named('policy-rate-limit')).toMatchObject({
      kind: 'GatewayExtension',
      spec: { type: 'RateLimit', rateLimit: { domain: 'ai', grpcService: { backendRef: { name: 'limiter', port: 8081 } } } },
    });
  }
  expect(policied(Dialect.KGATEWAY_2_0, { globalRateLimit: shared }).errors).toEqual(['UnsupportedFeature']);
});

test('the policy of a rule has its GatewayExtension, too', () => {
  const { objects, errors } = ruled(Dialect.KGATEWAY_2_1, { globalRateLimit: shared });
  expect(errors).toEqual([]);
  const policy = objects.find(({ kind }) => kind === 'TrafficPolicy');
  const extension = objects.find(({ kind }) => kind === 'GatewayExtension');
  expect(policy.spec.rateLimit.global.extensionRef.name).toBe(extension.metadata.name);
});

test('what only an expression tells, and what only agentgateway can count, is refused on kgateway', () => {
  const global = (descriptor: LimitDescriptor) => GlobalRateLimit.of({ service: limiter, domain: 'ai', descriptors: [descriptor] });
  const errors = (descriptor: LimitDescriptor) => policied(Dialect.KGATEWAY_2_1, { globalRateLimit: global(descriptor) }).errors;
  expect(errors(LimitDescriptor.requests([LimitEntry.cel('user', 'jwt.sub')]))).toEqual(['UnsupportedFeature']);
  expect(errors(LimitDescriptor.tokens([LimitEntry.path()]))).toEqual(['UnsupportedFeature']);
  expect(errors(LimitDescriptor.requests([LimitEntry.path()], { cost: '2' }))).toEqual(['UnsupportedFeature']);
});

test('limits on conditions come with agentgateway 1.2, the default last', () => {
  const conditionalRateLimits = [{ when: 'request.method == "POST"', rateLimits: [RateLimit.requests(1).perSecond()] }, { rateLimits: [RateLimit.requests(9).perSecond()] }];
  expect(policied(Dialect.AGENTGATEWAY_1_2, { conditionalRateLimits }).named('policy').spec.traffic.rateLimit).toEqual({
    conditional: [
      { condition: 'request.method == "POST"', policy: { local: [{ requests: 1, unit: 'Seconds' }] } }, { policy: { local: [{ requests: 9, unit: 'Seconds' }] } },
    ],
  });
  expect(policied(Dialect.AGENTGATEWAY_1_1, { conditionalRateLimits }).errors).toEqual(['UnsupportedFeature']);
  expect(policied(Dialect.AGENTGATEWAY_1_4, { conditionalRateLimits: [...conditionalRateLimits].reverse() }).errors).toContain('EarlyDefault');
  expect(policied(Dialect.AGENTGATEWAY_1_4, { conditionalRateLimits, rateLimits: [RateLimit.requests(1).perSecond()] }).errors).toEqual(['ConflictingOptions']);
  expect(policied(Dialect.AGENTGATEWAY_1_4, { conditionalRateLimits: [] }).errors).toContain('ItemCount');
  expect(policied(Dialect.AGENTGATEWAY_1_4, { conditionalRateLimits: [{ when: 'true' }] }).errors).toContain('ItemCount');
});

test('limits and bursts out of bounds are refused at once', () => {
  for (const count of [0, -1, 1.5, NaN, 3e9]) { expect(codeOf(() => RateLimit.requests(count))).toBe('InvalidLimit'); }
  for (const burst of [-1, 0.5]) { expect(codeOf(() => RateLimit.tokens(1).perHour({ burst }))).toBe('InvalidLimit'); }
  expect(codeOf(() => RateLimit.requests(1).per(Duration.millis(49)))).toBe('InvalidLimit');
  expect(codeOf(() => LimitEntry.header('x user'))).toBe('InvalidHeader');
  expect(codeOf(() => LimitEntry.cel('user', 'request.('))).toBe('InvalidExpression');
  expect(codeOf(() => LimitEntry.value('', 'x'))).toBe('EmptyName');
  expect(codeOf(() => LimitEntry.value('x'.repeat(65), 'x'))).toBe('InvalidName');
  expect(codeOf(() => LimitDescriptor.requests([]))).toBe('ItemCount');
  expect(codeOf(() => GlobalRateLimit.of({ service: limiter, domain: '', descriptors: [LimitDescriptor.requests([LimitEntry.path()])] }))).toBe('EmptyName');
  expect(codeOf(() => GlobalRateLimit.of({ service: limiter, domain: 'ai', descriptors: [] }))).toBe('ItemCount');
  expect(policied(Dialect.AGENTGATEWAY_1_5, { rateLimits: Array.from({ length: 17 }, () => RateLimit.requests(1).perSecond()) }).errors).toEqual(['ItemCount']);
});

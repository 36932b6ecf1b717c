import { Duration } from 'cdk8s';
import { codeOf, policied, ruled } from './policied';
import { BodyLimits, Cors, Csrf, Dialect, DirectResponse, HeaderModifiers, OriginMatch, RateLimit, RequestDelay } from '../../src';

const { AGENTGATEWAY_1_2, AGENTGATEWAY_1_3, AGENTGATEWAY_1_4, GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1, KGATEWAY_2_1_ENVOY } = Dialect;

describe('CORS', () => {
  const cors = Cors.of({ allowOrigins: ['https://*.example'], allowMethods: ['POST'], allowCredentials: true, maxAge: Duration.minutes(10) });
  const filter = { allowCredentials: true, allowMethods: ['POST'], allowOrigins: ['https://*.example'], maxAge: 600 };

  test('stands in a policy', () => {
    expect(policied(AGENTGATEWAY_1_4, { cors }).named('policy').spec.traffic).toEqual({ cors: filter });
    expect(policied(KGATEWAY_2_1_ENVOY, { cors }).named('policy').spec.cors).toEqual(filter);
    expect(policied(GLOO_1_20, { cors }).named('policy').spec.options.cors)
      .toEqual({ allowCredentials: true, allowMethods: ['POST'], allowOrigin: ['https://*.example'], maxAge: '600' });
    expect(policied(KGATEWAY_2_0, { cors }).errors).toEqual(['UnsupportedFeature']);
  });

  test('is a filter of the rule on kgateway 2.1 with agentgateway, which follows no policy', () => {
    expect(policied(KGATEWAY_2_1, { cors }).errors).toEqual(['UnsupportedFeature']);
    const { named, objects, errors } = ruled(KGATEWAY_2_1, { cors });
    expect(errors).toEqual([]);
    expect(named('route').spec.rules[0].filters).toEqual([{ cors: filter, type: 'CORS' }]);
    expect(objects.filter(({ kind }) => kind === 'TrafficPolicy')).toEqual([]);
  });

  test('is turned off by Envoy gateways', () => {
    expect(policied(KGATEWAY_2_1_ENVOY, { cors: Cors.off() }).named('policy').spec.cors).toEqual({ disable: {} });
    expect(policied(GLOO_1_20, { cors: Cors.off() }).named('policy').spec.options.cors).toEqual({ disableForRoute: true });
    expect(policied(AGENTGATEWAY_1_4, { cors: Cors.off() }).errors).toEqual(['UnsupportedFeature']);
  });

  test('takes origins, methods and headers in their syntax only', () => {
    for (const origin of ['app.example', 'https://app.example/', 'https://app.example/path', 'ftp://app.example', '', 'https://*.*.example', 'https://app.example:port']) {
      expect([origin, codeOf(() => Cors.of({ allowOrigins: [origin] }))]).toEqual([origin, 'InvalidOrigin']);
    }
    for (const origin of ['*', 'https://app.example', 'http://localhost:3000', 'https://*.app.example', 'https://*']) {
      expect([origin, codeOf(() => Cors.of({ allowOrigins: [origin] }))]).toEqual([origin, undefined]);
    }
    expect(codeOf(() => Cors.of({}))).toBe('InvalidOrigin');
    expect(codeOf(() => Cors.of({ originPatterns: ['('] }))).toBe('InvalidExpression');
    expect(codeOf(() => Cors.of({ allowOrigins: ['*'], allowMethods: ['get'] }))).toBe('UnknownName');
    expect(codeOf(() => Cors.of({ allowOrigins: ['*'], exposeHeaders: ['x y'] }))).toBe('InvalidHeader');
    expect(codeOf(() => Cors.of({ allowOrigins: ['*', 'https://app.example'] }))).toBe('ConflictingOptions');
    expect(codeOf(() => Cors.of({ allowOrigins: ['*'], allowHeaders: ['x-a', 'x-a'] }))).toBe('ConflictingOptions');
    expect(codeOf(() => Cors.of({ allowOrigins: Array.from({ length: 65 }, (_, i) => `https://h${i}.example`) }))).toBe('ItemCount');
    expect(codeOf(() => Cors.of({ allowOrigins: ['*'], maxAge: Duration.millis(500) }))).toBe('InvalidLimit');
  });
});

describe('CSRF', () => {
  test('looks at all requests, which Envoy must be told, and at hosts there', () => {
    const csrf = Csrf.of({ additionalOrigins: [OriginMatch.exact('https://app.example')] });
    expect(policied(AGENTGATEWAY_1_4, { csrf }).named('policy').spec.traffic).toEqual({ csrf: { additionalOrigins: ['https://app.example'] } });
    expect(policied(KGATEWAY_2_1_ENVOY, { csrf }).named('policy').spec.csrf)
      .toEqual({ additionalOrigins: [{ exact: 'app.example', ignoreCase: false }], percentageEnabled: 100 });
    expect(policied(GLOO_1_20, { csrf }).named('policy').spec.options.csrf)
      .toEqual({ additionalOrigins: [{ exact: 'app.example' }], filterEnabled: { defaultValue: { denominator: 'HUNDRED', numerator: 100 } } });
    expect(policied(AGENTGATEWAY_1_4, { csrf: Csrf.of() }).named('policy').spec.traffic).toEqual({ csrf: {} });
  });

  test('knows parts of origins and shares of requests on Envoy only', () => {
    for (const match of [OriginMatch.suffix('.example'), OriginMatch.prefix('app.', true), OriginMatch.regularExpression('a.*'), OriginMatch.contains('app')]) {
      const csrf = Csrf.of({ additionalOrigins: [match] });
      expect(policied(AGENTGATEWAY_1_4, { csrf }).errors).toEqual(['UnsupportedFeature']);
      expect(policied(KGATEWAY_2_1_ENVOY, { csrf }).errors).toEqual([]);
    }
    expect(policied(KGATEWAY_2_1_ENVOY, { csrf: Csrf.of({ shadowPercent: 100 }) }).named('policy').spec.csrf).toEqual({ percentageShadowed: 100 });
    expect(policied(AGENTGATEWAY_1_4, { csrf: Csrf.of({ percent: 50 }) }).errors).toEqual(['UnsupportedFeature']);
    expect(policied(KGATEWAY_2_1, { csrf: Csrf.of() }).errors).toEqual(['UnsupportedFeature']);
  });

  test('takes percentages and origins only', () => {
    expect(codeOf(() => Csrf.of({ percent: 101 }))).toBe('InvalidLimit');
    for (const origin of ['', 'app.example', 'https://app.example/']) { expect(codeOf(() => OriginMatch.exact(origin))).toBe('InvalidOrigin'); }
    expect(codeOf(() => OriginMatch.prefix(''))).toBe('InvalidOrigin');
    expect(codeOf(() => OriginMatch.regularExpression('('))).toBe('InvalidExpression');
    expect(codeOf(() => Csrf.of({ additionalOrigins: Array.from({ length: 17 }, () => OriginMatch.contains('a')) }))).toBe('ItemCount');
  });
});

describe('bodies', () => {
  const errors = (dialect: Dialect, buffer: BodyLimits) => policied(dialect, { buffer }).errors;

  test('are limited', () => {
    const buffer = { request: { maxBytes: 65_536 } };
    expect(policied(AGENTGATEWAY_1_4, { buffer }).named('policy').spec.traffic).toEqual({ buffer });
    expect(policied(KGATEWAY_2_1_ENVOY, { buffer }).named('policy').spec.buffer).toEqual({ maxRequestSize: 65_536 });
    expect(policied(GLOO_1_20, { buffer }).named('policy').spec.options.bufferPerRoute).toEqual({ buffer: { maxRequestBytes: 65_536 } });
    expect(policied(GLOO_1_20, { buffer: { off: true } }).named('policy').spec.options.bufferPerRoute).toEqual({ disabled: true });
    expect(policied(KGATEWAY_2_1_ENVOY, { buffer: { off: true } }).named('policy').spec.buffer).toEqual({ disable: {} });
  });

  test('are limited as far as a release can', () => {
    expect(errors(AGENTGATEWAY_1_2, { request: { maxBytes: 1 } })).toEqual(['UnsupportedFeature']);
    expect(errors(AGENTGATEWAY_1_3, { request: { maxBytes: 1, failOpen: true } })).toEqual(['UnsupportedFeature']);
    expect(errors(KGATEWAY_2_1_ENVOY, { request: { maxBytes: 1, failOpen: true } })).toEqual(['UnsupportedFeature']);
    expect(errors(GLOO_1_20, { response: { maxBytes: 1 } })).toEqual(['UnsupportedFeature']);
    expect(errors(AGENTGATEWAY_1_4, { request: { maxBytes: 0 } })).toEqual(['InvalidLimit']);
    expect(errors(KGATEWAY_2_1_ENVOY, { request: { maxBytes: 1 }, off: true })).toEqual(['ConflictingOptions']);
  });
});

describe('requests', () => {
  test('are held back', () => {
    expect(policied(AGENTGATEWAY_1_4, { delay: RequestDelay.of(Duration.seconds(1)) }).named('policy').spec.traffic).toEqual({ delay: { duration: '1s' } });
    expect(policied(GLOO_1_20, { delay: RequestDelay.of(Duration.seconds(1), 10) }).named('policy').spec.options.faults).toEqual({ delay: { fixedDelay: '1s', percentage: 10 } });
    expect(policied(AGENTGATEWAY_1_3, { delay: RequestDelay.of(Duration.seconds(1)) }).errors).toEqual(['UnsupportedFeature']);
    expect(policied(AGENTGATEWAY_1_4, { delay: RequestDelay.of(Duration.seconds(1), 10) }).errors).toEqual(['UnsupportedFeature']);
    expect(codeOf(() => RequestDelay.of(Duration.seconds(0)))).toBe('InvalidLimit');
    expect(codeOf(() => RequestDelay.of(Duration.seconds(1), 0))).toBe('InvalidLimit');
    expect(codeOf(() => RequestDelay.expression('duration('))).toBe('InvalidExpression');
  });

  test('have their headers changed, and the host that is meant', () => {
    const headers: HeaderModifiers = { request: { set: { 'x-team': 'a' }, add: { 'x-via': 'b' }, remove: ['x-debug'] } };
    const request = { add: [{ name: 'x-via', value: 'b' }], remove: ['x-debug'], set: [{ name: 'x-team', value: 'a' }] };
    expect(policied(AGENTGATEWAY_1_4, { headers, rewriteHost: false }).named('policy').spec.traffic).toEqual({ headerModifiers: { request }, hostRewrite: { mode: 'None' } });
    expect(policied(KGATEWAY_2_1_ENVOY, { headers, rewriteHost: true }).named('policy').spec).toMatchObject({ headerModifiers: { request }, autoHostRewrite: true });
    expect(policied(GLOO_1_20, { headers }).named('policy').spec.options.headerManipulation).toEqual({
      requestHeadersToAdd: [{ append: false, header: { key: 'x-team', value: 'a' } }, { append: true, header: { key: 'x-via', value: 'b' } }],
      requestHeadersToRemove: ['x-debug'],
    });
    expect(policied(KGATEWAY_2_1, { headers }).errors).toEqual(['UnsupportedFeature']);
    expect(policied(Dialect.AGENTGATEWAY_0_12, { rewriteHost: true }).errors).toEqual(['UnsupportedFeature']);
  });

  test('take no headers out of syntax, and no more than a release', () => {
    expect(codeOf(() => policied(AGENTGATEWAY_1_4, { headers: { request: { set: { 'x team': 'a' } } } }))).toBe('InvalidHeader');
    expect(policied(AGENTGATEWAY_1_4, { headers: { response: { remove: Array.from({ length: 17 }, (_, i) => `x-${i}`) } } }).errors).toEqual(['ItemCount']);
    expect(policied(AGENTGATEWAY_1_4, { headers: {} }).errors).toContain('ItemCount');
  });
});

describe('answers by the gateway itself', () => {
  const later = DirectResponse.of({ status: 503, body: 'later' });

  test('stand in a policy on agentgateway', () => {
    expect(policied(AGENTGATEWAY_1_4, { directResponse: later }).named('policy').spec.traffic).toEqual({ directResponse: { body: 'later', status: 503 } });
    const made = DirectResponse.of({ status: 200, bodyExpression: 'request.path', headers: { 'x-why': '"test"' } });
    expect(policied(AGENTGATEWAY_1_3, { directResponse: made }).named('policy').spec.traffic.directResponse)
      .toEqual({ bodyExpression: 'request.path', headers: [{ name: 'x-why', value: '"test"' }], status: 200 });
    expect(policied(AGENTGATEWAY_1_2, { directResponse: made }).errors).toContain('UnsupportedFeature');
  });

  test('are an object on kgateway that a rule refers to', () => {
    for (const dialect of [KGATEWAY_2_0, KGATEWAY_2_1, KGATEWAY_2_1_ENVOY]) {
      const { named, errors } = policied(dialect, { directResponse: later }, 'rule');
      expect(errors).toEqual([]);
      expect(named('policy')).toMatchObject({ kind: 'DirectResponse', spec: { body: 'later', status: 503 } });
      expect(named('route').spec.rules[0].filters)
        .toContainEqual({ extensionRef: { group: 'gateway.kgateway.dev', kind: 'DirectResponse', name: 'policy' }, type: 'ExtensionRef' });
    }
    expect(policied(KGATEWAY_2_1, { directResponse: later }, 'route').errors).toEqual(['UnsupportedFeature']);
    expect(policied(GLOO_1_20, { directResponse: later }, 'rule').errors).toEqual(['UnsupportedFeature']);
  });

  test('hold on conditions from agentgateway 1.2 on', () => {
    const conditionalDirectResponses = [{ when: 'request.path == "/a"', response: later }];
    expect(policied(AGENTGATEWAY_1_2, { conditionalDirectResponses }).named('policy').spec.traffic.directResponse)
      .toEqual({ conditional: [{ condition: 'request.path == "/a"', policy: { body: 'later', status: 503 } }] });
    expect(policied(AGENTGATEWAY_1_2, { conditionalDirectResponses, directResponse: later }).errors).toEqual(['ConflictingOptions']);
    expect(policied(KGATEWAY_2_1, { conditionalDirectResponses }, 'rule').errors).toEqual(['UnsupportedFeature']);
  });

  test('are answers', () => {
    for (const status of [199, 600, 200.5]) { expect(codeOf(() => DirectResponse.of({ status }))).toBe('InvalidStatus'); }
    expect(codeOf(() => DirectResponse.of({ status: 200, body: 'a', bodyExpression: '"a"' }))).toBe('ConflictingOptions');
    expect(codeOf(() => DirectResponse.of({ status: 200, body: '' }))).toBe('InvalidBody');
    expect(codeOf(() => DirectResponse.of({ status: 200, headers: { 'x why': '"a"' } }))).toBe('InvalidHeader');
    expect(codeOf(() => DirectResponse.of({ status: 200, headers: { 'x-why': 'plain text' } }))).toBe('InvalidExpression');
  });
});

describe('a policy before routing', () => {
  const errors = (dialect: Dialect, policies: Parameters<typeof policied>[1]) => policied(dialect, { preRouting: true, ...policies }, 'gateway').errors;

  test('says nothing that can only be done after it', () => {
    expect(errors(AGENTGATEWAY_1_4, { csrf: Csrf.of(), rewriteHost: true })).toEqual(['AfterRouting']);
    expect(errors(AGENTGATEWAY_1_4, { headers: { request: { remove: ['x-debug'] } }, delay: RequestDelay.of(Duration.seconds(1)) })).toEqual(['AfterRouting']);
    expect(errors(AGENTGATEWAY_1_4, { rateLimits: [RateLimit.requests(1).perSecond()], directResponse: DirectResponse.of({ status: 404 }) })).toEqual(['AfterRouting']);
  });

  test('says CORS from agentgateway 1.3 on', () => {
    const cors = Cors.of({ allowOrigins: ['*'] });
    expect(errors(AGENTGATEWAY_1_2, { cors })).toEqual(['AfterRouting']);
    expect(errors(AGENTGATEWAY_1_3, { cors })).toEqual([]);
  });
});

test('a limit of requests on the way to a model is told of, since it holds for answers as well', () => {
  const buffer = { request: { maxBytes: 65_536 } };
  expect(policied(AGENTGATEWAY_1_4, { buffer }).warnings).toEqual(['LintBufferedAnswers']);
  expect(policied(AGENTGATEWAY_1_4, { buffer: { response: buffer.request } }).warnings).toEqual([]);
});

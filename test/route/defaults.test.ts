import { Chart, Duration } from 'cdk8s';
import {
  ApiFormat, ApiKey, AwsCredential, AzureCredential, AzureOpenAi, AzureOpenAiBackend, BackendTls, Bedrock, Dialect, FailoverBackend, GatewayRef, Gemini, GeminiBackend, IRouteTarget, LlmRoute, LlmRouteRule, OpenAi,
  OpenAiBackend, OpenAiCompatibleBackend, Rewrite, RouteMatch, RouteRetry, RouteTarget, StaticBackend,
} from '../../src';
import { synthesize, Synthesis } from '../providers/synthesis';

interface Rule {
  readonly name?: string;
  readonly matches?: readonly unknown[];
  readonly filters?: readonly { readonly type: string; readonly [rest: string]: unknown }[];
  readonly backendRefs: readonly { readonly filters?: readonly unknown[] }[];
  readonly retry?: unknown;
}

const apiKey = ApiKey.fromSecretName('key');
const { AGENTGATEWAY_1_2, AGENTGATEWAY_1_3, AGENTGATEWAY_1_4, KGATEWAY_2_1, GLOO_1_20, KGATEWAY_2_1_ENVOY } = Dialect;
const AGENTGATEWAYS = Dialect.ALL.filter(({ dialectName }) => dialectName.startsWith('agentgateway'));

const routed = (dialect: Dialect, rule: (chart: Chart) => LlmRouteRule): Synthesis =>
  synthesize(dialect, chart => new LlmRoute(chart, 'r', { gateway: GatewayRef.named('gw'), rules: [rule(chart)] }));
const rulesOf = ({ errors, kind }: Synthesis): readonly Rule[] => {
  expect(errors).toEqual([]);
  return kind('HTTPRoute').flatMap(({ spec }) => (spec as { readonly rules: readonly Rule[] }).rules);
};
const filtersIn = (dialect: Dialect, rule: (chart: Chart) => LlmRouteRule) => rulesOf(routed(dialect, rule)).map(({ filters }) => filters);

describe('a retry', () => {
  const retried = (dialect: Dialect, retry?: RouteRetry, target?: (chart: Chart) => FailoverBackend) => {
    const made = routed(dialect, chart => ({ targets: [target?.(chart) ?? new OpenAiBackend(chart, 'b', { apiKey })], retry }));
    const policy = made.kind('AgentgatewayPolicy')[0]?.spec as { readonly traffic?: { readonly retry?: object } } | undefined;
    return { retry: policy?.traffic?.retry ?? rulesOf(made)[0].retry, warnings: made.warnings };
  };
  const pool = (chart: Chart) => new FailoverBackend(chart, 'b', { tiers: ['a', 'b'].map(model => ({ providers: [new OpenAi({ model, apiKey })] })) });
  const codes = [429, 500, 502, 503, 504, 529];

  test.each([KGATEWAY_2_1, ...AGENTGATEWAYS])('has a backoff in $dialectName, without which it meets the provider that just failed', dialect => {
    expect(retried(dialect, RouteRetry.of({ attempts: 2 })).retry).toEqual({ attempts: 2, codes, backoff: '25ms' });
    expect(retried(dialect, RouteRetry.of({ attempts: 2, backoff: Duration.millis(1) })).retry).toEqual({ attempts: 2, codes, backoff: '1ms' });
    expect(retried(dialect, RouteRetry.of({ attempts: 2, codes: [], immediate: true })).retry).toEqual({ attempts: 2 });
  });

  test('leaves the backoff to Envoy where it has one of its own', () => {
    const spec = (dialect: Dialect, kind: string) => JSON.stringify(routed(dialect, chart => ({
      targets: [new OpenAiBackend(chart, 'b', { apiKey })], retry: RouteRetry.of({ attempts: 2 }),
    })).kind(kind));
    expect(spec(GLOO_1_20, 'RouteOption')).toMatch(/"numRetries":2/);
    expect(spec(GLOO_1_20, 'RouteOption')).not.toMatch(/backOff/i);
    expect(spec(KGATEWAY_2_1_ENVOY, 'TrafficPolicy')).toMatch(/529/);
    expect(spec(KGATEWAY_2_1_ENVOY, 'TrafficPolicy')).not.toMatch(/backoff/i);
  });

  test('that is meant to be immediate is a warning where a failover would not happen', () => {
    const immediate = RouteRetry.of({ attempts: 1, immediate: true });
    const about = (warnings: readonly string[]) => warnings.filter(text => text.includes('without backoff'));
    expect(about(retried(AGENTGATEWAY_1_4, immediate, pool).warnings)).toHaveLength(1);
    expect(about(retried(AGENTGATEWAY_1_4, immediate).warnings)).toEqual([]);
  });

  test('with a backoff of zero is refused where it is given', () => {
    expect(() => RouteRetry.of({ attempts: 1, backoff: Duration.millis(0) })).toThrow(expect.objectContaining({ code: 'InvalidRetry' }));
    expect(() => RouteRetry.of({ attempts: 1, backoff: Duration.millis(5), immediate: true })).toThrow(expect.objectContaining({ code: 'ConflictingOptions' }));
  });
});

describe('the prefix of a rule', () => {
  const passing = (chart: Chart, id = 'b') => new OpenAiBackend(chart, id, { apiKey, apis: { '*': ApiFormat.PASSTHROUGH } });
  const off = [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } }];

  test.each(AGENTGATEWAYS)('is taken off where requests are passed on as they are, in $dialectName', dialect => {
    expect(filtersIn(dialect, chart => ({ matches: [RouteMatch.pathPrefix('/openai')], targets: [passing(chart)] }))).toEqual([off]);
  });

  test('stays where the API of the provider begins with it, where it is said, and where the provider is called at its own path', () => {
    const kept = (matches: RouteMatch[], more: Partial<LlmRouteRule> = {}) => filtersIn(AGENTGATEWAY_1_4, chart => ({ matches, targets: [passing(chart)], ...more }));
    expect(kept([RouteMatch.pathPrefix('/v1')])).toEqual([undefined]);
    expect(kept([RouteMatch.pathPrefix('/v1/files')])).toEqual([undefined]);
    expect(kept([RouteMatch.pathPrefix('/')])).toEqual([undefined]);
    expect(kept([RouteMatch.pathExact('/openai')])).toEqual([undefined]);
    expect(kept([RouteMatch.pathPrefix('/openai')], { keepPrefix: true })).toEqual([undefined]);
    expect(filtersIn(AGENTGATEWAY_1_4, chart => ({ matches: [RouteMatch.pathPrefix('/x')], targets: [new OpenAiBackend(chart, 'b', { apiKey })] }))).toEqual([undefined]);
  });

  test('stands in the place of the provider\'s own where the base URL has a path', () => {
    const groq = (prefix: string) => filtersIn(AGENTGATEWAY_1_4, chart => ({
      matches: [RouteMatch.pathPrefix(prefix)],
      targets: [new OpenAiCompatibleBackend(chart, 'b', { baseUrl: 'https://api.groq.com/openai/v1', apiKey, apis: { '*': ApiFormat.PASSTHROUGH } })],
    }));
    expect(groq('/openai')).toEqual([off]);
    expect(groq('/v1')).toEqual([undefined]);
  });

  test('is taken off beside a host that is rewritten, but not beside a path that is', () => {
    const rewritten = (rewrite: Rewrite) => filtersIn(AGENTGATEWAY_1_4, chart => ({ matches: [RouteMatch.pathPrefix('/x')], targets: [passing(chart)], rewrite }));
    expect(rewritten(Rewrite.hostname('h.example'))[0]).toMatchObject([{ urlRewrite: { hostname: 'h.example', path: { replacePrefixMatch: '/' } } }]);
    expect(rewritten(Rewrite.fullPath('/v1/models'))[0]).toEqual([{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplaceFullPath', replaceFullPath: '/v1/models' } } }]);
  });

  test('is taken off for each match by a rule of its own', () => {
    const rules = rulesOf(routed(AGENTGATEWAY_1_4, chart => ({
      ruleName: 'x', matches: ['/a', '/b', '/v1'].map(prefix => RouteMatch.pathPrefix(prefix)), targets: [passing(chart)], retry: RouteRetry.of({ attempts: 1 }),
    })));
    expect(rules.map(({ name, filters }) => [name, filters])).toEqual([['x', off], ['x-2', off], ['x-3', undefined]]);
  });

  test('stays, with a warning, where targets disagree', () => {
    const mixed = routed(AGENTGATEWAY_1_4, chart => ({
      matches: [RouteMatch.pathPrefix('/x')], targets: [passing(chart), RouteTarget.fromServiceName('web', 80)],
    }));
    expect(rulesOf(mixed)[0].filters).toBeUndefined();
    expect(mixed.warnings.filter(text => text.startsWith('PathPrefixConflict'))).toHaveLength(1);
    const providers = routed(AGENTGATEWAY_1_4, chart => ({
      matches: [RouteMatch.pathPrefix('/v1')], targets: [passing(chart), new GeminiBackend(chart, 'g', { apiKey, apis: { '*': ApiFormat.DETECT } })],
    }));
    expect(providers.warnings.filter(text => text.startsWith('PathPrefixConflict'))).toEqual([]);
  });

  test('is taken off, too, when the tier that wants it so comes after the route', () => {
    const { errors, kind } = synthesize(AGENTGATEWAY_1_4, chart => {
      const tier = (model: string, apis?: { [path: string]: ApiFormat }) => new OpenAi({ model, apiKey, apis });
      const backend = new FailoverBackend(chart, 'b', { tiers: [{ providers: [tier('a')] }] });
      const rules = Array.from({ length: 9 }, (_, i) => ({ matches: [RouteMatch.pathPrefix(`/a${i}`), RouteMatch.pathPrefix(`/b${i}`)], targets: [backend] }));
      new LlmRoute(chart, 'r', { gateway: GatewayRef.named('gw'), rules });
      backend.addTier(tier('b', { '*': ApiFormat.PASSTHROUGH }));
    });
    expect(errors).toEqual([]);
    expect(kind('HTTPRoute').map(({ metadata, spec }) => [metadata.name, (spec as { rules: Rule[] }).rules.length])).toEqual([['llm-r', 16], ['llm-rx02', 2]]);
    expect(kind('AgentgatewayPolicy')).toHaveLength(18);
    const sections = kind('AgentgatewayPolicy').map(({ spec }) => (spec as { targetRefs: { sectionName: string }[] }).targetRefs[0].sectionName);
    const written = kind('HTTPRoute').flatMap(({ spec }) => (spec as { rules: Rule[] }).rules.map(({ name }) => name));
    expect([...sections].sort()).toEqual([...written].sort());
  });
});

describe('the caller\'s Authorization', () => {
  const taken = { type: 'RequestHeaderModifier', requestHeaderModifier: { remove: ['Authorization'] } };
  const azure = (chart: Chart, id = 'azure') => new AzureOpenAiBackend(chart, id, {
    endpoint: 'r.openai.azure.com', deployment: 'd', credential: AzureCredential.fromApiKey(apiKey),
  });
  const SENDS_ELSEWHERE = [AGENTGATEWAY_1_2, AGENTGATEWAY_1_3, AGENTGATEWAY_1_4];

  test.each(SENDS_ELSEWHERE)('is taken off where the key travels in another header, in $dialectName', dialect => {
    expect(filtersIn(dialect, chart => ({ targets: [azure(chart)] }))).toEqual([[taken]]);
    expect(filtersIn(dialect, chart => ({ targets: [new OpenAiBackend(chart, 'b', { apiKey })] }))).toEqual([undefined]);
    expect(filtersIn(dialect, chart => ({ targets: [azure(chart)], keepAuthorization: true }))).toEqual([undefined]);
  });

  test('joins the changes that the user makes, whose own word on it wins', () => {
    const changed = (requestHeaders: LlmRouteRule['requestHeaders']) =>
      filtersIn(AGENTGATEWAY_1_4, chart => ({ targets: [azure(chart)], requestHeaders }))[0]?.map(({ requestHeaderModifier }) => requestHeaderModifier);
    expect(changed({ set: { 'x-team': 'ai' }, remove: ['cookie'] })).toEqual([{ set: [{ name: 'x-team', value: 'ai' }], remove: ['cookie', 'Authorization'] }]);
    expect(changed({ set: { authorization: 'Basic eA==' } })).toEqual([{ set: [{ name: 'authorization', value: 'Basic eA==' }] }]);
  });

  test('is taken off on the target where only some are like that', () => {
    const [rule] = rulesOf(routed(AGENTGATEWAY_1_4, chart => ({ targets: [azure(chart), new OpenAiBackend(chart, 'b', { apiKey })] })));
    expect(rule.filters).toBeUndefined();
    expect(rule.backendRefs.map(({ filters }) => filters)).toEqual([[taken], undefined]);
  });

  test('stays where another tier passes it on', () => {
    const tiers = (passed: boolean) => filtersIn(AGENTGATEWAY_1_4, chart => ({
      targets: [new FailoverBackend(chart, 'b', {
        tiers: [
          { providers: [new AzureOpenAi({ endpoint: 'r.openai.azure.com', deployment: 'd', credential: AzureCredential.fromApiKey(apiKey) })] },
          { providers: [new OpenAi({ model: 'a', apiKey: passed ? ApiKey.passthrough() : apiKey })] },
        ],
      })],
    }));
    expect(tiers(true)).toEqual([undefined]);
    expect(tiers(false)).toEqual([[taken]]);
  });

  test('is replaced by a signature or a token, so that nothing need be done', () => {
    const signed = filtersIn(AGENTGATEWAY_1_4, chart => ({
      targets: [new FailoverBackend(chart, 'b', {
        tiers: [
          { providers: [new Bedrock({ region: 'us-east-1', model: 'm', credential: AwsCredential.implicit() }), new Gemini({ model: 'g', apiKey })] },
        ],
      })],
    }));
    expect(signed).toEqual([undefined]);
  });
});

describe('a mirror', () => {
  const mirrored = (dialect: Dialect, target: (chart: Chart) => IRouteTarget) => {
    const { codes, warnings } = routed(dialect, chart => ({ targets: [RouteTarget.fromServiceName('web', 80)], mirrors: [{ target: target(chart) }] }));
    return { codes, warned: warnings.filter(text => text.includes('without their body')).length };
  };

  test.each(Dialect.ALL)('to a backend of a provider is an error where nothing would be sent, in $dialectName', dialect => {
    const { codes } = mirrored(dialect, chart => new OpenAiBackend(chart, 'b', { apiKey }));
    expect(codes).toEqual(dialect._definition.placement.mirrors ? ['LintMirror'] : []);
  });

  test('to anything else is a warning, since the copy has no body', () => {
    expect(mirrored(AGENTGATEWAY_1_4, () => RouteTarget.fromServiceName('shadow', 80))).toEqual({ codes: [], warned: 1 });
    expect(mirrored(AGENTGATEWAY_1_4, chart => new StaticBackend(chart, 's', { hosts: [{ host: 'h.example', port: 80 }] }))).toEqual({ codes: [], warned: 1 });
    expect(mirrored(GLOO_1_20, () => RouteTarget.fromServiceName('shadow', 80))).toEqual({ codes: [], warned: 0 });
  });
});

describe('a host that is an address', () => {
  const at = (host: string) => (chart: Chart) => ({ targets: [new OpenAiCompatibleBackend(chart, 'b', { baseUrl: `http://${host}:8000/v1`, apiKey })] });

  test.each(AGENTGATEWAYS)('is named by the route in $dialectName, which sends the client\'s Host header there', dialect => {
    expect(filtersIn(dialect, at('10.0.0.1'))).toEqual([[{ type: 'URLRewrite', urlRewrite: { hostname: '10.0.0.1' } }]]);
    expect(filtersIn(dialect, at('vllm.example'))).toEqual([undefined]);
    expect(filtersIn(dialect, chart => ({ ...at('10.0.0.1')(chart), keepHost: true }))).toEqual([undefined]);
  });

  test('is a warning where it cannot be named', () => {
    const about = (rule: (chart: Chart) => LlmRouteRule) => {
      const { errors, warnings } = routed(AGENTGATEWAY_1_4, rule);
      expect(errors).toEqual([]);
      return warnings.map(text => text.split(':')[0]);
    };
    const six = (chart: Chart) => ({
      targets: [new FailoverBackend(chart, 'b', {
        tiers: [{ providers: [new OpenAi({ model: 'm', apiKey, host: 'fd00::1', port: 443, tls: BackendTls.unsafeInsecure() })] }],
      })],
    });
    expect(about(six)).toContain('PartialSupport');
    expect(about(chart => ({ targets: [...at('10.0.0.1')(chart).targets, new OpenAiBackend(chart, 'own', { apiKey })] }))).toContain('HostRewriteConflict');
  });
});

test('policies beside a route go by the names that users give them', () => {
  for (const [dialect, kind] of [[AGENTGATEWAY_1_4, 'AgentgatewayPolicy'], [GLOO_1_20, 'RouteOption'], [KGATEWAY_2_1_ENVOY, 'TrafficPolicy']] as const) {
    const made = routed(dialect, chart => ({ targets: [new OpenAiBackend(chart, 'b', { apiKey })], retry: RouteRetry.of({ attempts: 1 }), policyName: 'mine' }));
    expect(made.kind(kind).map(({ metadata }) => metadata.name)).toEqual(['mine']);
    rulesOf(made);
  }
});

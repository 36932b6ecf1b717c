import { App, Chart, Duration, Testing } from 'cdk8s';
import {
  Anthropic, ApiFormat, ApiKey, Diagnostics, Dialect, FailoverBackend, GatewayRef, HealthRule, IRouteTarget, LlmBackend, LlmRoute, LlmRouteRule, Mistral, OpenAi, OpenAiBackend, OpenAiCompatibleBackend,
  Rewrite, RouteMatch, RouteRetry, RouteTarget, RouteTimeout, StaticBackend, Severity, SynthSettings,
} from '../../src';

interface Manifest { readonly kind: string; readonly metadata: { readonly name: string; readonly namespace?: string }; readonly spec: any }

const key = () => ApiKey.fromSecretName('key');

function chartIn(dialect: Dialect, namespace = 'ai'): Chart {
  const app = new App();
  dialect.applyTo(app);
  new SynthSettings({ printWarnings: false }).applyTo(app);
  return new Chart(app, 'c', { namespace, disableResourceNameHashes: true });
}

const openai = (chart: Chart) => new OpenAiBackend(chart, 'openai', { apiKey: key() });
const route = (chart: Chart, rules: LlmRouteRule[]) => new LlmRoute(chart, 'r', { gateway: GatewayRef.named('gw'), rules });
const synth = (chart: Chart): Manifest[] => Testing.synth(chart) as Manifest[];
/** Envoy ends a request after 15 seconds unless told otherwise, and must be told what streams. */
const ON_ENVOY: readonly Dialect[] = [Dialect.GLOO_1_20, Dialect.KGATEWAY_2_0, Dialect.KGATEWAY_2_1_ENVOY];
/** What ranks routes by their names alone: the agentgateway data plane. */
const BY_KEY = Dialect.ALL.filter(dialect => dialect === Dialect.KGATEWAY_2_1 || dialect.dialectName.startsWith('agentgateway'));
/** Releases of agentgateway that leave a provider by a health rule. */
const WITH_HEALTH = Dialect.ALL.slice(Dialect.ALL.indexOf(Dialect.AGENTGATEWAY_1_0));

const routes = (chart: Chart) => synth(chart).filter(({ kind }) => kind === 'HTTPRoute');
const errors = (chart: Chart): string[] => {
  try { synth(chart); return []; } catch (e) { return Array.from((e as Error).message.matchAll(/\] ([A-Z]\w+):/g), ([, code]) => code); }
};

describe.each(Dialect.ALL)('a route in $dialectName', dialect => {
  test('leads to its backend by group, kind and name, without repeating the namespace', () => {
    const chart = chartIn(dialect);
    route(chart, [{ matches: [RouteMatch.pathPrefix('/a')], targets: [openai(chart)] }]);
    const { group, kind } = dialect._definition.backend;
    expect(routes(chart)[0].spec.rules[0].backendRefs).toEqual([{ group, kind, name: 'c-openai' }]);
  });

  test('writes every kind of match, change and target', () => {
    const chart = chartIn(dialect);
    const backend = openai(chart);
    route(chart, [
      {
        matches: [
          RouteMatch.allOf(RouteMatch.pathExact('/a'), RouteMatch.header('x', '1'), RouteMatch.queryParamRegex('q', 'a.*'), RouteMatch.method('POST')),
          RouteMatch.allOf(RouteMatch.pathRegex('/b/.*'), RouteMatch.headerRegex('y', '.+'), RouteMatch.queryParam('z', '1')),
        ],
        targets: [RouteTarget.weighted(backend, 9), RouteTarget.weighted(RouteTarget.fromServiceName('svc', 80), 1)],
        requestHeaders: { set: { a: '1' }, add: { b: '2' }, remove: ['c'] },
        responseHeaders: { remove: ['d'] },
        rewrite: Rewrite.hostnameAndPath('h.example', '/p'),
        mirrors: [{ target: RouteTarget.fromServiceName('shadow', 80), percent: 10 }],
        requestTimeout: RouteTimeout.gatewayDefault(),
      },
      { matches: [RouteMatch.pathPrefix('/old')], redirect: { scheme: 'https', hostname: 'new.example', path: '/new', statusCode: 301 } },
    ]);
    const [{ spec: { rules } }] = routes(chart);
    expect(rules[0].matches).toEqual([
      { path: { type: 'Exact', value: '/a' }, headers: [{ name: 'x', type: 'Exact', value: '1' }], queryParams: [{ name: 'q', type: 'RegularExpression', value: 'a.*' }], method: 'POST' },
      { path: { type: 'RegularExpression', value: '/b/.*' }, headers: [{ name: 'y', type: 'RegularExpression', value: '.+' }], queryParams: [{ name: 'z', type: 'Exact', value: '1' }] },
    ]);
    expect(rules[0].backendRefs.map((ref: any) => [ref.name, ref.weight])).toEqual([['c-openai', 9], ['svc', 1]]);
    expect(rules[0].filters).toEqual([
      { type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: 'a', value: '1' }], add: [{ name: 'b', value: '2' }], remove: ['c'] } },
      { type: 'ResponseHeaderModifier', responseHeaderModifier: { remove: ['d'] } },
      { type: 'URLRewrite', urlRewrite: { hostname: 'h.example', path: { type: 'ReplaceFullPath', replaceFullPath: '/p' } } },
      { type: 'RequestMirror', requestMirror: { backendRef: expect.objectContaining({ name: 'shadow', port: 80 }), percent: 10 } },
    ]);
    expect(rules[1].filters).toEqual([{
      type: 'RequestRedirect',
      requestRedirect: { scheme: 'https', hostname: 'new.example', path: { type: 'ReplaceFullPath', replaceFullPath: '/new' }, statusCode: 301 },
    }]);
  });

  test('is split where it is larger than the API allows, in an order that keeps precedence', () => {
    const chart = chartIn(dialect);
    const backend = openai(chart);
    const paths = Array.from({ length: 40 }, (_, i) => RouteMatch.pathPrefix(`/p${i}`));
    route(chart, [
      { matches: paths.slice(0, 20), targets: [backend], requestTimeout: RouteTimeout.gatewayDefault() },
      ...paths.slice(20).map(match => ({ matches: [match], targets: [backend], requestTimeout: RouteTimeout.gatewayDefault() })),
    ]);
    const written = routes(chart);
    expect(written.map(({ metadata }) => metadata.name)).toEqual(['c-r', BY_KEY.includes(dialect) ? 'c-rx02' : 'c-r-02']);
    expect(written.map(({ spec }) => spec.rules.length)).toEqual([16, 7]);
    const matches = written.flatMap(({ spec }) => spec.rules.flatMap((rule: any) => rule.matches.map((m: any) => m.path.value)));
    expect(matches).toEqual(Array.from({ length: 40 }, (_, i) => `/p${i}`));
    expect(written.flatMap(({ spec }) => spec.rules).every((rule: any) => rule.matches.length <= 8)).toBe(true);
  });

  test('without targets, or without rules, is an error', () => {
    const chart = chartIn(dialect);
    route(chart, [{ matches: [RouteMatch.pathPrefix('/a')] }]);
    new LlmRoute(chart, 'empty', { gateway: GatewayRef.named('gw') });
    expect(errors(chart)).toEqual(expect.arrayContaining(['NoTargets', 'NoRules']));
  });

  test('to a backend of another namespace has a grant where that helps, and is an error where nothing does', () => {
    const app = new App();
    dialect.applyTo(app);
    new SynthSettings({ printWarnings: false }).applyTo(app);
    const models = new Chart(app, 'models', { namespace: 'models', disableResourceNameHashes: true });
    const web = new Chart(app, 'web', { namespace: 'web', disableResourceNameHashes: true });
    route(web, [{ matches: [RouteMatch.pathPrefix('/a')], targets: [openai(models)] }]);
    if (dialect._definition.placement.crossNamespaceBackend === 'impossible') {
      expect(errors(web)).toEqual(['CrossNamespaceBackend']);
      return;
    }
    const { group, kind } = dialect._definition.backend;
    const grant = synth(models).find(manifest => manifest.kind === 'ReferenceGrant');
    expect(synth(web).map(manifest => manifest.kind)).not.toContain('ReferenceGrant');
    expect(grant).toMatchObject({
      metadata: { name: `web-web-r-to-${kind.toLowerCase()}-models-openai`, namespace: 'models' },
      spec: { from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'web' }], to: [{ group, kind, name: 'models-openai' }] },
    });
    expect(routes(web)[0].spec.rules[0].backendRefs[0].namespace).toBe('models');
  });

  test('shares no grant with a route of the same name elsewhere, nor its targets with others of the same name', () => {
    const app = new App();
    dialect.applyTo(app);
    const service = RouteTarget.fromObject({ group: '', kind: 'Service', name: 'x', namespace: 'models', port: 80 });
    const other = RouteTarget.fromObject({ group: 'example.com', kind: 'Thing', name: 'x', namespace: 'models' });
    const charts = ['web', 'ops'].map(namespace => new Chart(app, namespace, { namespace }));
    charts.forEach(chart => new LlmRoute(chart, 'r', {
      metadata: { name: 'llm' }, gateway: GatewayRef.named('gw'), rules: [{ targets: [service] }, { targets: [other] }],
    }));
    expect(Diagnostics.of(app).errors.filter(({ code }) => code === 'DuplicateObject')).toEqual([]);
  });

  test('does not cut long streams', () => {
    const chart = chartIn(dialect);
    route(chart, [{ matches: [RouteMatch.pathPrefix('/a')], targets: [openai(chart)] }]);
    const all = synth(chart);
    const inRoute = all.find(({ kind }) => kind === 'HTTPRoute')?.spec.rules[0].timeouts?.request;
    const beside = all.find(({ kind }) => kind === 'RouteOption')?.spec.options.timeout;
    expect(inRoute ?? beside).toBe(ON_ENVOY.includes(dialect) ? '0s' : undefined);
  });

  test('takes as long as it takes when told so', () => {
    const chart = chartIn(dialect);
    route(chart, [{ targets: [openai(chart)], requestTimeout: RouteTimeout.unlimited() }]);
    const all = synth(chart);
    expect(all.find(({ kind }) => kind === 'RouteOption')?.spec.options.timeout ?? routes(chart)[0].spec.rules[0].timeouts.request).toBe('0s');
  });

  test('keeps a timeout that the user gives', () => {
    const chart = chartIn(dialect);
    route(chart, [{ matches: [RouteMatch.pathPrefix('/a')], targets: [openai(chart)], requestTimeout: RouteTimeout.of(Duration.minutes(10)) }]);
    expect(JSON.stringify(synth(chart))).toContain('"600s"');
  });
});

const pool = (chart: Chart) => new FailoverBackend(chart, 'chat', {
  tiers: [{ providers: [new OpenAi({ model: 'a', apiKey: key() })] }, { providers: [new OpenAi({ model: 'b', apiKey: key() })] }],
});

describe('a route to a failover backend', () => {
  test.each([Dialect.GLOO_1_20, Dialect.AGENTGATEWAY_0_12, ...WITH_HEALTH])('tries the next tier within the request in $dialectName', dialect => {
    const chart = chartIn(dialect);
    route(chart, [{ matches: [RouteMatch.pathPrefix('/a')], targets: [pool(chart)] }]);
    const policy = synth(chart).find(({ kind }) => ['AgentgatewayPolicy', 'RouteOption'].includes(kind));
    const retry = policy?.spec.traffic?.retry ?? policy?.spec.options.retries;
    expect(retry.attempts ?? retry.numRetries).toBe(1);
    expect(retry.codes ?? retry.retriableStatusCodes).toEqual([429, 500, 502, 503, 504, 529]);
    expect(retry.backoff).toBe(dialect === Dialect.GLOO_1_20 ? undefined : '25ms');
  });

  test('tries as often as there are providers before the last tier, which may all be down', () => {
    const chart = chartIn(Dialect.AGENTGATEWAY_1_4);
    const providers = (n: number) => ({ providers: Array.from({ length: n }, (_, i) => new OpenAi({ model: `m${i}`, apiKey: key() })) });
    const target = new FailoverBackend(chart, 'chat', { tiers: [providers(2), providers(1), providers(3)] });
    route(chart, [{ targets: [target] }]);
    expect(synth(chart).find(({ kind }) => kind === 'AgentgatewayPolicy')?.spec.traffic.retry.attempts).toBe(3);
  });

  test.each(WITH_HEALTH)('is evicted by a health rule in $dialectName', dialect => {
    const chart = chartIn(dialect);
    pool(chart);
    expect(synth(chart)[0].spec.policies.health).toEqual({ unhealthyCondition: expect.stringContaining('response.code == 429'), eviction: { duration: '30s' } });
  });

  test('is evicted by the rule that the user gives, where there are such rules', () => {
    const health = HealthRule.of({ unhealthyCondition: 'response.code == 503', evictionDuration: Duration.minutes(2), consecutiveFailures: 3 });
    for (const dialect of Dialect.ALL) {
      const chart = chartIn(dialect);
      const tiers = ['a', 'b'].map(model => ({ providers: [new OpenAi({ model, apiKey: key() })] }));
      new FailoverBackend(chart, 'chat', { tiers, health });
      if (!WITH_HEALTH.includes(dialect)) { expect(errors(chart)).toEqual(['UnsupportedFeature']); continue; }
      expect(synth(chart)[0].spec.policies.health)
        .toEqual({ unhealthyCondition: 'response.code == 503', eviction: { duration: '120s', consecutiveFailures: 3 } });
    }
  });

  test('does not retry when told so', () => {
    const chart = chartIn(Dialect.AGENTGATEWAY_1_4);
    route(chart, [{ matches: [RouteMatch.pathPrefix('/a')], targets: [pool(chart)], retry: RouteRetry.never() }]);
    expect(synth(chart).map(({ kind }) => kind)).not.toContain('AgentgatewayPolicy');
  });

  test.each(Dialect.ALL)('is the same when the second tier comes after the route, in $dialectName', dialect => {
    const early = chartIn(dialect);
    route(early, [{ matches: [RouteMatch.pathPrefix('/a')], targets: [pool(early)] }]);
    const late = chartIn(dialect);
    const backend = new FailoverBackend(late, 'chat', { tiers: [{ providers: [new OpenAi({ model: 'a', apiKey: key() })] }] });
    route(late, [{ matches: [RouteMatch.pathPrefix('/a')], targets: [backend] }]);
    backend.addTier(new OpenAi({ model: 'b', apiKey: key() }));
    expect(synth(late)).toEqual(synth(early));
  });

  test('refuses unlike providers where the release does', () => {
    const chart = chartIn(Dialect.KGATEWAY_2_0);
    new FailoverBackend(chart, 'chat', {
      tiers: [{ providers: [new OpenAi({ model: 'a', apiKey: key() })] }, { providers: [new Anthropic({ model: 'b', apiKey: key() })] }],
    });
    expect(errors(chart)).toEqual(['UnsupportedFeature']);
  });
});

describe('retries', () => {
  const retry = RouteRetry.of({ attempts: 2, codes: [503], backoff: Duration.millis(100) });

  test('live in a policy for that one rule in agentgateway', () => {
    const chart = chartIn(Dialect.AGENTGATEWAY_1_4);
    const backend = openai(chart);
    route(chart, [{ matches: [RouteMatch.pathPrefix('/a')], targets: [backend] }, { matches: [RouteMatch.pathPrefix('/b')], targets: [backend], retry }]);
    const policy = synth(chart).find(({ kind }) => kind === 'AgentgatewayPolicy');
    expect(policy?.spec).toEqual({
      targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'c-r', sectionName: 'rule-2' }],
      traffic: { retry: { attempts: 2, codes: [503], backoff: '100ms' } },
    });
    expect(routes(chart)[0].spec.rules.map(({ name }: { name?: string }) => name)).toEqual([undefined, 'rule-2']);
  });

  test('need a name for their rule that no other rule has', () => {
    const chart = chartIn(Dialect.AGENTGATEWAY_1_4);
    const targets = [openai(chart)];
    route(chart, [{ ruleName: 'rule-2', targets }, { matches: [RouteMatch.pathPrefix('/b')], targets, retry }]);
    expect(errors(chart)).toEqual(['DuplicateRuleName']);
  });

  test('live in the route in kgateway 2.1, where only the experimental channel has them', () => {
    const chart = chartIn(Dialect.KGATEWAY_2_1);
    route(chart, [{ matches: [RouteMatch.pathPrefix('/a')], targets: [openai(chart)], retry }]);
    expect(routes(chart)[0].spec.rules[0].retry).toEqual({ attempts: 2, codes: [503], backoff: '100ms' });
  });

  test('are refused by kgateway 2.0', () => {
    const chart = chartIn(Dialect.KGATEWAY_2_0);
    route(chart, [{ matches: [RouteMatch.pathPrefix('/a')], targets: [openai(chart)], retry }]);
    expect(errors(chart)).toEqual(['UnsupportedFeature']);
  });
});

describe('a timeout of each try', () => {
  const tried = (dialect: Dialect, retry?: RouteRetry) => {
    const chart = chartIn(dialect);
    route(chart, [{ targets: [openai(chart)], backendRequestTimeout: Duration.minutes(2), retry }]);
    return chart;
  };
  const retry = RouteRetry.of({ attempts: 2 });

  test('is kept with the retries on Envoy', () => {
    expect(synth(tried(Dialect.GLOO_1_20, retry)).find(({ kind }) => kind === 'RouteOption')?.spec.options.retries).toMatchObject({ perTryTimeout: '120s' });
    const objects = synth(tried(Dialect.KGATEWAY_2_1_ENVOY, retry));
    expect(objects.find(({ kind }) => kind === 'TrafficPolicy')?.spec.retry).toMatchObject({ perTryTimeout: '120s' });
    expect(objects.find(({ kind }) => kind === 'HTTPRoute')?.spec.rules[0].timeouts).toEqual({ request: '0s' });
  });

  test('is a timeout of the route elsewhere', () => {
    for (const dialect of [Dialect.KGATEWAY_2_1, Dialect.AGENTGATEWAY_1_4]) {
      expect(routes(tried(dialect, retry))[0].spec.rules[0].timeouts).toEqual({ backendRequest: '120s' });
    }
  });

  test('is refused by Gloo where nothing is tried again', () => {
    expect(errors(tried(Dialect.GLOO_1_20))).toContain('UnsupportedFeature');
  });
});

describe('a rewritten path', () => {
  const warned = (dialect: Dialect, target: (chart: Chart) => IRouteTarget) => {
    const chart = chartIn(dialect);
    route(chart, [{ targets: [target(chart)], rewrite: Rewrite.fullPath('/v1/embeddings') }]);
    return Diagnostics.of(chart).all.filter(({ message }) => message.includes('rewritten path')).map(({ code }) => code);
  };
  const litellm = (chart: Chart) => new StaticBackend(chart, 's', { hosts: [{ host: 'litellm.ai.svc', port: 4000 }] });

  test('is not used by a provider, but in Gloo, and a warning says so', () => {
    for (const dialect of Dialect.ALL) { expect(warned(dialect, openai)).toEqual(dialect === Dialect.GLOO_1_20 ? [] : ['PartialSupport']); }
  });

  test('is used by plain hosts, Services and APIs that are passed through', () => {
    const { AGENTGATEWAY_1_4 } = Dialect;
    expect(warned(AGENTGATEWAY_1_4, litellm)).toEqual([]);
    expect(warned(AGENTGATEWAY_1_4, () => RouteTarget.fromServiceName('web', 80))).toEqual([]);
    expect(warned(AGENTGATEWAY_1_4, chart => new OpenAiBackend(chart, 'b', { apiKey: key(), apis: { '*': ApiFormat.PASSTHROUGH } }))).toEqual([]);
  });
});

test('what a rule says of streaming is written where the gateway must be told, and needless elsewhere', () => {
  for (const dialect of Dialect.ALL) {
    const chart = chartIn(dialect);
    route(chart, [{ targets: [openai(chart)], streaming: true }]);
    expect(synth(chart).some(({ spec }) => JSON.stringify(spec).includes('CHAT_STREAMING'))).toBe(ON_ENVOY.includes(dialect));
  }
});

describe('a host of one\'s own behind kgateway 2.1', () => {
  const mistral = (chart: Chart, id = 'mistral', host = 'api.mistral.ai') => new OpenAiCompatibleBackend(chart, id, { baseUrl: `https://${host}/v1`, apiKey: key(), model: 'm' });

  test('is named in the Host header by the route', () => {
    const chart = chartIn(Dialect.KGATEWAY_2_1);
    route(chart, [{ matches: [RouteMatch.pathPrefix('/a')], targets: [mistral(chart)] }]);
    expect(routes(chart)[0].spec.rules[0].filters).toEqual([{ type: 'URLRewrite', urlRewrite: { hostname: 'api.mistral.ai' } }]);
  });

  test('keeps the user\'s own rewrite', () => {
    const chart = chartIn(Dialect.KGATEWAY_2_1);
    route(chart, [{ matches: [RouteMatch.pathPrefix('/a')], targets: [mistral(chart)], rewrite: Rewrite.hostname('other.example') }]);
    expect(routes(chart)[0].spec.rules[0].filters).toEqual([{ type: 'URLRewrite', urlRewrite: { hostname: 'other.example' } }]);
  });

  test('cannot share a rule with another host', () => {
    const chart = chartIn(Dialect.KGATEWAY_2_1);
    route(chart, [{ matches: [RouteMatch.pathPrefix('/a')], targets: [mistral(chart), mistral(chart, 'other', 'api.example.com')] }]);
    expect(errors(chart)).toEqual(['HostRewriteConflict']);
  });

  describe('in a pool with another one', () => {
    const torn = (chart: Chart) => new FailoverBackend(chart, 'pool', {
      tiers: [{ providers: [new OpenAi({ apiKey: key(), model: 'm' })] }, { providers: [new Mistral({ apiKey: key(), model: 'm', host: 'mistral.example.com' })] }],
    });
    const said = (dialect: Dialect, rule: object = {}, targets = (chart: Chart) => [torn(chart)] as IRouteTarget[]) => {
      const chart = chartIn(dialect);
      route(chart, [{ matches: [RouteMatch.pathPrefix('/a')], targets: targets(chart), ...rule }]);
      return Diagnostics.of(chart).all.filter(({ code }) => code === 'HostRewriteConflict');
    };

    test('is told of at the pool, with the dialects that can', () => {
      const [first, ...others] = said(Dialect.KGATEWAY_2_1);
      expect([first.severity, first.path.endsWith('/pool'), others]).toEqual([Severity.ERROR, true, []]);
      const able = /dialects that can: (.*?) \(at tiers\)$/.exec(first.message)![1].split(', ');
      expect(able).toContain('agentgateway-1.4');
      expect(able.flatMap(name => said(Dialect.named(name)))).toEqual([]);
      expect(able).not.toContain('kgateway-2.1');
    });

    test('is told of once, however many rules and targets there are', () => {
      expect(said(Dialect.KGATEWAY_2_1, {}, chart => [torn(chart), mistral(chart)]).map(({ path }) => path.endsWith('/pool'))).toEqual([true]);
    });

    test('is left to who says the host himself, or leads nowhere', () => {
      expect(said(Dialect.KGATEWAY_2_1, { rewrite: Rewrite.hostname('proxy.example.com') })).toEqual([]);
      expect(said(Dialect.KGATEWAY_2_1, { keepHost: true })).toEqual([]);
      expect(said(Dialect.KGATEWAY_2_1, {}, chart => [torn(chart)].slice(1))).toEqual([]);
    });
  });

  test('needs no rewrite elsewhere', () => {
    const chart = chartIn(Dialect.AGENTGATEWAY_1_4);
    route(chart, [{ matches: [RouteMatch.pathPrefix('/a')], targets: [mistral(chart)] }]);
    expect(routes(chart)[0].spec.rules[0].filters).toBeUndefined();
  });
});

test('a route attaches to every Gateway, listener and port that it is given', () => {
  const chart = chartIn(Dialect.AGENTGATEWAY_1_4);
  new LlmRoute(chart, 'r', {
    gateway: GatewayRef.named('gw'),
    moreGateways: [GatewayRef.named('other', { namespace: 'infra', sectionName: 'https', port: 8443 })],
    rules: [{ targets: [openai(chart)] }],
  });
  expect(routes(chart)[0].spec.parentRefs).toEqual([{ name: 'gw' }, { name: 'other', namespace: 'infra', sectionName: 'https', port: 8443 }]);
});

test('constructs know the names of their objects', () => {
  const chart = chartIn(Dialect.AGENTGATEWAY_1_4);
  const metadata = (name: string) => ({ metadata: { name } });
  const backends = [
    new OpenAiBackend(chart, 'a', { apiKey: key(), ...metadata('one') }),
    new FailoverBackend(chart, 'b', { tiers: [{ providers: [new OpenAi({ apiKey: key() })] }], ...metadata('two') }),
    new StaticBackend(chart, 'lite', { hosts: [{ host: 'litellm.ai', port: 4000 }] }),
    LlmBackend.fromBackendName(chart, 'd', 'elsewhere'),
  ];
  const { routeName } = new LlmRoute(chart, 'r', { gateway: GatewayRef.named('gw'), rules: [{ targets: backends }] });
  expect(backends.map(({ backendName }) => backendName)).toEqual(['one', 'two', 'c-lite', 'elsewhere']);
  expect(synth(chart).map(({ metadata: { name } }) => name)).toEqual(['one', 'two', 'c-lite', routeName]);
});

test('a route leads to what exists already, to plain hosts and to Services', () => {
  const chart = chartIn(Dialect.AGENTGATEWAY_1_4);
  route(chart, [
    { matches: [RouteMatch.pathPrefix('/a')], targets: [LlmBackend.fromBackendName(chart, 'there', 'there')] },
    { matches: [RouteMatch.pathPrefix('/b')], targets: [new StaticBackend(chart, 'lite', { hosts: [{ host: 'lite.ai', port: 4000 }] })] },
    { matches: [RouteMatch.pathPrefix('/c')], targets: [RouteTarget.fromInferencePoolName('pool')] },
  ]);
  expect(routes(chart)[0].spec.rules.map((rule: any) => rule.backendRefs[0].name)).toEqual(['there', 'c-lite', 'pool']);
});

test('two objects of the same kind, namespace and name are an error that names both makers', () => {
  const chart = chartIn(Dialect.AGENTGATEWAY_1_4);
  new OpenAiBackend(chart, 'a', { apiKey: key(), metadata: { name: 'same' } });
  new OpenAiBackend(chart, 'b', { apiKey: key(), metadata: { name: 'same' } });
  expect(() => Testing.synth(chart)).toThrow(/c\/b\] DuplicateObject.*'c\/a'/);
});

test.each([
  ['a path', () => RouteMatch.pathRegex('/(?=v1)')],
  ['a header', () => RouteMatch.headerRegex('x-model', '(')],
  ['a parameter', () => RouteMatch.queryParamRegex('model', 'a(?!b)')],
])('an expression that no gateway could compile is refused for %s', (_, match) => { expect(match).toThrow('InvalidExpression'); });

test('a condition that is not CEL is refused', () => {
  expect(() => HealthRule.of({ unhealthyCondition: 'response.code >=' })).toThrow('CEL');
  expect(() => RouteRetry.of({ attempts: 1, condition: 'response.code = 500' })).toThrow('CEL');
  expect(() => HealthRule.of({ unhealthyCondition: 'response.code == 429 || response.headers["x"] == "y"' })).not.toThrow();
});

test('wrong values are refused where they enter', () => {
  expect(() => RouteMatch.pathPrefix('chat')).toThrow(/must start with/);
  expect(() => RouteMatch.allOf(RouteMatch.pathPrefix('/a'), RouteMatch.pathExact('/b'))).toThrow(/one path/);
  expect(() => RouteMatch.method('FETCH')).toThrow(/FETCH/);
  expect(() => Rewrite.fullPath('v1')).toThrow(/must start with/);
  expect(() => RouteRetry.of({ attempts: 0 })).toThrow(/never/);
  expect(() => RouteRetry.of({ attempts: 1, codes: [200] })).toThrow(/200/);
  expect(() => RouteTarget.weighted(RouteTarget.fromServiceName('s', 80), -1)).toThrow(/-1/);
  expect(() => GatewayRef.named(' ')).toThrow(/empty/);
});

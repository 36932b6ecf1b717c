import { Chart } from 'cdk8s';
import {
  AllowedRoutes, Anthropic, AnthropicBackend, ApiFormat, ApiKey, BackendTls, Dialect, FailoverBackend, GatewayRef, Listener, LlmGateway, LlmPolicy, LlmRoute,
  Message, ModelRouter, ModelRouterForm, ModelRouterProps, ModelTarget, OpenAi, OpenAiBackend, OpenAiCompatibleBackend, RouteKind, RouteTarget, StaticBackend, UnknownModels,
} from '../../src';
import { synthesize } from '../providers/synthesis';

const { AGENTGATEWAY_1_4 } = Dialect;
const apiKey = ApiKey.fromSecretName('key');
const gateway = GatewayRef.named('ai-gateway');
const WITH_HEADERS = Dialect.ALL.filter(({ dialectName }) => dialectName.startsWith('agentgateway-'));
const WITH_MODELS = Dialect.ALL.filter(({ _definition: { model } }) => model !== undefined);
const FORMS = [ModelRouterForm.HEADERS, ModelRouterForm.MODELS];

type Models = (chart: Chart) => ModelRouterProps['models'];
const openAi = (chart: Chart, model?: string) => new OpenAiBackend(chart, 'openai', { model, apiKey });

const made = (dialect: Dialect, models: Models, props: Partial<ModelRouterProps> = {}) =>
  synthesize(dialect, chart => new ModelRouter(chart, 'models', { gateway, models: models(chart), metadata: { name: 'models' }, ...props }));

const gpt: Models = chart => [{ model: 'gpt-4o', targets: [openAi(chart)] }];

interface Rule { readonly name?: string; readonly matches: readonly { readonly headers?: readonly { readonly name: string; readonly value: string }[] }[]; readonly backendRefs?: readonly { readonly name: string; readonly weight?: number }[] }
interface Object { readonly metadata: { readonly name: string; readonly namespace?: string }; readonly spec: any }
const rulesOf = ({ kind }: { kind(name: string): readonly unknown[] }): readonly Rule[] => (kind('HTTPRoute') as readonly Object[]).flatMap(({ spec }) => spec.rules as readonly Rule[]);
const modelsOf = ({ kind }: { kind(name: string): readonly unknown[] }): readonly Object[] => kind('AgentgatewayModel') as readonly Object[];
const named = (objects: readonly unknown[], name: string): Object => (objects as readonly Object[]).find(({ metadata }) => metadata.name === name)!;

describe.each(WITH_HEADERS)('a router in $dialectName', dialect => {
  test('looks at a header that a policy makes of the body before a route is chosen', () => {
    const app = made(dialect, gpt);
    expect(app.codes).toEqual([]);
    expect(named(app.kind('AgentgatewayPolicy'), 'models-model').spec).toEqual({
      targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'ai-gateway' }],
      traffic: { phase: 'PreRouting', transformation: { request: { set: [{ name: 'x-gateway-model-name', value: 'json(request.body).model' }] } } },
    });
    expect(rulesOf(app)[0].matches[0].headers).toEqual([{ name: 'x-gateway-model-name', type: 'Exact', value: 'gpt-4o' }]);
  });

  test('answers requests for unknown models, and for the list of models, by itself', () => {
    const app = made(dialect, gpt);
    const answers = (app.kind('AgentgatewayPolicy') as readonly Object[]).filter(({ spec }) => spec.traffic.directResponse)
      .map(({ spec }) => [spec.targetRefs[0].sectionName, spec.traffic.directResponse.status, JSON.parse(spec.traffic.directResponse.body)]);
    expect(answers).toEqual([
      ['list-of-models', 200, { data: [{ id: 'gpt-4o', object: 'model', created: 0, owned_by: 'openai' }], object: 'list' }],
      ['unknown-models', 404, { error: { message: 'Model not found', type: 'invalid_request_error', code: 'model_not_found' } }],
    ]);
  });
});

describe('a router written as headers', () => {
  test('is refused where requests cannot be changed before a route is chosen', () => {
    for (const dialect of Dialect.ALL.filter(each => !WITH_HEADERS.includes(each))) { expect(made(dialect, gpt).codes).toEqual(['UnsupportedFeature']); }
  });

  test('orders its rules as names are ranked, whatever the order of models', () => {
    const app = made(AGENTGATEWAY_1_4, chart => {
      const targets = [openAi(chart)];
      return ['*', '*-latest', 'gpt-*', 'gpt-4o-*', 'gpt-4o'].map(model => ({ model, targets }));
    });
    expect(rulesOf(app).map(({ matches: [{ headers = [] }] }) => headers[0]?.value)).toEqual(['gpt-4o', 'gpt-4o-.*', 'gpt-.*', '.*-latest', '.*', undefined]);
  });

  test('sends what has no model to the default target as well', () => {
    const app = made(AGENTGATEWAY_1_4, gpt, { unknownModels: UnknownModels.to(RouteTarget.fromServiceName('web', 80)) });
    expect(app.codes).toEqual([]);
    const rules = rulesOf(app);
    expect(rules.map(({ name }) => name)).not.toContain('unknown-models');
    expect(rules[1]).toMatchObject({ matches: [{ path: { value: '/v1' } }], backendRefs: [{ name: 'web' }] });
    expect(rules[1].matches[0].headers).toBeUndefined();
  });

  test('makes a backend of its own of one that is to be asked for another model, and only then', () => {
    const app = made(AGENTGATEWAY_1_4, chart => {
      const openai = openAi(chart, 'gpt-4o');
      return [
        { model: 'same', targets: [ModelTarget.of(openai, { model: 'gpt-4o' })] },
        { model: 'fast', targets: [ModelTarget.of(openai, { model: 'gpt-4o-mini', weight: 8 }), RouteTarget.weighted(openai, 2)] },
      ];
    });
    expect(rulesOf(app).slice(0, 2).map(({ backendRefs = [] }) => backendRefs.map(({ name, weight }) => [name, weight]))).toEqual([[['llm-openai', undefined]], [['models-fast-1', 8], ['llm-openai', 2]]]);
    expect(named(app.kind('AgentgatewayBackend'), 'models-fast-1').spec.ai.provider).toEqual({ openai: { model: 'gpt-4o-mini' } });
  });

  test('asks for the model that an alias leads to, through other aliases', () => {
    const app = made(AGENTGATEWAY_1_4, chart => [
      { model: 'best', alias: 'good' }, { model: 'good', alias: 'claude-opus-4-1' }, { model: 'claude-*', targets: [new AnthropicBackend(chart, 'anthropic', { apiKey })] },
    ]);
    expect(named(app.kind('AgentgatewayBackend'), 'models-best-1').spec.ai.provider).toEqual({ anthropic: { model: 'claude-opus-4-1' } });
  });

  test('makes one pool of targets with priorities, and tries again in the next tier', () => {
    const app = made(AGENTGATEWAY_1_4, chart => [{
      model: 'safe', targets: [ModelTarget.of(new AnthropicBackend(chart, 'anthropic', { model: 'claude-haiku-4-5', apiKey }), { priority: 5 }), ModelTarget.of(openAi(chart, 'gpt-4o'), { priority: 1 })],
    }]);
    const { ai, policies } = named(app.kind('AgentgatewayBackend'), 'models-safe-pool').spec;
    expect(ai.groups.map(({ providers }: any) => providers.map(({ name }: any) => name))).toEqual([['openai'], ['anthropic']]);
    expect(policies.health.eviction).toEqual({ duration: '30s' });
    expect(named(app.kind('AgentgatewayPolicy'), 'models-1').spec.traffic.retry.attempts).toBe(1);
  });

  test('tells conditions by a header that clients cannot set either', () => {
    const app = made(AGENTGATEWAY_1_4, chart => [
      { model: 'smart', targets: [ModelTarget.of(openAi(chart), { model: 'gpt-5', when: 'request.headers["x-tier"] == "gold"' }), new AnthropicBackend(chart, 'anthropic', { model: 'claude-haiku-4-5', apiKey })] },
    ]);
    expect(named(app.kind('AgentgatewayPolicy'), 'models-model').spec.traffic.transformation.request.set[1]).toEqual({
      name: 'x-gateway-model-choice',
      value: 'json(request.body).model == "smart" ? (default(request.headers["x-tier"] == "gold", false) ? "1" : "2") : ""',
    });
    expect(rulesOf(app).slice(0, 2).map(({ matches: [{ headers = [] }] }) => headers.map(({ value }) => value))).toEqual([['smart', '1'], ['smart', '2']]);
  });

  test('puts its policy where the Gateway is', () => {
    const { kind } = made(AGENTGATEWAY_1_4, gpt, { gateway: GatewayRef.named('ai-gateway', { namespace: 'gateways', sectionName: 'llm' }) });
    const policy = named(kind('AgentgatewayPolicy'), 'models-model');
    expect([policy.metadata.namespace, policy.spec.targetRefs[0].sectionName]).toEqual(['gateways', 'llm']);
  });

  test('can have policies on all of its models', () => {
    const app = synthesize(AGENTGATEWAY_1_4, chart => new LlmPolicy(chart, 'policy', {
      targets: [new ModelRouter(chart, 'models', { gateway, models: gpt(chart), metadata: { name: 'models' } })], prompt: { prepend: [Message.system('Be brief.')] },
    }));
    expect(app.codes).toEqual([]);
    expect((app.kind('AgentgatewayPolicy') as readonly Object[]).map(({ spec }) => spec.targetRefs[0])).toContainEqual({ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'models' });
  });
});

describe.each(WITH_MODELS)('a router written as models in $dialectName', dialect => {
  const asModels = (models: Models, props: Partial<ModelRouterProps> = {}) => made(dialect, models, { form: ModelRouterForm.MODELS, ...props });

  test('is one model of a provider for each name', () => {
    const app = asModels(gpt);
    expect(app.codes).toEqual([]);
    expect(modelsOf(app).map(({ metadata: { name }, spec }) => [name, spec])).toEqual([
      ['models-gpt-4o', { parentRefs: [{ name: 'ai-gateway' }], match: { model: 'gpt-4o' }, provider: 'OpenAI', policies: { auth: { secretRef: { name: 'key' } } } }],
    ]);
  });

  test('has objects whose names sort as the models rank', () => {
    const app = asModels(chart => {
      const targets = [openAi(chart)];
      return ['*', 'gpt-*', 'zzz', 'gpt-4o-*', '*-latest'].map(model => ({ model, targets }));
    });
    expect(app.codes).toEqual([]);
    const byName = [...modelsOf(app)].sort((a, b) => a.metadata.name < b.metadata.name ? -1 : 1);
    expect(byName.map(({ spec }) => spec.match.model)).toEqual(['zzz', 'gpt-4o-*', 'gpt-*', '*-latest', '*']);
  });

  test('calls hosts of ones own by a base URL, with TLS as it is said', () => {
    const app = asModels(chart => [
      { model: 'a', targets: [new OpenAiCompatibleBackend(chart, 'a', { baseUrl: 'http://vllm.ai.svc:8000/v1' })] },
      { model: 'b', targets: [new OpenAiCompatibleBackend(chart, 'b', { baseUrl: 'https://llm.example/v1', apiKey, tls: BackendTls.fromConfigMapName('ca') })] },
    ]);
    expect(app.codes).toEqual([]);
    expect(modelsOf(app).map(({ spec }) => [spec.baseURL, spec.policies?.tls])).toEqual([['http://vllm.ai.svc:8000/v1', undefined], ['https://llm.example/v1', { caCertificateRefs: [expect.objectContaining({ name: 'ca' })] }]]);
  });

  test('grows with a pool', () => {
    const app = synthesize(dialect, chart => {
      const pool = new FailoverBackend(chart, 'pool', { tiers: [{ providers: [new OpenAi({ model: 'gpt-4o', apiKey })] }] });
      new ModelRouter(chart, 'models', { gateway, form: ModelRouterForm.MODELS, models: [{ model: 'safe', targets: [pool] }], metadata: { name: 'models' } });
      pool.addTier(new Anthropic({ model: 'claude-sonnet-4-5', apiKey }));
    });
    expect(app.codes).toEqual([]);
    expect(named(modelsOf(app), 'models-safe').spec.virtualModel.failover.targets.map(({ model, priority }: any) => [model, priority])).toEqual([['gpt-4o', 0], ['claude-sonnet-4-5', 1]]);
    expect(modelsOf(app).map(({ metadata: { name } }) => name).sort()).toEqual(['models-safe', 'models-safe-1', 'models-safe-2']);
  });

  test.each(([
    ['an API of its own', chart => [{ model: 'a', targets: [new OpenAiBackend(chart, 'a', { apiKey, apis: { '/v1/embeddings': ApiFormat.EMBEDDINGS } })] }]],
    ['aliases of a backend', chart => [{ model: 'a', targets: [new OpenAiBackend(chart, 'a', { apiKey, modelAliases: { fast: 'gpt-4o-mini' } })] }]],
    ['a full path', chart => [{ model: 'a', targets: [new OpenAiBackend(chart, 'a', { apiKey, host: 'llm.example', port: 443, path: '/chat' })] }]],
    ['a plain host', chart => [{ model: 'a', targets: [new StaticBackend(chart, 'a', { hosts: [{ host: 'litellm.ai.svc', port: 4000 }] })] }]],
    ['a Service', () => [{ model: 'a', targets: [RouteTarget.fromServiceName('web', 80)] }]],
    ['several targets of a name with a star', chart => [{ model: 'a*', targets: [openAi(chart), new AnthropicBackend(chart, 'b', { apiKey })] }]],
    ['another path', gpt, { path: '/llm' }],
    ['hostnames', gpt, { hostnames: ['llm.example'] }],
  ] as [string, Models, Partial<ModelRouterProps>?][]).map(([what, models, props = {}]) => [what, models, props] as const))('is refused %s', (_, models, props) => { expect(asModels(models, props).codes).toEqual(['UnsayableModel']); });

  test('attaches to a listener of ours that lists models, and to no other', () => {
    const attached = (allowedRoutes?: AllowedRoutes) => synthesize(dialect, chart => {
      const ours = new LlmGateway(chart, 'gateway', { listeners: [Listener.http({ allowedRoutes })] });
      new ModelRouter(chart, 'models', { gateway: ours, form: ModelRouterForm.MODELS, models: gpt(chart) });
    }).codes;
    expect(attached()).toEqual(['ListenerRefusesRoute']);
    expect(attached(AllowedRoutes.fromSameNamespace(RouteKind.HTTP_ROUTE))).toEqual(['ListenerRefusesRoute']);
    expect(attached(AllowedRoutes.fromSameNamespace(RouteKind.AGENTGATEWAY_MODEL))).toEqual([]);
  });
});

test('models are refused where there are none', () => {
  for (const dialect of Dialect.ALL.filter(each => !WITH_MODELS.includes(each))) { expect(made(dialect, gpt, { form: ModelRouterForm.MODELS }).codes).toEqual(['UnsupportedFeature']); }
});

describe.each(FORMS)('written as %s, what cannot be is told:', form => {
  const codes = (models: Models, props: Partial<ModelRouterProps> = {}) => made(AGENTGATEWAY_1_4, models, { form, ...props }).codes;
  const on = (...entries: readonly { readonly model: string; readonly alias?: string }[]): Models => chart => {
    const targets = [openAi(chart)];
    return entries.map(entry => entry.alias === undefined ? { ...entry, targets } : entry);
  };

  test.each(([
    ['NoModels', () => []],
    ['InvalidModelName', on({ model: '' })],
    ['InvalidModelName', on({ model: 'a*b' })],
    ['InvalidModelName', on({ model: 'a' }, { model: 'b', alias: 'a*' })],
    ['DuplicateModel', on({ model: 'a' }, { model: 'a' })],
    ['DuplicateModel', on({ model: 'a*' }, { model: 'a*' })],
    ['AliasCycle', on({ model: 'a', alias: 'a' })],
    ['AliasCycle', on({ model: 'a', alias: 'b' }, { model: 'b', alias: 'c' }, { model: 'c', alias: 'a' })],
    ['UnknownAlias', on({ model: 'a', alias: 'A' }, { model: 'B' })],
    ['ConflictingOptions', chart => [{ model: 'a', alias: 'b', targets: [openAi(chart)] }, { model: 'b', targets: [RouteTarget.fromServiceName('x', 1)] }]],
    ['ConflictingOptions', () => [{ model: 'a' }]],
    ['ConflictingOptions', chart => { const openai = openAi(chart); return [{ model: 'a', targets: [ModelTarget.of(openai, { weight: 1 }), ModelTarget.of(openai, { priority: 1 })] }]; }],
    ['ConflictingOptions', chart => { const openai = openAi(chart); return [{ model: 'a', targets: [openai, ModelTarget.of(openai, { priority: 1 })] }]; }],
    ['UnreachableModel', chart => { const openai = openAi(chart); return [{ model: 'a', targets: [openai, ModelTarget.of(openai, { when: 'true' })] }]; }],
    ['UnreachableModel', chart => { const openai = openAi(chart); return [{ model: 'a', targets: [ModelTarget.of(openai, { when: 'true' }), ModelTarget.of(openai, { when: 'true' })] }]; }],
    ['UnreachableModel', on({ model: '*' }), { unknownModels: UnknownModels.reject() }],
    ['UnsayableModel', () => [{ model: 'a', targets: [ModelTarget.of(RouteTarget.fromServiceName('web', 80), { model: 'b' })] }]],
    ['UnsayableModel', chart => [{ model: 'a', targets: [ModelTarget.of(new FailoverBackend(chart, 'pool', { tiers: [{ providers: [new OpenAi({ model: 'x', apiKey })] }, { providers: [new OpenAi({ model: 'y', apiKey })] }] }), { model: 'z' })] }]],
    ['ForeignModelBackend', chart => [{ model: 'a', targets: [ModelTarget.of(openAi(chart), { model: 'b' })] }], { metadata: { namespace: 'elsewhere' } }],
  ] as [string, Models, Partial<ModelRouterProps>?][]).map(([code, models, props = {}]) => [code, models, props] as const))('%s', (code, models, props) => { expect([...new Set(codes(models, props))]).toEqual([code]); });
});

describe('a target of a model', () => {
  const openai = RouteTarget.fromServiceName('web', 80);
  const codeOf = (attempt: () => unknown): string | undefined => {
    try { attempt(); } catch (e) { return (e as { code?: string }).code; }
    return undefined;
  };

  test.each([
    ['InvalidModelName', { model: '' }], ['InvalidModelName', { model: 'gpt-*' }], ['InvalidWeight', { weight: 0 }], ['InvalidWeight', { weight: 1.5 }],
    ['InvalidPriority', { priority: -1 }], ['InvalidPriority', { priority: 1_000_001 }], ['InvalidExpression', { when: 'request.' }],
  ])('throws %s for %p', (code, options) => { expect(codeOf(() => ModelTarget.of(openai, options))).toBe(code); });

  test('is for no route', () => {
    expect(codeOf(() => synthesize(AGENTGATEWAY_1_4, chart => new LlmRoute(chart, 'route', { gateway, rules: [{ targets: [ModelTarget.of(openai)] }] })))).toBe('ModelTargetElsewhere');
  });
});

test('a router as models takes no policies', () => {
  expect(() => synthesize(AGENTGATEWAY_1_4, chart => new LlmPolicy(chart, 'policy', { targets: [new ModelRouter(chart, 'models', { gateway, models: gpt(chart), form: ModelRouterForm.MODELS })] })))
    .toThrow(expect.objectContaining({ code: 'UnsayableModel' }));
});


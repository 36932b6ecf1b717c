import { Chart } from 'cdk8s';
import {
  AllowedRoutes, ApiFormat, ApiKey, Authorization, AuthHeader, AwsCredential, BackendCredential, BackendTls, Behaviour, Detector, Diagnostics, Dialect, ExtraCredential, GatewayRef,
  GatewaySimulator, HealthRule, Listener, LlmGateway, LlmModel, LlmModelProps, ModelChoice, ModelProvider, ModelTargetOptions, PromptGuard, RouteKind, RouteRetry, RouteTarget,
  VirtualModel, VirtualModelProps, LlmPolicy, AiGatewayApp,
} from '../../src';
import { synthesize } from '../providers/synthesis';

const apiKey = ApiKey.fromSecretName('key');
const credential = BackendCredential.fromApiKey(apiKey);
const gateway = GatewayRef.named('ai-gateway');
const WITH_MODELS = Dialect.ALL.filter(({ _definition: { model } }) => model !== undefined);
const { AGENTGATEWAY_1_4 } = Dialect;

interface Made { readonly metadata: { readonly name: string }; readonly spec: any }
const specsOf = ({ kind }: { kind(name: string): readonly unknown[] }): readonly any[] => (kind('AgentgatewayModel') as readonly Made[]).map(({ spec }) => spec);

const model = (chart: Chart, id: string, props: Partial<LlmModelProps> = {}): LlmModel => new LlmModel(chart, id, { gateway, provider: ModelProvider.OPENAI, ...props });
const specOf = (dialect: Dialect, props: Partial<LlmModelProps>, id = 'gpt') => {
  const app = synthesize(dialect, chart => model(chart, id, props));
  expect(app.codes).toEqual([]);
  return specsOf(app)[0];
};

describe.each(WITH_MODELS)('a model in $dialectName', dialect => {
  test('is an object that clients ask for by the id of the construct', () => {
    expect(specOf(dialect, {}, 'gpt-4o')).toEqual({ parentRefs: [{ name: 'ai-gateway' }], match: { model: 'gpt-4o' }, provider: 'OpenAI' });
  });

  test('goes by the name of its object where that is given, and by a name of its own before both', () => {
    expect(specOf(dialect, { metadata: { name: 'gpt-4o' } }).match).toBeUndefined();
    expect(specOf(dialect, { metadata: { name: 'gpts' }, model: 'gpt-*' }).match).toEqual({ model: 'gpt-*' });
  });

  test('says all that is said of it', () => {
    expect(specOf(dialect, {
      moreGateways: [GatewayRef.named('other', { sectionName: 'llm' })],
      internal: true,
      baseUrl: 'https://llm.example/v1',
      policies: {
        credential: BackendCredential.fromApiKey(apiKey, AuthHeader.named('x-key')),
        tls: BackendTls.fromConfigMapName('ca'),
        health: HealthRule.failover(),
        authorization: Authorization.allow('request.headers["x-team"] == "radar"'),
        bodyTransformations: { model: '"other"' },
        requestGuards: [PromptGuard.detect(Detector.EMAIL).mask()],
        headers: { request: { set: { 'x-a': '1' } } },
        tunnel: RouteTarget.fromServiceName('proxy', 3128),
        extraCredentials: [ExtraCredential.inHeader(AuthHeader.named('x-tenant'), ApiKey.fromSecretName('tenant'))],
      },
    })).toMatchObject({
      parentRefs: [{ name: 'ai-gateway' }, { name: 'other', sectionName: 'llm' }],
      visibility: 'Internal',
      baseURL: 'https://llm.example/v1',
      policies: {
        tls: { caCertificateRefs: [{ name: 'ca' }] },
        health: { eviction: { duration: '30s' } },
        authorization: { policy: { matchExpressions: ['request.headers["x-team"] == "radar"'] } },
        transformations: [{ field: 'model', expression: '"other"' }],
        promptGuard: { request: [{ regex: { builtins: ['Email'], action: 'Mask' } }] },
        headers: { request: { set: [{ name: 'x-a', value: '1' }] } },
        tunnel: { backendRef: { name: 'proxy', port: 3128 } },
      },
    });
  });

  test.each(([
    [ModelProvider.TOGETHER_AI, { provider: 'TogetherAI' }],
    [ModelProvider.azure({ resourceName: 'weather', apiVersion: '2024-10-21' }), { provider: 'Azure', azure: { resourceName: 'weather', resourceType: 'OpenAI', apiVersion: '2024-10-21' } }],
    [ModelProvider.azure({ resourceName: 'weather', projectName: 'radar' }), { provider: 'Azure', azure: { resourceName: 'weather', resourceType: 'Foundry', projectName: 'radar' } }],
    [ModelProvider.vertexAi({ projectId: 'weather', region: 'europe-west4' }), { provider: 'VertexAI', vertexai: { projectId: 'weather', region: 'europe-west4' } }],
    [ModelProvider.bedrock(), { provider: 'Bedrock', bedrock: {} }],
    [ModelProvider.bedrock({ region: 'eu-central-1', guardrail: { identifier: 'gr', version: '1' } }), { provider: 'Bedrock', bedrock: { region: 'eu-central-1', guardrail: { identifier: 'gr', version: '1' } } }],
    [ModelProvider.custom({ formats: [{ api: ApiFormat.COMPLETIONS }], server: RouteTarget.fromInferencePoolName('llama') }),
      { provider: 'Custom', custom: { formats: [{ type: 'Completions' }], backendRef: { kind: 'InferencePool', name: 'llama' } } }],
  ] as [ModelProvider, object][]).map(([provider, spec]) => [JSON.stringify(spec), provider, spec] as const))('has a provider: %s', (_, provider, spec) => {
    expect(specOf(dialect, { provider })).toMatchObject(spec);
  });

  test('makes the Secret of its credential', () => {
    const app = synthesize(dialect, chart => model(chart, 'gpt', { policies: { credential: BackendCredential.fromApiKey(ApiKey.fromEnvironment('OPENAI_API_KEY')) } }));
    expect(app.codes).toEqual([]);
    expect(app.kind('Secret').map(({ metadata: { name } }) => name)).toEqual([specsOf(app)[0].policies.auth.secretRef.name]);
  });

  test('attaches to a listener of ours that lists models, and to no other', () => {
    const attached = (allowedRoutes?: AllowedRoutes) => synthesize(dialect, chart =>
      model(chart, 'gpt', { gateway: new LlmGateway(chart, 'gateway', { listeners: [Listener.http({ allowedRoutes })] }) })).codes;
    expect(attached()).toEqual(['ListenerRefusesRoute']);
    expect(attached(AllowedRoutes.fromSameNamespace(RouteKind.AGENTGATEWAY_MODEL))).toEqual([]);
  });

  test.each([
    ['weighted', [{ weight: 9 }, { weight: 1, model: 'b' }], [{ weight: 9 }, { weight: 1, model: 'b' }]],
    ['weighted', [{}], [{}]],
    ['failover', [{ priority: 0 }, { priority: 1 }], [{ priority: 0 }, { priority: 1 }]],
    ['conditional', [{ when: 'request.headers["x"] == "1"' }, {}], [{ when: 'request.headers["x"] == "1"' }, {}]],
  ] as [string, ModelTargetOptions[], object[]][])('chooses among others: %s %j', (kind, given, said) => {
    const app = synthesize(dialect, chart => new VirtualModel(chart, 'smart', {
      gateway,
      targets: given.map((options, i) => ModelChoice.of(model(chart, 'ab'[i], { metadata: { name: 'ab'[i] }, policies: { health: HealthRule.failover() } }), options)),
    }));
    expect(app.codes).toEqual([]);
    expect(specsOf(app).find(({ virtualModel }) => virtualModel)).toEqual({
      parentRefs: [{ name: 'ai-gateway' }], match: { model: 'smart' }, virtualModel: { [kind]: { targets: said.map((each, i) => ({ modelRef: { name: 'ab'[i] }, ...each })) } },
    });
  });
});

test('models are refused where there are none', () => {
  for (const dialect of Dialect.ALL.filter(each => !WITH_MODELS.includes(each))) {
    expect(synthesize(dialect, chart => model(chart, 'gpt')).codes).toEqual(['UnsupportedFeature']);
    expect(synthesize(dialect, chart => new VirtualModel(chart, 'smart', { gateway, targets: [ModelChoice.of(LlmModel.fromModelName(chart, 'gpt', 'gpt'))] })).codes).toEqual(['UnsupportedFeature']);
  }
});

describe('what cannot be of a model is told:', () => {
  const codes = (props: Partial<LlmModelProps>): readonly string[] => {
    try {
      return synthesize(AGENTGATEWAY_1_4, chart => model(chart, 'gpt', props)).codes;
    } catch (e) {
      return [(e as { readonly code: string }).code];
    }
  };

  test.each([
    ['InvalidModelName', { model: 'a*b' }],
    ['InvalidModelName', { model: '' }],
    ['InvalidUrl', { baseUrl: 'ftp://llm.example' }],
    ['InvalidUrl', { baseUrl: 'https://user:secret@llm.example' }],
    ['SchemaRule', { baseUrl: 'http://localhost:11434' }],
    ['SchemaRule', { provider: ModelProvider.OLLAMA }],
    ['ConflictingOptions', { policies: { tls: BackendTls.unsafePlaintext() } }],
    ['ConflictingOptions', { policies: { health: HealthRule.none() } }],
    ['ItemCount', { policies: { headers: {} } }],
    ['UnsupportedFeature', { policies: { finalTransformations: { a: '1' } } }],
    ['CrossNamespaceBackend', { provider: ModelProvider.custom({ formats: [{ api: ApiFormat.COMPLETIONS }], server: RouteTarget.fromObject({ group: '', kind: 'Service', name: 'a', namespace: 'b', port: 1 }) }) }],
  ] as [string, Partial<LlmModelProps>][])('%s %j', (code, props) => { expect(codes(props)).toEqual([code]); });

  test('a provider without its name', () => {
    expect(() => ModelProvider.azure({ resourceName: '' })).toThrow(expect.objectContaining({ code: 'EmptyName' }));
    expect(() => ModelProvider.vertexAi({ projectId: ' ' })).toThrow(expect.objectContaining({ code: 'EmptyName' }));
  });

  test('a model that exists without a name', () => {
    expect(() => synthesize(AGENTGATEWAY_1_4, chart => LlmModel.fromModelName(chart, 'gpt', ''))).toThrow(expect.objectContaining({ code: 'EmptyName' }));
  });
});

describe('what cannot be of a virtual model is told:', () => {
  const made = (given: readonly ModelTargetOptions[], props: Partial<VirtualModelProps> = {}, of: Partial<LlmModelProps> = {}) => synthesize(AGENTGATEWAY_1_4, chart => {
    const target = model(chart, 'gpt', { metadata: { name: 'gpt' }, ...of });
    new VirtualModel(chart, 'smart', { gateway, targets: given.map(options => ModelChoice.of(target, options)), ...props });
  });

  test.each([
    ['NoModels', [], {}],
    ['InvalidModelName', [{}], { model: 'smart-*' }],
    ['ConflictingOptions', [{ weight: 1 }, { priority: 1 }], {}],
    ['ConflictingOptions', [{ priority: 1 }, {}], {}],
    ['UnreachableModel', [{}, { when: 'true' }], {}],
  ] as [string, ModelTargetOptions[], Partial<VirtualModelProps>][])('%s %j %j', (code, given, props) => { expect(made(given, props).codes).toContain(code); });

  test.each([
    ['LintModelTarget', [{ model: 'gpt-4o' }], {}, {}],
    ['LintModelTarget', [{}], {}, { model: 'gpt-*' }],
    ['LintModelTarget', [{}], { metadata: { name: 'smart', namespace: 'other' } }, {}],
  ] as [string, ModelTargetOptions[], Partial<VirtualModelProps>, Partial<LlmModelProps>][])('%s %j %j %j', (code, given, props, of) => {
    expect(made(given, props, of).warnings.map(warning => warning.split(':')[0])).toContain(code);
  });

  test('a failover that never moves on', () => {
    expect(synthesize(AGENTGATEWAY_1_4, chart => new VirtualModel(chart, 'safe', {
      gateway, targets: ['a', 'b'].map((name, priority) => ModelChoice.of(model(chart, name, { metadata: { name } }), { priority })),
    })).warnings.map(warning => warning.split(':')[0])).toContain('LintNoEviction');
  });
});

test('one name that two models answer to, and one that a star takes away, are told', () => {
  const codesOf = (...models: readonly (readonly [string, string])[]) => synthesize(AGENTGATEWAY_1_4, chart =>
    models.forEach(([name, match]) => model(chart, name, { metadata: { name }, model: match }))).warnings.map(warning => warning.split(':')[0]);
  expect(codesOf(['a', 'gpt-4o'], ['b', 'gpt-4o'])).toContain('LintSameModel');
  expect(codesOf(['a', 'gpt-*'], ['b', 'gpt-4o'])).toContain('LintModelRank');
  expect(codesOf(['z', 'gpt-*'], ['b', 'gpt-4o'])).toEqual([]);
});

describe('a gateway', () => {
  const app = new AiGatewayApp({ dialect: AGENTGATEWAY_1_4, printWarnings: false });
  const chart = new Chart(app, 'llm', { namespace: 'ai' });
  const own = new LlmGateway(chart, 'gateway', { listeners: [Listener.http({ allowedRoutes: AllowedRoutes.fromSameNamespace(RouteKind.HTTP_ROUTE, RouteKind.AGENTGATEWAY_MODEL) })] });
  const policies = { credential, health: HealthRule.failover() };
  const gpt = model(chart, 'gpt', { gateway: own, model: 'gpt-5', policies });
  const llama = model(chart, 'llama', { gateway: own, internal: true, baseUrl: 'http://vllm.ai.svc.cluster.local:8000/v1', policies: { bodyTransformations: { model: '"llama-3.3"' } } });
  const bedrock = model(chart, 'bedrock', {
    gateway: own, internal: true, provider: ModelProvider.bedrock({ region: 'eu-central-1' }), policies: { credential: BackendCredential.aws(AwsCredential.fromSecretName('aws')) },
  });
  new VirtualModel(chart, 'safe', { gateway: own, targets: [ModelChoice.of(gpt, { priority: 0 }), ModelChoice.of(llama, { priority: 1 })] });
  new VirtualModel(chart, 'smart', { gateway: own, targets: [ModelChoice.of(bedrock, { when: 'request.headers["x-tier"] == "gold"', model: 'bedrock' }), ModelChoice.of(llama)] });
  new LlmPolicy(chart, 'again', { targets: [own], retry: RouteRetry.of({ attempts: 1 }) });
  const sent = (asked: string, headers = {}) => GatewaySimulator.fromApp(app).send({ model: asked, headers });

  test('takes the app without complaint', () => { expect(Diagnostics.of(app).errors).toEqual([]); });

  test('asks a model by its name', () => {
    sent('gpt-5').expectStatus(200).expectSent({ host: 'api.openai.com', model: 'gpt-5', headers: { authorization: 'Bearer <Secret key/Authorization>' } });
  });

  test('knows no other name, and no internal one', () => {
    sent('gpt-4').expectNothingSent().expectStatus(404);
    sent('llama').expectNothingSent().expectStatus(404);
  });

  test('fails over to the next model of a virtual one', () => {
    GatewaySimulator.fromApp(app).when('api.openai.com', Behaviour.status(503)).send({ model: 'safe' }).expectStatus(200)
      .expectSent({ host: 'vllm.ai.svc.cluster.local', path: '/v1/chat/completions', model: 'llama-3.3' });
  });

  test('chooses the first model whose condition holds', () => {
    sent('smart', { 'x-tier': 'gold' }).expectSent({ host: 'bedrock-runtime.eu-central-1.amazonaws.com' });
    sent('smart').expectSent({ host: 'vllm.ai.svc.cluster.local', model: 'llama-3.3' });
  });
});

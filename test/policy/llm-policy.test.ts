import { Testing, Chart } from 'cdk8s';
import { AiGatewayApp, ApiKey, Dialect, Diagnostics, FailoverBackend, GatewayRef, IPolicyTarget, LlmPolicy, LlmRoute, Message, OpenAi, OpenAiBackend, PolicyTarget, RouteMatch, RouteRetry } from '../../src';

interface Setup { readonly route: LlmRoute; readonly backend: OpenAiBackend; readonly pool: FailoverBackend }

/** The objects of an app with a policy on something, and the codes of what is wrong with it. */
function withPolicy(dialect: Dialect, targets: (setup: Setup) => IPolicyTarget[]): { readonly objects: readonly any[]; readonly codes: readonly string[] } {
  const app = new AiGatewayApp({ dialect, outdir: Testing.app().outdir });
  const chart = new Chart(app, 'chart', { namespace: 'ai' });
  const apiKey = ApiKey.fromSecretName('key');
  const backend = new OpenAiBackend(chart, 'openai', { apiKey, metadata: { name: 'openai' } });
  const pool = new FailoverBackend(chart, 'pool', { tiers: [{ providers: [new OpenAi({ apiKey, model: 'gpt-4o', endpointName: 'first' })] }], metadata: { name: 'pool' } });
  const route = new LlmRoute(chart, 'route', {
    gateway: GatewayRef.named('gateway'),
    metadata: { name: 'route' },
    rules: [
      { ruleName: 'chat', matches: [RouteMatch.pathPrefix('/chat')], targets: [backend] },
      { ruleName: 'pool', matches: [RouteMatch.pathPrefix('/pool')], targets: [pool] },
    ],
  });
  new LlmPolicy(chart, 'policy', {
    targets: targets({ route, backend, pool }), prompt: { prepend: [Message.system('Be brief.')] }, metadata: { name: 'policy' },
  });
  const { errors, warnings } = Diagnostics.of(app);
  const codes = errors.map(({ code }) => code);
  return { objects: codes.length > 0 ? [] : chart.toJson(), codes: [...codes, ...warnings.map(({ code }) => code).filter(code => code !== 'PartialSupport')] };
}

const named = (objects: readonly any[], name: string): any => objects.find(object => object.metadata.name === name);

const route = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'route' };

test('a policy on a route targets it, in whatever kind the dialect has', () => {
  const seen = Dialect.ALL.map(dialect => {
    const { objects, codes } = withPolicy(dialect, setup => [setup.route]);
    const { kind, spec: { targetRefs } } = named(objects, 'policy');
    return [kind, targetRefs, codes];
  });
  expect(new Set(seen.map(([kind]) => kind))).toEqual(new Set(['RouteOption', 'TrafficPolicy', 'AgentgatewayPolicy']));
  expect(seen.filter(([, targetRefs, codes]) => JSON.stringify(targetRefs) !== JSON.stringify([route]) || codes.length > 0)).toEqual([]);
});

test('a policy on one rule targets it by name, or is referred to by it where policies cannot', () => {
  const direct = withPolicy(Dialect.AGENTGATEWAY_1_4, setup => [setup.route.rule('chat')]);
  expect(direct.codes).toEqual([]);
  expect(named(direct.objects, 'policy').spec.targetRefs).toEqual([{ ...route, sectionName: 'chat' }]);
  const referred = withPolicy(Dialect.KGATEWAY_2_0, setup => [setup.route.rule('chat')]);
  expect(referred.codes).toEqual([]);
  expect(named(referred.objects, 'policy').spec.targetRefs).toBeUndefined();
  const [chat, pool] = named(referred.objects, 'route').spec.rules;
  expect(chat.filters).toEqual([{ type: 'ExtensionRef', extensionRef: { group: 'gateway.kgateway.dev', kind: 'TrafficPolicy', name: 'policy' } }]);
  expect(pool.filters).toBeUndefined();
});

test('a policy declares streams where a gateway has to be told', () => {
  const made = Dialect.ALL.map(dialect => {
    const app = new AiGatewayApp({ dialect, outdir: Testing.app().outdir, printWarnings: false });
    const chart = new Chart(app, 'chart', { namespace: 'ai' });
    new LlmPolicy(chart, 'policy', { targets: [PolicyTarget.fromObject(route)], streaming: true, metadata: { name: 'policy' } });
    const codes = Diagnostics.of(app).errors.map(({ code }) => code);
    const { spec = undefined } = codes.length > 0 ? {} : named(chart.toJson(), 'policy');
    return [dialect.dialectName, codes[0] ?? (spec.options ?? spec).ai.routeType];
  });
  expect(made.filter(([, said]) => said === 'CHAT_STREAMING').map(([name]) => name)).toEqual(['gloo-1.20', 'kgateway-2.0', 'kgateway-2.1-envoy']);
  expect(new Set(made.map(([, said]) => said))).toEqual(new Set(['CHAT_STREAMING', 'UnsupportedFeature']));
});

test('a rule that is not there is told, wherever the reference would stand', () => {
  expect(withPolicy(Dialect.KGATEWAY_2_0, setup => [setup.route.rule('nowhere')]).codes).toEqual(['MissingRule']);
  expect(withPolicy(Dialect.AGENTGATEWAY_1_4, setup => [setup.route.rule('nowhere')]).codes).toEqual(['LintMissingTarget']);
});

test('targets of several kinds make an object each, with a number behind the name', () => {
  const { objects, codes } = withPolicy(Dialect.AGENTGATEWAY_1_4, ({ route: all, backend, pool }) => [all, backend, pool.endpoint('first')]);
  expect(codes).toEqual([]);
  expect(named(objects, 'policy').spec.targetRefs).toEqual([route]);
  expect(named(objects, 'policy-2').spec.targetRefs).toEqual([
    { group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'openai' },
    { group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'pool', sectionName: 'first' },
  ]);
});

test('what a backend or a rule says of itself stands where it belongs', () => {
  const app = new AiGatewayApp({ dialect: Dialect.AGENTGATEWAY_1_4, outdir: Testing.app().outdir });
  const chart = new Chart(app, 'chart', { namespace: 'ai' });
  const policies = { prompt: { append: [Message.user('In English.')] } };
  const openai = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('key'), policies, metadata: { name: 'openai' } });
  new LlmRoute(chart, 'route', {
    gateway: GatewayRef.named('gateway'),
    metadata: { name: 'route' },
    rules: [{ targets: [openai], policies: { ...policies, retry: RouteRetry.of({ attempts: 2, codes: [503] }) } }],
  });
  const objects = chart.toJson();
  const prompt = { append: [{ role: 'user', content: 'In English.' }] };
  expect(named(objects, 'openai').spec.policies.ai).toEqual({ prompt });
  expect(named(objects, 'route-1').spec).toEqual({
    backend: { ai: { prompt } },
    targetRefs: [{ ...route, sectionName: 'rule-1' }],
    traffic: { retry: { attempts: 2, backoff: '25ms', codes: [503] } },
  });
  expect(Diagnostics.of(app).errors).toEqual([]);
});

test('what only gateways of agentgateway can be told is refused elsewhere', () => {
  const codes = (dialect: Dialect) => {
    const app = new AiGatewayApp({ dialect, outdir: Testing.app().outdir });
    const chart = new Chart(app, 'chart', { namespace: 'ai' });
    new LlmPolicy(chart, 'policy', { targets: [GatewayRef.named('gateway')], overrides: true, prompt: { prepend: [Message.system('Be brief.')] } });
    return Diagnostics.of(app).errors.map(({ code }) => code);
  };
  expect(codes(Dialect.AGENTGATEWAY_1_2)).toEqual(['UnsupportedFeature']);
  expect(codes(Dialect.KGATEWAY_2_1)).toEqual(['UnsupportedFeature']);
});

describe('a default never beats what a policy says:', () => {
  function withRetry(dialect: Dialect, target: (route: LlmRoute) => IPolicyTarget): readonly any[] {
    const app = new AiGatewayApp({ dialect, outdir: Testing.app().outdir });
    const chart = new Chart(app, 'chart', { namespace: 'ai' });
    const tier = (name: string) => ({ providers: [new OpenAi({ apiKey: ApiKey.fromSecretName('key'), model: name })] });
    const pool = new FailoverBackend(chart, 'pool', { tiers: [tier('a'), tier('b')] });
    const rules = ['one', 'two'].map(ruleName => ({ ruleName, matches: [RouteMatch.pathPrefix(`/${ruleName}`)], targets: [pool] }));
    const made = new LlmRoute(chart, 'route', { gateway: GatewayRef.named('gateway'), metadata: { name: 'route' }, rules });
    new LlmPolicy(chart, 'policy', { targets: [target(made)], retry: RouteRetry.of({ attempts: 5, codes: [503] }), metadata: { name: 'policy' } });
    expect(Diagnostics.of(app).errors).toEqual([]);
    return (chart.toJson() as any[]).filter(({ kind }) => kind === 'AgentgatewayPolicy');
  }

  test('retries of a policy on the route are those of all rules', () => {
    const policies = withRetry(Dialect.AGENTGATEWAY_1_4, made => made);
    expect(policies.map(({ metadata: { name }, spec: { traffic } }) => [name, traffic.retry.attempts])).toEqual([['policy', 5]]);
  });

  test('retries of a policy on a rule leave the defaults of the others', () => {
    const policies = withRetry(Dialect.AGENTGATEWAY_1_4, made => made.rule('one'));
    expect(policies.map(({ spec: { traffic, targetRefs } }) => [targetRefs[0].sectionName, traffic.retry.attempts])).toEqual([['two', 1], ['one', 5]]);
  });

  test('retries wait as those of a rule do', () => {
    expect(withRetry(Dialect.AGENTGATEWAY_1_4, made => made)[0].spec.traffic.retry.backoff).toBe('25ms');
  });
});

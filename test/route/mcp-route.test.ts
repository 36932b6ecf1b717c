import { App, Chart, Duration } from 'cdk8s';
import {
  A2aBackend, AiGatewayApp, ApiKey, Diagnostics, Dialect, DynamicForwardProxyBackend, FailoverBackend, GatewayRef, LlmRoute, McpBackend, McpRoute, McpTarget, OpenAi, OpenAiBackend,
  RouteMatch, RouteRetry, RouteRule, RouteTarget, RouteTimeout, SynthSettings,
} from '../../src';
import { only, synthesize } from '../providers/synthesis';

const { KGATEWAY_2_1_ENVOY, KGATEWAY_2_1, AGENTGATEWAY_0_12, AGENTGATEWAY_1_2, AGENTGATEWAY_1_3, AGENTGATEWAY_1_4 } = Dialect;
const WITH_TOOLS = Dialect.ALL.slice(Dialect.ALL.indexOf(KGATEWAY_2_1));

const gateway = GatewayRef.named('gateway');
const tools = (chart: Chart) => new McpBackend(chart, 'tools', { targets: [McpTarget.streamableHttp('files', { host: '10.0.0.1', port: 8080 })] });
const mcpRoute = (rule: RouteRule) => (chart: Chart) => { new McpRoute(chart, 'route', { gateway, rules: [{ targets: [tools(chart)], ...rule }] }); };
const rulesIn = (dialect: Dialect, build: (chart: Chart) => void) => (only('HTTPRoute', dialect, build).spec as { readonly rules: readonly object[] }).rules;

describe.each(WITH_TOOLS.map(dialect => [dialect.dialectName, dialect] as const))('a route to tools in %s', (_, dialect) => {
  test('says what was said and nothing else', () => {
    const rules = rulesIn(dialect, mcpRoute({ matches: [RouteMatch.pathPrefix('/mcp')] }));
    expect(rules.map(rule => Object.keys(rule).sort())).toEqual([['backendRefs', 'matches']]);
  });

  test('is the same as an LlmRoute to them', () => {
    const matches = [RouteMatch.pathPrefix('/mcp')];
    expect(rulesIn(dialect, chart => new LlmRoute(chart, 'route', { gateway, rules: [{ matches, targets: [tools(chart)] }] }))).toEqual(rulesIn(dialect, mcpRoute({ matches })));
  });

  test('has the retries that were asked for, without a wait that nobody asked for', () => {
    const { objects, errors } = synthesize(dialect, mcpRoute({ retry: RouteRetry.of({ attempts: 1, codes: [503] }) }));
    expect(errors).toEqual([]);
    expect(JSON.stringify(objects)).toContain('"attempts":1');
    expect(JSON.stringify(objects)).not.toContain('backoff');
    const waiting = synthesize(dialect, mcpRoute({ retry: RouteRetry.of({ attempts: 1, codes: [503], backoff: Duration.millis(50) }) }));
    expect(JSON.stringify(waiting.objects)).toContain('"backoff":"50ms"');
  });
});

describe('an McpRoute', () => {
  test('takes rules later, and timeouts', () => {
    const rules = rulesIn(AGENTGATEWAY_1_4, chart => {
      const route = new McpRoute(chart, 'route', { gateway });
      route.addRule({ targets: [tools(chart)], requestTimeout: RouteTimeout.of(Duration.minutes(5)) });
    });
    expect(rules).toEqual([expect.objectContaining({ timeouts: { request: '300s' } })]);
  });

  test('without rules is an error, as any route', () => {
    expect(synthesize(AGENTGATEWAY_1_4, chart => new McpRoute(chart, 'route', { gateway })).codes).toEqual(['NoRules']);
  });

  test('does for models what an LlmRoute does, since it goes by the target', () => {
    const failover = (chart: Chart) => new FailoverBackend(chart, 'chat', {
      tiers: ['gpt-4o', 'gpt-4o-mini'].map(model => ({ providers: [new OpenAi({ model, apiKey: ApiKey.fromSecretName('key') })] })),
    });
    const { kind } = synthesize(AGENTGATEWAY_1_4, chart => new McpRoute(chart, 'route', { gateway, rules: [{ targets: [failover(chart)] }] }));
    expect(kind('AgentgatewayPolicy')).toHaveLength(1);
    const mixed = synthesize(AGENTGATEWAY_1_4, chart => new McpRoute(chart, 'route', {
      gateway, rules: [{ targets: [tools(chart), failover(chart)], retry: RouteRetry.of({ attempts: 1, codes: [503] }) }],
    }));
    expect(JSON.stringify(mixed.kind('AgentgatewayPolicy'))).toContain('"backoff":"25ms"');
  });

  test('leads to a Service that speaks A2A, and to any host', () => {
    const { errors } = synthesize(AGENTGATEWAY_1_2, chart => new McpRoute(chart, 'route', {
      gateway, rules: [{ targets: [RouteTarget.fromServiceName('agent', 9000)] }, { matches: [RouteMatch.header('x-any', 'yes')], targets: [new DynamicForwardProxyBackend(chart, 'any')] }],
    }));
    expect(errors).toEqual([]);
  });

  test('lets no stream to any host be cut by Envoy', () => {
    const [rule] = rulesIn(KGATEWAY_2_1_ENVOY, chart => new McpRoute(chart, 'route', { gateway, rules: [{ targets: [new DynamicForwardProxyBackend(chart, 'any')] }] }));
    expect(rule).toMatchObject({ timeouts: { request: '0s' } });
    expect(rule).not.toHaveProperty('filters');
  });

  test('names the host of an agent that is an address, as that of any plain host', () => {
    const to = (host: string) => rulesIn(AGENTGATEWAY_1_4, chart => new McpRoute(chart, 'route', { gateway, rules: [{ targets: [new A2aBackend(chart, 'agent', { host, port: 80 })] }] }))[0];
    expect(to('10.0.0.1')).toMatchObject({ filters: [{ type: 'URLRewrite', urlRewrite: { hostname: '10.0.0.1' } }] });
    expect(to('agent.ai.svc')).not.toHaveProperty('filters');
  });
});

describe('a route to tools of another namespace', () => {
  const elsewhere = (dialect: Dialect) => {
    const app = new App();
    dialect.applyTo(app);
    new SynthSettings({ printWarnings: false }).applyTo(app);
    const [apps, models] = ['apps', 'models'].map(namespace => new Chart(app, namespace, { namespace, disableResourceNameHashes: true }));
    new McpRoute(apps, 'route', { gateway, rules: [{ targets: [tools(models)] }] });
    const codes = Diagnostics.of(app).errors.map(({ code }) => code);
    return { codes, grants: codes.length > 0 ? [] : (models.toJson() as { readonly kind: string }[]).filter(({ kind }) => kind === 'ReferenceGrant') };
  };

  test.each([KGATEWAY_2_1, AGENTGATEWAY_0_12, AGENTGATEWAY_1_2].map(dialect => [dialect.dialectName, dialect] as const))('is refused in %s', (_, dialect) => {
    expect(elsewhere(dialect).codes).toEqual(['CrossNamespaceBackend']);
  });

  test.each([AGENTGATEWAY_1_3, AGENTGATEWAY_1_4].map(dialect => [dialect.dialectName, dialect] as const))('has a grant beside the tools in %s', (_, dialect) => {
    const { codes, grants } = elsewhere(dialect);
    expect(codes).toEqual([]);
    expect(grants).toEqual([expect.objectContaining({
      spec: {
        from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'apps' }], to: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'models-tools' }],
      },
    })]);
  });
});

test('tools and models in one app are told nothing', () => {
  const app = new AiGatewayApp({ dialect: AGENTGATEWAY_1_4, printWarnings: false });
  const chart = new Chart(app, 'llm', { namespace: 'ai' });
  const openai = new OpenAiBackend(chart, 'openai', { model: 'gpt-4o', apiKey: ApiKey.fromSecretName('key') });
  new LlmRoute(chart, 'route', {
    gateway,
    rules: [
      { matches: [RouteMatch.pathPrefix('/mcp')], targets: [tools(chart)], requestTimeout: RouteTimeout.of(Duration.seconds(30)) },
      { matches: [RouteMatch.pathPrefix('/v1')], targets: [openai] },
    ],
  });
  expect(Diagnostics.of(app).all).toEqual([]);
});

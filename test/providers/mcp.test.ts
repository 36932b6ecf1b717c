import { App, Chart } from 'cdk8s';
import { ConfigMap, LabelExpression, Secret } from 'cdk8s-plus-28';
import { only, synthesize } from './synthesis';
import {
  A2aBackend, AgentCoreBackend, ApiKey, BackendTls, Diagnostics, Dialect, DynamicForwardProxyBackend, McpBackend, McpBackendProps, McpProtocol, McpServerOptions, McpTarget, SynthSettings,
} from '../../src';

const { GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1_ENVOY, KGATEWAY_2_1, AGENTGATEWAY_0_12, AGENTGATEWAY_1_0, AGENTGATEWAY_1_4, AGENTGATEWAY_1_5 } = Dialect;

const files = (options: Partial<McpServerOptions> = {}) => McpTarget.streamableHttp('files', { host: 'files.ai.svc', port: 8080, ...options });
const tools = (targets: McpTarget[], props: Partial<McpBackendProps> = {}) => (chart: Chart) => new McpBackend(chart, 'tools', { targets, ...props });
const many = (n: number) => Array.from({ length: n }, (_, i) => McpTarget.sse(`server-${i}`, { host: 'tools.ai.svc', port: 80 }));
const codeOf = (attempt: () => unknown): unknown => {
  try {
    attempt();
    return undefined;
  } catch (e) {
    return (e as { readonly code?: string }).code;
  }
};

describe('a target throws at once', () => {
  test.each([
    ['a name that is no DNS name', () => McpTarget.sse('My Files', { host: 'a', port: 80 }), 'InvalidName'],
    ['an empty name', () => McpTarget.selector('', { services: {} }), 'InvalidName'],
    ['a name that is too long', () => McpTarget.sse('a'.repeat(254), { host: 'a', port: 80 }), 'InvalidName'],
    ['a Service that is a host', () => McpTarget.service('files', { serviceName: 'files.ai.svc', port: 80 }), 'InvalidName'],
    ['port 0', () => files({ port: 0 }), 'InvalidPort'],
    ['port 65536', () => files({ port: 65536 }), 'InvalidPort'],
    ['half a port', () => McpTarget.service('files', { serviceName: 'files', port: 0.5 }), 'InvalidPort'],
    ['a path without slash', () => files({ path: 'mcp' }), 'InvalidPath'],
    ['a selector of nothing', () => McpTarget.selector('all', {}), 'EmptySelector'],
    ['a Service without port', () => McpTarget.service('files', { serviceName: 'files' } as never), 'InvalidPort'],
    ['an unknown protocol', () => McpTarget.service('files', { serviceName: 'files', port: 80, protocol: 'Stdio' as McpProtocol }), 'WrongType'],
    ['a property that nobody reads', () => files({ hots: 'a' } as never), 'UnknownProperty'],
  ])('for %s', (_, attempt, code) => { expect(codeOf(attempt)).toBe(code); });
});

describe('a backend tells at synth', () => {
  test.each([
    ['no targets', tools([]), 'NoMcpTargets'],
    ['two targets of one name', tools([files(), files()]), 'DuplicateMcpTarget'],
    ['more targets than the release allows', tools(many(33)), 'TooManyMcpTargets'],
    ['a host with a scheme', tools([files({ host: 'https://files.ai.svc' })]), 'InvalidHost'],
    ['a host with a port', tools([files({ host: 'files.ai.svc:80' })]), 'InvalidHost'],
    ['a Secret of another namespace', (chart: Chart) => {
      tools([files({ apiKey: ApiKey.fromSecret(new Secret(chart, 'secret', { metadata: { namespace: 'other' } })) })])(chart);
    }, 'CrossNamespaceSecret'],
    ['no target but something else', tools(['files' as never]), 'WrongType'],
    ['an agent at a URL', (chart: Chart) => new A2aBackend(chart, 'agent', { host: 'https://agent.example', port: 443 }), 'InvalidHost'],
    ['an agent at port 0', (chart: Chart) => new A2aBackend(chart, 'agent', { host: 'agent.example', port: 0 }), 'InvalidPort'],
    ['an agent without host', (chart: Chart) => new A2aBackend(chart, 'agent', { port: 80 } as never), 'WrongType'],
    ['AgentCore without runtime', (chart: Chart) => new AgentCoreBackend(chart, 'agent', {} as never), 'WrongType'],
  ] as [string, (chart: Chart) => unknown, string][])('%s', (_, build, code) => {
    expect(synthesize(AGENTGATEWAY_1_4, chart => { build(chart); }).codes).toEqual([code]);
  });

  test('where among the targets it is', () => {
    const { errors } = synthesize(AGENTGATEWAY_1_4, tools([files(), McpTarget.sse('mail', { host: 'a/b', port: 80 })]));
    expect(errors).toEqual([expect.stringContaining('(at targets[1].host)')]);
  });

  test('as many targets as the release allows are none too many', () => {
    for (const dialect of [KGATEWAY_2_1, AGENTGATEWAY_0_12, AGENTGATEWAY_1_4]) { expect(synthesize(dialect, tools(many(32))).errors).toEqual([]); }
    expect(synthesize(AGENTGATEWAY_1_5, tools(many(128))).errors).toEqual([]);
    expect(synthesize(AGENTGATEWAY_1_5, tools(many(129))).codes).toEqual(['TooManyMcpTargets']);
  });

  test.each([GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1_ENVOY].map(dialect => [dialect.dialectName, dialect] as const))('%s has no tools, and who has', (_, dialect) => {
    const { errors, codes } = synthesize(dialect, tools([files()]));
    expect(codes).toEqual(['UnsupportedFeature']);
    expect(errors[0]).toContain('dialects that can: kgateway-2.1, agentgateway-0.12, agentgateway-1.0');
  });
});

describe('what is written', () => {
  test('of labels and expressions is what Kubernetes calls them, by the names of the release', () => {
    const target = McpTarget.selector('all', {
      namespaces: { expressions: [LabelExpression.exists('tools')] }, services: { labels: { a: 'b' }, expressions: [LabelExpression.in('tier', ['x', 'y'])] },
    });
    const [namespaces, services] = [
      { matchExpressions: [{ key: 'tools', operator: 'Exists' }] },
      { matchLabels: { a: 'b' }, matchExpressions: [{ key: 'tier', operator: 'In', values: ['x', 'y'] }] },
    ];
    expect(only('AgentgatewayBackend', AGENTGATEWAY_1_0, tools([target])).spec).toEqual({ mcp: { targets: [{ name: 'all', selector: { namespaces, services } }] } });
    expect(only('Backend', KGATEWAY_2_1, tools([target])).spec).toMatchObject({ mcp: { targets: [{ selector: { namespace: namespaces, service: services } }] } });
  });

  test('of an IPv6 address has no brackets', () => {
    expect(only('AgentgatewayBackend', AGENTGATEWAY_1_4, tools([files({ host: '[::1]' })])).spec).toMatchObject({ mcp: { targets: [{ static: { host: '::1' } }] } });
  });

  test('of a key in an environment variable is a Secret beside the backend, for each target its own', () => {
    const { kind, errors } = synthesize(AGENTGATEWAY_1_4, tools([
      files({ apiKey: ApiKey.fromEnvironment('FILES_KEY') }), McpTarget.sse('mail', { host: 'mail.ai.svc', port: 80, apiKey: ApiKey.fromEnvironment('MAIL_KEY') }),
    ]));
    expect(errors).toEqual([]);
    expect(kind('Secret').map(({ stringData }) => stringData)).toEqual([{ Authorization: '$FILES_KEY' }, { Authorization: '$MAIL_KEY' }]);
  });

  test('of a CA bundle is its ConfigMap', () => {
    const build = (chart: Chart) => tools([files({ tls: BackendTls.fromConfigMap(new ConfigMap(chart, 'ca')) })])(chart);
    expect(only('AgentgatewayBackend', AGENTGATEWAY_1_4, build).spec)
      .toMatchObject({ mcp: { targets: [{ static: { policies: { tls: { caCertificateRefs: [{ name: 'llm-ca' }] } } } }] } });
  });

  test('of a Secret is compared with that of the app', () => {
    const app = new App();
    AGENTGATEWAY_1_4.applyTo(app);
    new SynthSettings({ printWarnings: false }).applyTo(app);
    const chart = new Chart(app, 'llm', { namespace: 'ai' });
    new Secret(chart, 'other', { metadata: { name: 'key' }, stringData: { wrong: 'entry' } });
    tools([files({ apiKey: ApiKey.fromSecretName('key') })])(chart);
    expect(Diagnostics.of(app).all.map(({ code }) => code)).toEqual(['LintSecretEntry']);
  });

  test('of a proxy for any host in plain text says nothing of TLS', () => {
    expect(only('AgentgatewayBackend', AGENTGATEWAY_1_4, chart => new DynamicForwardProxyBackend(chart, 'any')).spec).toEqual({ dynamicForwardProxy: {} });
    expect(only('Backend', KGATEWAY_2_1_ENVOY, chart => new DynamicForwardProxyBackend(chart, 'any')).spec)
      .toEqual({ type: 'DynamicForwardProxy', dynamicForwardProxy: {} });
  });
});

import { Chart, Duration } from 'cdk8s';
import { codeOf, policied } from './policied';
import {
  A2aBackend, AgentCoreBackend, ApiKey, Authorization, ClientAuthMode, ConnectionHttp, ConnectionPolicies, Dialect, DynamicForwardProxyBackend, HealthRule, McpAuthentication,
  McpAuthenticationOptions, McpBackend, McpBackendPolicies, McpGuardrail, McpLoginProvider, McpPhase, McpServerPolicies, McpTarget, RouteTarget, TokenExchange,
} from '../../src';
import { only, synthesize } from '../providers/synthesis';

const { AGENTGATEWAY_0_12, AGENTGATEWAY_1_1, AGENTGATEWAY_1_2, AGENTGATEWAY_1_3, AGENTGATEWAY_1_4, GLOO_1_20, KGATEWAY_2_1, KGATEWAY_2_1_ENVOY } = Dialect;

const login = RouteTarget.fromServiceName('login', 8080);
const guard = RouteTarget.fromServiceName('guard', 9000);
const authentication = (options?: McpAuthenticationOptions) => McpAuthentication.jwt(login, '/certs', options);
const jwks = { backendRef: { group: '', kind: 'Service', name: 'login', port: 8080 }, jwksPath: '/certs' };

describe('clients of tool servers', () => {
  test('come with tokens, and are told how to get one', () => {
    const mcpAuthentication = authentication({
      issuer: 'https://login.example',
      audiences: ['tools'],
      mode: ClientAuthMode.OPTIONAL,
      cacheDuration: Duration.minutes(10),
      login: { provider: McpLoginProvider.KEYCLOAK, clientId: 'gateway', resource: 'https://tools.example/mcp' },
      clientSecret: ApiKey.fromSecretName('login', { entry: 'secret' }),
    });
    expect(policied(AGENTGATEWAY_1_4, { mcpAuthentication }).named('policy').spec.backend).toEqual({
      mcp: {
        authentication: {
          issuer: 'https://login.example',
          audiences: ['tools'],
          jwks: { ...jwks, cacheDuration: '600s' },
          mode: 'Optional',
          provider: 'Keycloak',
          clientId: 'gateway',
          clientSecretRef: { name: 'login', key: 'secret' },
          resourceMetadata: { resource: 'https://tools.example/mcp' },
        },
      },
    });
    expect(policied(AGENTGATEWAY_1_3, { mcpAuthentication }).errors).toEqual(['UnsupportedFeature']);
    expect(policied(AGENTGATEWAY_0_12, { mcpAuthentication: authentication() }).named('policy').spec.backend).toEqual({ mcp: { authentication: { jwks } } });
    for (const dialect of [GLOO_1_20, KGATEWAY_2_1, KGATEWAY_2_1_ENVOY]) { expect(policied(dialect, { mcpAuthentication: authentication() }).errors).toEqual(['UnsupportedFeature']); }
  });

  test.each([
    ['EmptyName', () => McpAuthentication.jwt(login, ' ')], ['EmptyName', () => authentication({ issuer: '' })], ['InvalidName', () => authentication({ issuer: 'x'.repeat(257) })],
    ['ItemCount', () => authentication({ audiences: [] })], ['InvalidDuration', () => authentication({ cacheDuration: Duration.seconds(1) })],
    ['ConflictingOptions', () => authentication({ clientSecret: ApiKey.fromSecretName('login') })],
  ])('are refused with %s', (code, make) => { expect(codeOf(make)).toBe(code); });
});

describe('tools', () => {
  test('are for some', () => {
    expect(policied(AGENTGATEWAY_1_4, { mcpAuthorization: Authorization.allow('mcp.tool.name == "read"') }).named('policy').spec.backend)
      .toEqual({ mcp: { authorization: { action: 'Allow', policy: { matchExpressions: ['mcp.tool.name == "read"'] } } } });
    expect(policied(AGENTGATEWAY_0_12, { mcpAuthorization: Authorization.require('jwt.sub == "alice"') }).errors).toEqual(['UnsupportedFeature']);
  });

  test('are looked at by services', () => {
    const mcpGuardrails = [McpGuardrail.of(guard, { 'tools/*': McpPhase.FULL, 'tools/list': McpPhase.OFF }, {
      failOpen: false, metadata: { caller: 'jwt.sub' }, allowedRequestHeaders: ['x-team'], disallowedRequestHeaders: ['authorization'],
    })];
    expect(policied(AGENTGATEWAY_1_4, { mcpGuardrails }).named('policy').spec.backend.mcp.guardrails.processors).toEqual([{
      methods: { 'tools/*': 'Full', 'tools/list': 'Off' },
      remote: {
        backendRef: { group: '', kind: 'Service', name: 'guard', port: 9000 }, failureMode: 'FailClosed', metadata: { caller: 'jwt.sub' }, allowedRequestHeaders: ['x-team'], disallowedRequestHeaders: ['authorization'],
      },
    }]);
    expect(policied(AGENTGATEWAY_1_2, { mcpGuardrails }).errors).toEqual(['UnsupportedFeature']);
    expect(policied(AGENTGATEWAY_1_4, { mcpGuardrails: Array.from({ length: 17 }, () => mcpGuardrails[0]) }).errors).toContain('ItemCount');
  });

  test.each([
    ['ItemCount', () => McpGuardrail.of(guard, {})], ['InvalidName', () => McpGuardrail.of(guard, { 'to*ls': McpPhase.FULL })], ['InvalidName', () => McpGuardrail.of(guard, { '*tools*': McpPhase.FULL })],
    ['InvalidHeader', () => McpGuardrail.of(guard, { '*': McpPhase.FULL }, { allowedRequestHeaders: ['x team'] })], ['InvalidExpression', () => McpGuardrail.of(guard, { '*': McpPhase.FULL }, { metadata: { a: 'jwt.' } })],
  ])('are refused with %s', (code, make) => { expect(codeOf(make)).toBe(code); });
});

test('all of it can be said on the backend, beside how the servers are called', () => {
  const policies: McpBackendPolicies = {
    mcpAuthentication: authentication(), mcpAuthorization: Authorization.deny('mcp.tool.name == "delete"'), mcpGuardrails: [McpGuardrail.of(guard, { '*': McpPhase.REQUEST })], tunnel: RouteTarget.fromServiceName('proxy', 3128),
  };
  const { spec } = only('AgentgatewayBackend', AGENTGATEWAY_1_4, chart => new McpBackend(chart, 'tools', { targets: [McpTarget.streamableHttp('files', { host: 'files.ai.svc', port: 80 })], policies })) as { readonly spec: { readonly policies: object } };
  expect(spec.policies).toEqual({
    mcp: {
      authentication: { jwks },
      authorization: { action: 'Deny', policy: { matchExpressions: ['mcp.tool.name == "delete"'] } },
      guardrails: { processors: [{ methods: { '*': 'Request' }, remote: { backendRef: { group: '', kind: 'Service', name: 'guard', port: 9000 } } }] },
    },
    tunnel: { backendRef: { group: '', kind: 'Service', name: 'proxy', port: 3128 } },
  });
});

test.each([
  ['an agent at a host', (chart: Chart, policies: ConnectionPolicies) => new A2aBackend(chart, 'agent', { host: 'agent.ai.svc', port: 9000, policies })],
  ['an agent of AgentCore', (chart: Chart, policies: ConnectionPolicies) =>
    new AgentCoreBackend(chart, 'agent', { runtimeArn: 'arn:aws:bedrock-agentcore:us-east-1:123456789012:runtime/agent', policies })],
  ['any host', (chart: Chart, policies: ConnectionPolicies) => new DynamicForwardProxyBackend(chart, 'agent', { policies })],
] as const)('%s can say how it is called', (_, make) => {
  const policies = { tunnel: RouteTarget.fromServiceName('proxy', 3128), connectionHttp: ConnectionHttp.of({ requestTimeout: Duration.minutes(1) }) };
  const { spec } = only('AgentgatewayBackend', AGENTGATEWAY_1_4, chart => make(chart, policies)) as { readonly spec: { readonly policies: object } };
  expect(spec.policies).toEqual({ http: { requestTimeout: '60s' }, tunnel: { backendRef: { group: '', kind: 'Service', name: 'proxy', port: 3128 } } });
});

describe('one server of several', () => {
  const proxy = RouteTarget.fromServiceName('proxy', 3128);
  const backend = (policies: McpServerPolicies) => (chart: Chart) => new McpBackend(chart, 'tools', { targets: [McpTarget.sse('files', { host: 'files.ai.svc', port: 80, policies })] });
  const policiesOf = (dialect: Dialect, policies: McpServerPolicies) =>
    (only('AgentgatewayBackend', dialect, backend(policies)) as unknown as { readonly spec: { readonly mcp: { readonly targets: readonly { readonly static: { readonly policies: object } }[] } } })
      .spec.mcp.targets[0].static.policies;

  test('says how it is called, and with which tokens', () => {
    expect(policiesOf(AGENTGATEWAY_1_4, { tunnel: proxy, connectionHttp: ConnectionHttp.of({ requestTimeout: Duration.minutes(1) }), tokenExchange: TokenExchange.of({ service: login }) })).toEqual({
      http: { requestTimeout: '60s' },
      tunnel: { backendRef: { group: '', kind: 'Service', name: 'proxy', port: 3128 } },
      auth: { oauthTokenExchange: { backendRef: { group: '', kind: 'Service', name: 'login', port: 8080 } } },
    });
  });

  test('said who may use it, and when it is left, in older releases', () => {
    const access: McpServerPolicies = { mcpAuthorization: Authorization.deny('mcp.tool.name == "delete"') };
    const health: McpServerPolicies = { health: HealthRule.of({ unhealthyCondition: 'response.code == 500' }) };
    expect(policiesOf(AGENTGATEWAY_0_12, access)).toEqual({ mcp: { authorization: { action: 'Deny', policy: { matchExpressions: ['mcp.tool.name == "delete"'] } } } });
    expect(policiesOf(AGENTGATEWAY_1_1, health)).toMatchObject({ health: { unhealthyCondition: 'response.code == 500' } });
    expect(synthesize(AGENTGATEWAY_1_1, backend(access)).codes).toContain('UnsupportedFeature');
    expect(synthesize(AGENTGATEWAY_1_4, backend(health)).codes).toContain('UnsupportedFeature');
    expect(synthesize(KGATEWAY_2_1, backend({ tunnel: proxy })).codes).toContain('UnsupportedFeature');
  });
});

test('the same is refused where backends say no such thing', () => {
  const { codes } = synthesize(KGATEWAY_2_1_ENVOY, chart => new DynamicForwardProxyBackend(chart, 'any', { policies: { tunnel: RouteTarget.fromServiceName('proxy', 3128) } }));
  expect(codes).toEqual(['UnsupportedFeature']);
});

import { ApiObject, App, Chart } from 'cdk8s';
import { ApiKey, AuthHeader, Diagnostics, Dialect, GatewayRef, LlmRoute, OpenAiBackend, Rewrite, RouteMatch, RouteTarget } from '../../src';
import { judge } from '../../src/schema/verdict';

const messages = (manifest: { [key: string]: unknown }) =>
  judge({ metadata: { name: 'x', namespace: 'ai' }, ...manifest }, ['agentgateway-1.4', 'gateway-api-1.6', 'core']).problems.map(({ message }) => message);

describe('what the server would say', () => {
  test.each([
    ['the data of a Secret', { apiVersion: 'v1', kind: 'Secret', data: { Authorization: 'S3CRET!' } }],
    ['the stringData of a Secret', { apiVersion: 'v1', kind: 'Secret', stringData: { Authorization: ['S3CRET'] } }],
    ['a Secret of another shape', { apiVersion: 'v1', kind: 'Secret', stringData: 'S3CRET' }],
    ['a key in a backend', {
      apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayBackend', spec: { ai: { provider: { openai: {} } }, policies: { auth: { key: ['S3CRET'] } } },
    }],
    ['credentials in a host name', {
      apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', spec: { hostnames: ['https://user:S3CRET@proxy.example'] },
    }],
  ])('never shows %s', (_, manifest) => {
    expect(messages(manifest)).not.toEqual([]);
    expect(messages(manifest).filter(message => message.includes('S3CRET'))).toEqual([]);
  });

  test('shows what is no secret', () => {
    expect(messages({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', spec: { hostnames: ['a b'] } })).toEqual([expect.stringContaining('got \'a b\'')]);
  });
});

describe('what is said of an app', () => {
  const KEY = 'sk-proj-S3CRETs3cret0123456789';
  const apiKey = ApiKey.fromSecretName('key');
  const matched = (match: RouteMatch) => (chart: Chart): unknown =>
    new LlmRoute(chart, 'it', { gateway: GatewayRef.named('gateway'), rules: [{ matches: [match], targets: [RouteTarget.fromServiceName('service', 80)] }] });

  test.each([
    ['a key in the place of a name', (chart: Chart) => new OpenAiBackend(chart, 'it', { apiKey, metadata: { name: KEY } })],
    ['a key in the place of a host', (chart: Chart) => new OpenAiBackend(chart, 'it', { apiKey, host: `https://proxy.example/${KEY}`, port: 443 })],
    ['a key in the query of a path', (chart: Chart) => new OpenAiBackend(chart, 'it', { apiKey, host: 'proxy.example', port: 443, path: 'v1?key=S3CRET' })],
    ['a key in the query of a prefix', (chart: Chart) => new OpenAiBackend(chart, 'it', { apiKey, host: 'proxy.example', port: 443, path: '/v1', pathPrefix: '/?key=S3CRET' })],
    ['a header with its value', matched(RouteMatch.header(`Authorization: Bearer ${KEY}`, 'a'))],
    ['a key in an object of others', (chart: Chart) => new ApiObject(chart, 'it', { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', spec: { hostnames: [`${KEY}_`] } })],
  ] as [string, (chart: Chart) => unknown][])('never shows %s', (_, build) => {
    const app = new App();
    Dialect.AGENTGATEWAY_1_4.applyTo(app);
    build(new Chart(app, 'chart'));
    const { all } = Diagnostics.of(app);
    expect(all).not.toEqual([]);
    expect(all.filter(({ message }) => message.includes('S3CRET'))).toEqual([]);
    expect(app.node.findAll().flatMap(({ node }) => node.validate()).join()).not.toContain('S3CRET');
  });

  test.each([
    ['a header', () => AuthHeader.named(`Bearer ${KEY}`)],
    ['a path', () => Rewrite.fullPath('v1?key=S3CRET')],
  ])('nor what is thrown for %s', (_, make) => {
    expect(make).toThrow();
    expect(make).not.toThrow('S3CRET');
  });
});

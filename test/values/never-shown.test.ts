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

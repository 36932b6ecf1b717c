import { Chart } from 'cdk8s';
import { only, synthesize } from './synthesis';
import { ApiFormat, ApiKey, CustomProvider, CustomProviderBackend, CustomProviderBackendProps, Dialect, FailoverBackend, RouteTarget } from '../../src';
import { DIALECTS } from '../../src/dialects/registry';
import { imported, written } from '../import/imported';
import { differing } from '../import/same';

const formats = [{ api: ApiFormat.COMPLETIONS, path: '/v1/chat/completions' }, { api: ApiFormat.MESSAGES }];
const service = RouteTarget.fromServiceName('vllm', 8000);
const pool = RouteTarget.fromInferencePoolName('llama');
const host = { host: 'llm.example.com', port: 443 };
const custom = (props: Partial<CustomProviderBackendProps>) => (chart: Chart) => new CustomProviderBackend(chart, 'own', { formats, ...props });

const has = ({ dialectName }: Dialect): boolean => /^agentgateway-1\.[3-9]$/.test(dialectName);
const ABLE = Dialect.ALL.filter(has);
const providerOf = (spec: unknown) => (spec as { ai: { provider: Record<string, unknown> } }).ai.provider;

test('some dialects have custom providers', () => { expect(ABLE.length).toBeGreaterThan(0); });

describe.each(ABLE)('a custom provider in $dialectName', dialect => {
  test('names a Service, and its formats with their paths', () => {
    const { spec } = only('AgentgatewayBackend', dialect, custom({ server: service, model: 'llama' }));
    expect(providerOf(spec)).toEqual({
      custom: {
        backendRef: { name: 'vllm', port: 8000 },
        formats: [{ type: 'Completions', path: '/v1/chat/completions' }, { type: 'Messages' }],
        model: 'llama',
      },
    });
  });

  test('names an InferencePool', () => {
    const { spec } = only('AgentgatewayBackend', dialect, custom({ server: pool }));
    expect(providerOf(spec)).toMatchObject({ custom: { backendRef: { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'llama' } } });
  });

  test('is at a host, whose path is that of the format', () => {
    const { spec } = only('AgentgatewayBackend', dialect, custom(host));
    expect(providerOf(spec)).toMatchObject(host);
    expect(Object.keys(providerOf(spec)).sort()).toEqual(['custom', 'host', 'port']);
  });

  test('stands in a pool', () => {
    expect(synthesize(dialect, chart => new FailoverBackend(chart, 'pool', {
      tiers: [{ providers: [new CustomProvider({ formats, server: service, model: 'a' })] }, { providers: [new CustomProvider({ formats, ...host, model: 'b' })] }],
    })).codes).toEqual([]);
  });

  test.each<[string, Partial<CustomProviderBackendProps>]>([
    ['a Service', { server: service, model: 'llama' }],
    ['an InferencePool', { server: pool }],
    ['a host', host],
    ['a host with a key', { ...host, apiKey: ApiKey.fromSecretName('key') }],
  ])('of %s is imported as a construct without overrides, and written again', (_, props) => {
    const { kind } = synthesize(dialect, custom(props));
    const definition = DIALECTS.find(({ id }) => id === dialect.dialectName)!;
    const objects = [...kind('AgentgatewayBackend'), ...kind('AgentgatewayPolicy'), ...kind('BackendTLSPolicy')];
    const { files, report } = imported(objects.map(object => `${JSON.stringify(object)}\n`).join('---\n'), definition);
    expect(report.objects.map(({ outcome }) => outcome)).toEqual(objects.map(() => 'construct'));
    expect(files[0].text).toContain('new CustomProviderBackend(');
    expect(differing(objects as never, written(files[0].text), definition)).toEqual([]);
  });

  test('has either a server or a host', () => {
    expect(synthesize(dialect, custom({})).codes).toContain('ConflictingOptions');
    expect(synthesize(dialect, custom({ server: service, ...host })).codes).toContain('ConflictingOptions');
  });

  test('names no server of another namespace', () => {
    const elsewhere = RouteTarget.fromObject({ group: '', kind: 'Service', name: 'vllm', port: 8000, namespace: 'elsewhere' });
    expect(synthesize(dialect, custom({ server: elsewhere })).codes).toContain('CrossNamespaceBackend');
  });
});

test.each(Dialect.ALL.filter(dialect => !has(dialect)))('$dialectName refuses a custom provider', dialect => {
  expect(synthesize(dialect, custom({ server: service })).codes).toContain('UnsupportedFeature');
});

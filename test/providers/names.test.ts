import { Chart } from 'cdk8s';
import { synthesize } from './synthesis';
import {
  ApiKey, AwsCredential, AzureCredential, AzureOpenAiBackend, BackendTls, BedrockBackend, Dialect, FailoverBackend, GcpCredential, OpenAi, OpenAiBackend, SecretStore, StaticBackend,
  VertexAiBackend,
} from '../../src';

const { KGATEWAY_2_0, KGATEWAY_2_1, AGENTGATEWAY_1_4 } = Dialect;
const apiKey = ApiKey.fromSecretName('key');
const named = (name: string) => ({ name, labels: { team: 'search' } });
const proxy = { host: 'proxy.example', port: 443, apiKey };

const namesOf = (dialect: Dialect, build: (chart: Chart) => void): readonly string[] => {
  const { objects, errors } = synthesize(dialect, build);
  expect(errors).toEqual([]);
  return objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
};

describe('every object that a backend makes can be named:', () => {
  test('the TLS policy of a provider', () => {
    const build = (chart: Chart) => new OpenAiBackend(chart, 'b', { ...proxy, metadata: named('openai'), tlsPolicyMetadata: named('mine') });
    expect(namesOf(KGATEWAY_2_1, build)).toEqual(['Backend openai', 'BackendTLSPolicy mine']);
    expect(namesOf(AGENTGATEWAY_1_4, build)).toEqual(['AgentgatewayBackend openai']);
    expect(synthesize(KGATEWAY_2_1, build).kind('BackendTLSPolicy')[0].metadata).toEqual({ ...named('mine'), namespace: 'ai' });
  });

  test('the TLS policies of a pool', () => {
    const provider = (endpointName: string) => new OpenAi({ ...proxy, endpointName, tlsPolicyMetadata: named(`tls-of-${endpointName}`) });
    expect(namesOf(KGATEWAY_2_1, chart => new FailoverBackend(chart, 'b', { metadata: named('pool'), tiers: [{ providers: [provider('a'), provider('b')] }] })))
      .toEqual(['Backend pool', 'BackendTLSPolicy tls-of-a', 'BackendTLSPolicy tls-of-b']);
  });

  test('the TLS policy of plain hosts', () => {
    const build = (chart: Chart) => new StaticBackend(chart, 'b', {
      hosts: [{ host: 'litellm.example', port: 443 }], tls: BackendTls.fromConfigMapName('ca'), metadata: named('plain'), tlsPolicyMetadata: named('mine'),
    });
    expect(namesOf(KGATEWAY_2_0, build)).toEqual(['Backend plain', 'BackendTLSPolicy mine']);
  });

  test('the policy stays where the backend is', () => {
    const { kind } = synthesize(KGATEWAY_2_1, chart => new OpenAiBackend(chart, 'b', {
      ...proxy, metadata: { name: 'openai', namespace: 'models' }, tlsPolicyMetadata: { name: 'mine', namespace: 'elsewhere' },
    }));
    expect(kind('BackendTLSPolicy')[0].metadata).toEqual({ name: 'mine', namespace: 'models' });
  });

  const azure = (credential: AzureCredential) => (chart: Chart) => new AzureOpenAiBackend(chart, 'b', { endpoint: 'mine.openai.azure.com', credential });
  const vertex = (credential: GcpCredential) => (chart: Chart) => new VertexAiBackend(chart, 'b', { projectId: 'p', credential });
  const external = { store: SecretStore.cluster('vault'), remoteKey: 'llm', metadata: named('mine') };
  test.each<[string, (chart: Chart) => void]>([
    ['a key from the environment', chart => new OpenAiBackend(chart, 'b', { apiKey: ApiKey.fromEnvironment('KEY', { metadata: named('mine') }) })],
    ['a literal key', chart => new OpenAiBackend(chart, 'b', { apiKey: ApiKey.unsafeLiteral('key', { metadata: named('mine') }) })],
    ['a fetched key', chart => new OpenAiBackend(chart, 'b', { apiKey: ApiKey.fromExternalSecret(external) })],
    ['AWS keys from the environment', chart => new BedrockBackend(chart, 'b', { credential: AwsCredential.fromEnvironment({ metadata: named('mine') }) })],
    ['fetched AWS keys', chart => new BedrockBackend(chart, 'b', { credential: AwsCredential.fromExternalSecret(external) })],
    ['literal AWS keys', chart => new BedrockBackend(chart, 'b', {
      credential: AwsCredential.unsafeLiteral({ accessKeyId: 'a', secretAccessKey: 'b', metadata: named('mine') }),
    })],
    ['a service principal from the environment', azure(AzureCredential.fromServicePrincipalEnvironment({ metadata: named('mine') }))],
    ['a fetched service principal', azure(AzureCredential.fromServicePrincipalExternalSecret(external))],
    ['a literal service principal', azure(AzureCredential.unsafeServicePrincipal({ clientId: 'a', tenantId: 'b', clientSecret: 'c', metadata: named('mine') }))],
    ['a fetched service account', vertex(GcpCredential.fromServiceAccountExternalSecret(external))],
    ['a literal service account', vertex(GcpCredential.unsafeServiceAccount('{"type":"service_account"}', { metadata: named('mine') }))],
  ])('the Secret of %s', (_, build) => {
    const names = namesOf(AGENTGATEWAY_1_4, build);
    expect(names).toHaveLength(2);
    expect(names.some(name => /^(Secret|ExternalSecret) mine$/.test(name))).toBe(true);
  });

  test('the Secret that is fetched, apart from the object that fetches it', () => {
    const { kind } = synthesize(AGENTGATEWAY_1_4, chart => new OpenAiBackend(chart, 'b', { apiKey: ApiKey.fromExternalSecret({ ...external, secretName: 'theirs' }) }));
    expect(kind('ExternalSecret')[0]).toMatchObject({ metadata: { name: 'mine' }, spec: { target: { name: 'theirs' } } });
  });
});

import { App, Chart, Duration, Testing } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import { Manifest, only, synthesize } from './synthesis';
import {
  ApiKey, AwsCredential, AwsExternalSecretOptions, AzureCredential, AzureOpenAiBackend, BedrockBackend, Dialect, FailoverBackend, GcpCredential, OpenAi,
  OpenAiBackend, SecretStore, VertexAiBackend,
} from '../../src';

const { GLOO_1_20, KGATEWAY_2_1, AGENTGATEWAY_1_3, AGENTGATEWAY_1_4 } = Dialect;
const backend = (apiKey: ApiKey, id = 'openai', namespace?: string) => (chart: Chart) =>
  new OpenAiBackend(chart, id, { apiKey, ...namespace && { metadata: { namespace } } });
const secretOf = (apiKey: ApiKey, dialect = AGENTGATEWAY_1_4) => only('Secret', dialect, backend(apiKey));
const externalSecretOf = (apiKey: ApiKey) => only('ExternalSecret', AGENTGATEWAY_1_4, backend(apiKey));
const referenceOf = ({ spec }: Manifest) => (spec as { policies: { auth: { secretRef: { name: string } } } }).policies.auth.secretRef;

describe('a Secret that is made', () => {
  test('holds a placeholder for envsubst, in the entry that every release reads', () => {
    for (const dialect of Dialect.ALL) {
      expect(secretOf(ApiKey.fromEnvironment('OPENAI_API_KEY'), dialect)).toEqual({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'llm-openai-secret', namespace: 'ai' },
        type: 'Opaque',
        stringData: { Authorization: '$OPENAI_API_KEY' },
      });
    }
  });

  test('holds a literal key when that was called unsafe, without what surrounds it', () => {
    expect(secretOf(ApiKey.unsafeLiteral(' not-a-key\n')).stringData).toEqual({ Authorization: 'not-a-key' });
  });

  test('is what the backend refers to', () => {
    const { objects } = synthesize(AGENTGATEWAY_1_4, backend(ApiKey.fromEnvironment('OPENAI_API_KEY')));
    expect(objects.map(({ kind }) => kind).sort()).toEqual(['AgentgatewayBackend', 'Secret']);
    expect(referenceOf(objects.find(({ kind }) => kind === 'AgentgatewayBackend') as Manifest)).toEqual({ name: 'llm-openai-secret' });
  });

  test('is refused in another namespace, which no gateway would follow, in the words of the backend', () => {
    const placed = (namespace: string) => ({ metadata: { name: 'key', namespace } });
    const store = SecretStore.cluster('vault');
    const made = (namespace: string) => [
      ApiKey.fromEnvironment('OPENAI_API_KEY', placed(namespace)), ApiKey.unsafeLiteral('not-a-key', placed(namespace)),
      ApiKey.fromExternalSecret({ store, remoteKey: 'openai', ...placed(namespace) }),
    ];
    for (const apiKey of made('other')) { expect(synthesize(AGENTGATEWAY_1_4, backend(apiKey)).codes).toEqual(['CrossNamespaceSecret']); }
    for (const apiKey of made('ai')) { expect(synthesize(AGENTGATEWAY_1_4, backend(apiKey)).codes).toEqual([]); }
    for (const apiKey of made('other')) { expect(synthesize(AGENTGATEWAY_1_4, backend(apiKey, 'openai', 'other')).codes).toEqual([]); }
  });

  test('has the metadata it is given, and the namespace of the backend', () => {
    const apiKey = ApiKey.fromEnvironment('OPENAI_API_KEY', { metadata: { name: 'openai-key', labels: { team: 'a' } } });
    expect(only('Secret', AGENTGATEWAY_1_4, backend(apiKey, 'openai', 'other')).metadata)
      .toEqual({ name: 'openai-key', namespace: 'other', labels: { team: 'a' } });
    expect(referenceOf(only('AgentgatewayBackend', AGENTGATEWAY_1_4, backend(apiKey)))).toEqual({ name: 'openai-key' });
  });

  test('is one for all backends of a chart that share the value', () => {
    const { kind } = synthesize(AGENTGATEWAY_1_4, chart => {
      const apiKey = ApiKey.fromEnvironment('OPENAI_API_KEY');
      backend(apiKey, 'one')(chart);
      backend(apiKey, 'two')(chart);
    });
    expect(kind('Secret').map(({ metadata }) => metadata.name)).toEqual(['llm-one-secret']);
    expect(kind('AgentgatewayBackend').map(referenceOf)).toEqual([{ name: 'llm-one-secret' }, { name: 'llm-one-secret' }]);
  });

  test('is one for all providers of a pool that share the value, and two for two values', () => {
    const shared = ApiKey.fromEnvironment('OPENAI_API_KEY');
    const pool = (...keys: ApiKey[]) => synthesize(AGENTGATEWAY_1_4, chart => new FailoverBackend(chart, 'chat', {
      tiers: keys.map(apiKey => ({ providers: [new OpenAi({ apiKey, model: 'gpt-4o' })] })),
    })).kind('Secret').map(({ metadata }) => metadata.name);
    expect(pool(shared, shared)).toEqual(['llm-chat-secret-0-0']);
    expect(pool(ApiKey.fromEnvironment('A'), ApiKey.fromEnvironment('B'))).toEqual(['llm-chat-secret-0-0', 'llm-chat-secret-1-0']);
  });

  test('is one per namespace, since no gateway reads one of another', () => {
    const { kind } = synthesize(AGENTGATEWAY_1_4, chart => {
      const apiKey = ApiKey.fromEnvironment('OPENAI_API_KEY');
      backend(apiKey, 'one', 'a')(chart);
      backend(apiKey, 'two', 'b')(chart);
    });
    expect(kind('Secret').map(({ metadata }) => [metadata.namespace, metadata.name]))
      .toEqual([['a', 'llm-one-secret'], ['b', 'llm-two-secret']]);
  });

  test('is one for all charts of a namespace, and one for each chart that names none', () => {
    const apiKey = ApiKey.fromEnvironment('OPENAI_API_KEY');
    const app = new App();
    const charts = [new Chart(app, 'one', { namespace: 'ai' }), new Chart(app, 'two', { namespace: 'ai' }), new Chart(app, 'three'), new Chart(app, 'four')];
    charts.forEach(chart => backend(apiKey)(chart));
    expect(charts.map(chart => (Testing.synth(chart) as Manifest[]).filter(({ kind }) => kind === 'Secret').length)).toEqual([1, 0, 1, 1]);
    const used = (Testing.synth(charts[1]) as Manifest[]).map(manifest => JSON.stringify(manifest)).join();
    expect(used).toMatch(/one-\w+-secret/);
  });

  test('serves two apps, one after the other', () => {
    const apiKey = ApiKey.fromEnvironment('OPENAI_API_KEY');
    expect(secretOf(apiKey)).toEqual(secretOf(apiKey));
  });

  test('holds AWS keys under the names that the release reads', () => {
    const build = (credential: AwsCredential) => (chart: Chart) => new BedrockBackend(chart, 'bedrock', { region: 'us-west-2', credential });
    const placeholders = build(AwsCredential.fromEnvironment({ sessionToken: 'AWS_SESSION_TOKEN' }));
    expect(only('Secret', AGENTGATEWAY_1_4, placeholders).stringData)
      .toEqual({ accessKey: '$AWS_ACCESS_KEY_ID', secretKey: '$AWS_SECRET_ACCESS_KEY', sessionToken: '$AWS_SESSION_TOKEN' });
    expect(only('Secret', GLOO_1_20, placeholders).stringData).toEqual({
      aws_access_key_id: '$AWS_ACCESS_KEY_ID', aws_secret_access_key: '$AWS_SECRET_ACCESS_KEY', aws_session_token: '$AWS_SESSION_TOKEN',
    });
    expect(only('Secret', KGATEWAY_2_1, build(AwsCredential.unsafeLiteral({ accessKeyId: 'id', secretAccessKey: 'secret' }))).stringData)
      .toEqual({ accessKey: 'id', secretKey: 'secret' });
  });
});

describe('an existing Secret', () => {
  test('is given by its construct, in the namespace of the backend', () => {
    const build = (chart: Chart) => backend(ApiKey.fromSecret(new Secret(chart, 'secret')))(chart);
    expect(referenceOf(only('AgentgatewayBackend', AGENTGATEWAY_1_4, build))).toEqual({ name: 'llm-secret' });
  });

  test('is imported by name, and then believed to be there', () => {
    const build = (chart: Chart) => backend(ApiKey.fromSecret(Secret.fromSecretName(chart, 'secret', 'imported')), 'openai', 'other')(chart);
    expect(referenceOf(only('AgentgatewayBackend', AGENTGATEWAY_1_4, build))).toEqual({ name: 'imported' });
  });

  test('is not made', () => {
    expect(synthesize(AGENTGATEWAY_1_4, backend(ApiKey.fromSecretName('key'))).kind('Secret')).toEqual([]);
    expect(synthesize(AGENTGATEWAY_1_4, backend(ApiKey.passthrough())).kind('Secret')).toEqual([]);
    expect(synthesize(AGENTGATEWAY_1_4, backend(ApiKey.unsafeInline('not-a-key'))).kind('Secret')).toEqual([]);
  });
});

describe('an ExternalSecret', () => {
  const store = SecretStore.cluster('vault');

  test('fetches one value into the entry that every release reads', () => {
    expect(externalSecretOf(ApiKey.fromExternalSecret({ store, remoteKey: 'llm/openai' }))).toEqual({
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name: 'llm-openai-secret', namespace: 'ai' },
      spec: {
        secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
        target: { name: 'llm-openai-secret' },
        data: [{ secretKey: 'Authorization', remoteRef: { key: 'llm/openai' } }],
      },
    });
  });

  test('fetches one property', () => {
    expect(externalSecretOf(ApiKey.fromExternalSecret({ store, remoteKey: 'llm', remoteProperty: 'openai' })).spec)
      .toMatchObject({ data: [{ secretKey: 'Authorization', remoteRef: { key: 'llm', property: 'openai' } }] });
  });

  test('fetches the whole, and takes one property by template', () => {
    expect(externalSecretOf(ApiKey.fromExternalSecret({
      store: SecretStore.namespaced('vault'),
      remoteKey: 'llm',
      extractProperty: 'OPENAI_API_KEY',
      refreshInterval: Duration.minutes(5),
      secretName: 'openai-key',
    })).spec).toEqual({
      secretStoreRef: { kind: 'SecretStore', name: 'vault' },
      refreshInterval: '300s',
      target: { name: 'openai-key', template: { data: { Authorization: '{{ .OPENAI_API_KEY }}' } } },
      dataFrom: [{ extract: { key: 'llm' } }],
    });
  });

  test.each(['openai-key', 'openai.key', '2nd'])('looks up the property %s, which a template cannot name', property => {
    expect(externalSecretOf(ApiKey.fromExternalSecret({ store, remoteKey: 'llm', extractProperty: property })).spec)
      .toMatchObject({ target: { template: { data: { Authorization: `{{ index . "${property}" }}` } } } });
  });

  test('is what the backend waits for, under the name of the Secret it makes', () => {
    const refer = (secretName?: string) =>
      referenceOf(only('AgentgatewayBackend', AGENTGATEWAY_1_4, backend(ApiKey.fromExternalSecret({ store, remoteKey: 'llm', secretName }))));
    expect(refer()).toEqual({ name: 'llm-openai-secret' });
    expect(refer('openai-key')).toEqual({ name: 'openai-key' });
  });

  test('is one for all backends that share the value', () => {
    const { kind } = synthesize(AGENTGATEWAY_1_4, chart => {
      const apiKey = ApiKey.fromExternalSecret({ store, remoteKey: 'llm' });
      backend(apiKey, 'one')(chart);
      backend(apiKey, 'two')(chart);
    });
    expect(kind('ExternalSecret')).toHaveLength(1);
  });

  test('fetches AWS keys under the names that the release reads', () => {
    const template = (dialect: Dialect, options: Partial<AwsExternalSecretOptions> = {}) => {
      const credential = AwsCredential.fromExternalSecret({ store, remoteKey: 'aws', ...options });
      const { spec } = only('ExternalSecret', dialect, chart => new BedrockBackend(chart, 'bedrock', { region: 'us-west-2', credential }));
      return (spec as { target: { template: { data: unknown } } }).target.template.data;
    };
    expect(template(AGENTGATEWAY_1_4)).toEqual({ accessKey: '{{ .AWS_ACCESS_KEY_ID }}', secretKey: '{{ .AWS_SECRET_ACCESS_KEY }}' });
    expect(template(GLOO_1_20, { accessKeyIdProperty: 'id', secretAccessKeyProperty: 'secret', sessionTokenProperty: 'token' }))
      .toEqual({ aws_access_key_id: '{{ .id }}', aws_secret_access_key: '{{ .secret }}', aws_session_token: '{{ .token }}' });
  });
});

describe('a service principal', () => {
  const azure = (credential: AzureCredential) => (chart: Chart) =>
    new AzureOpenAiBackend(chart, 'azure', { endpoint: 'mine.openai.azure.com', credential });

  test('is a Secret of the namespace of the backend', () => {
    const build = (chart: Chart) =>
      azure(AzureCredential.fromServicePrincipalSecret(new Secret(chart, 'secret', { metadata: { namespace: 'other' } })))(chart);
    expect(synthesize(AGENTGATEWAY_1_4, build).codes).toEqual(['CrossNamespaceSecret']);
  });

  test('is made under the names that the gateway reads, and referred to', () => {
    const { kind } = synthesize(AGENTGATEWAY_1_4, azure(AzureCredential.fromServicePrincipalEnvironment({ clientSecret: 'MY_SECRET' })));
    expect(kind('Secret')[0].stringData).toEqual({ clientID: '$AZURE_CLIENT_ID', tenantID: '$AZURE_TENANT_ID', clientSecret: '$MY_SECRET' });
    expect(kind('AgentgatewayBackend')[0].spec).toMatchObject({ policies: { auth: { azure: { secretRef: { name: 'llm-azure-secret' } } } } });
    const literal = AzureCredential.unsafeServicePrincipal({ clientId: 'c', tenantId: 't', clientSecret: 's' });
    expect(only('Secret', AGENTGATEWAY_1_4, azure(literal)).stringData).toEqual({ clientID: 'c', tenantID: 't', clientSecret: 's' });
  });

  test('is fetched under those names', () => {
    const credential = AzureCredential.fromServicePrincipalExternalSecret({ store: SecretStore.cluster('vault'), remoteKey: 'azure', tenantIdProperty: 'tenant-id' });
    expect(only('ExternalSecret', AGENTGATEWAY_1_4, azure(credential)).spec).toMatchObject({
      target: {
        template: { data: { clientID: '{{ .AZURE_CLIENT_ID }}', tenantID: '{{ index . "tenant-id" }}', clientSecret: '{{ .AZURE_CLIENT_SECRET }}' } },
      },
      dataFrom: [{ extract: { key: 'azure' } }],
    });
  });
});

describe('a service account', () => {
  const vertex = (credential: GcpCredential) => (chart: Chart) => new VertexAiBackend(chart, 'vertex', { projectId: 'p', credential });
  const referred = (credential: GcpCredential) => (only('AgentgatewayBackend', AGENTGATEWAY_1_4, vertex(credential)).spec as
    { policies: { auth: { gcp: { secretRef: unknown } } } }).policies.auth.gcp.secretRef;

  test('is fetched into the entry that every release reads', () => {
    const credential = GcpCredential.fromServiceAccountExternalSecret({ store: SecretStore.cluster('vault'), remoteKey: 'gcp', remoteProperty: 'json' });
    expect(only('ExternalSecret', AGENTGATEWAY_1_4, vertex(credential)).spec)
      .toMatchObject({ data: [{ secretKey: 'credentials.json', remoteRef: { key: 'gcp', property: 'json' } }] });
    expect(referred(credential)).toEqual({ name: 'llm-vertex-secret' });
  });

  test('is made of a literal when that was called unsafe, if it is JSON', () => {
    expect(only('Secret', AGENTGATEWAY_1_4, vertex(GcpCredential.unsafeServiceAccount('{"type":"service_account"}'))).stringData)
      .toEqual({ 'credentials.json': '{"type":"service_account"}' });
    expect(() => GcpCredential.unsafeServiceAccount('/var/key.json')).toThrow();
  });

  test('may be given by the construct of its Secret', () => {
    const build = (chart: Chart) => vertex(GcpCredential.fromServiceAccountSecret(new Secret(chart, 'secret')))(chart);
    expect(only('AgentgatewayBackend', AGENTGATEWAY_1_4, build).spec).toMatchObject({ policies: { auth: { gcp: { secretRef: { name: 'llm-secret' } } } } });
  });

  test('may be in another entry where the release can read one', () => {
    const credential = GcpCredential.fromServiceAccountSecretName('gcp', { entry: 'key.json' });
    expect(referred(credential)).toEqual({ name: 'gcp', key: 'key.json' });
    expect(synthesize(AGENTGATEWAY_1_3, vertex(credential)).codes).toEqual(['UnsupportedFeature']);
  });
});

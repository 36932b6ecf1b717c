import { Chart } from 'cdk8s';
import { only, synthesize } from './synthesis';
import { ApiKey, AuthHeader, AzureCredential, AzureFoundryBackend, AzureOpenAiBackend, AzureOpenAiBackendProps, Dialect } from '../../src';

const { GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1, AGENTGATEWAY_1_1, AGENTGATEWAY_1_2, AGENTGATEWAY_1_3, AGENTGATEWAY_1_4 } = Dialect;
const key = AzureCredential.fromApiKey(ApiKey.fromSecretName('key'));

const azure = (props: Partial<AzureOpenAiBackendProps> = {}) => (chart: Chart) => new AzureOpenAiBackend(chart, 'azure', {
  endpoint: 'mine.openai.azure.com', deployment: 'gpt-4o', apiVersion: '2024-10-21', credential: key, ...props,
});
const foundry = (resourceName: string) => (chart: Chart) => new AzureFoundryBackend(chart, 'foundry', {
  resourceName, projectName: 'project', model: 'gpt-4o', credential: key,
});
const agentgateway = (dialect: Dialect, build: (chart: Chart) => void) => only('AgentgatewayBackend', dialect, build).spec;

describe('Azure OpenAI', () => {
  test('is given by its host in Gloo, kgateway on Envoy and agentgateway before 1.2', () => {
    const provider = { endpoint: 'mine.openai.azure.com', deploymentName: 'gpt-4o', apiVersion: '2024-10-21' };
    const authToken = { kind: 'SecretRef', secretRef: { name: 'key' } };
    expect(only('Upstream', GLOO_1_20, azure()).spec)
      .toEqual({ ai: { azureOpenai: { ...provider, authToken: { secretRef: { name: 'key', namespace: 'ai' } } } } });
    expect(only('Backend', KGATEWAY_2_0, azure()).spec)
      .toEqual({ type: 'AI', ai: { llm: { provider: { azureopenai: { ...provider, authToken } } } } });
    expect(agentgateway(AGENTGATEWAY_1_1, azure()))
      .toEqual({ ai: { provider: { azureopenai: provider } }, policies: { auth: { secretRef: { name: 'key' } } } });
  });

  test('is reached by host, path and TLS policy on the agentgateway of kgateway 2.1, which ignores the endpoint', () => {
    const { objects, errors } = synthesize(KGATEWAY_2_1, azure());
    expect(errors).toEqual([]);
    expect(objects.map(({ kind, spec }) => [kind, spec])).toEqual([
      ['Backend', {
        type: 'AI',
        ai: {
          llm: {
            azureopenai: {
              endpoint: 'mine.openai.azure.com',
              deploymentName: 'gpt-4o',
              apiVersion: '2024-10-21',
              authToken: { kind: 'SecretRef', secretRef: { name: 'key' } },
            },
            host: 'mine.openai.azure.com',
            port: 443,
            path: { full: '/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21' },
          },
        },
      }],
      ['BackendTLSPolicy', {
        targetRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: 'llm-azure' }],
        validation: { hostname: 'mine.openai.azure.com', wellKnownCACertificates: 'System' },
      }],
    ]);
  });

  test('is a resource from agentgateway 1.2 on, with the key in the header that Azure documents', () => {
    for (const dialect of [AGENTGATEWAY_1_2, AGENTGATEWAY_1_4]) {
      expect(agentgateway(dialect, azure())).toEqual({
        ai: { provider: { azure: { resourceType: 'OpenAI', resourceName: 'mine', model: 'gpt-4o', apiVersion: '2024-10-21' } } },
        policies: { auth: { secretRef: { name: 'key' }, location: { header: { name: 'api-key' } } } },
      });
    }
  });

  test('has the key in another header when that is asked for', () => {
    const policies = { auth: { secretRef: { name: 'key' }, location: { header: { name: 'Authorization', prefix: 'Bearer ' } } } };
    expect(agentgateway(AGENTGATEWAY_1_4, azure({ authHeader: AuthHeader.prefixed('Authorization', 'Bearer ') })))
      .toMatchObject({ policies });
  });

  test('has no header for an identity', () => {
    expect(agentgateway(AGENTGATEWAY_1_4, azure({ credential: AzureCredential.workloadIdentity() }))).toMatchObject({
      policies: { auth: { azure: { workloadIdentity: {} } } },
    });
    expect(agentgateway(AGENTGATEWAY_1_4, azure({ credential: AzureCredential.implicit() }))).not.toHaveProperty('policies');
  });

  test('gives all three ids of a managed identity, as the schema insists', () => {
    const nobody = { clientId: '', objectId: '', resourceId: '' };
    for (const [credential, ids] of [
      [AzureCredential.managedIdentityByClientId('id'), { clientId: 'id' }],
      [AzureCredential.managedIdentityByObjectId('id'), { objectId: 'id' }],
      [AzureCredential.managedIdentityByResourceId('id'), { resourceId: 'id' }],
    ] as const) {
      expect(agentgateway(AGENTGATEWAY_1_3, azure({ credential })))
        .toMatchObject({ policies: { auth: { azure: { managedIdentity: { ...nobody, ...ids } } } } });
    }
  });

  test.each([
    ['2024-10-21', '/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21'],
    ['preview', '/openai/v1/chat/completions?api-version=preview'],
    ['v1', '/openai/v1/chat/completions'],
    [undefined, '/openai/v1/chat/completions'],
  ])('on another host is reached by address from agentgateway 1.2 on, which would add openai.azure.com: %s', (apiVersion, path) => {
    expect(agentgateway(AGENTGATEWAY_1_2, azure({ endpoint: 'mine.openai.azure.us', apiVersion }))).toEqual({
      ai: {
        provider: {
          azureopenai: { endpoint: 'mine.openai.azure.us', deploymentName: 'gpt-4o', ...apiVersion && { apiVersion } },
          host: 'mine.openai.azure.us',
          port: 443,
          path,
        },
      },
      policies: { auth: { secretRef: { name: 'key' }, location: { header: { name: 'api-key' } } }, tls: {} },
    });
  });

  test('on another host is called as it is before agentgateway 1.2', () => {
    expect(agentgateway(AGENTGATEWAY_1_1, azure({ endpoint: 'mine.openai.azure.us' })))
      .toMatchObject({ ai: { provider: { azureopenai: { endpoint: 'mine.openai.azure.us' } } } });
  });

  test.each([
    'mine.openai.azure.com', 'https://mine.openai.azure.com', 'https://mine.openai.azure.com/', 'HTTPS://Mine.OpenAI.Azure.com/',
  ])('has the endpoint %s', endpoint => {
    expect(agentgateway(AGENTGATEWAY_1_1, azure({ endpoint })))
      .toMatchObject({ ai: { provider: { azureopenai: { endpoint: 'mine.openai.azure.com' } } } });
  });

  test.each([
    'http://mine.openai.azure.com', 'mine.openai.azure.com:443', 'mine.openai.azure.com/openai', 'https://mine.openai.azure.com?api-key=S3CRET',
    'https://user:S3CRET@mine.openai.azure.com', 'mine', '', 'mine..com', 'https://',
  ])('has no endpoint such as %s', endpoint => {
    expect(() => synthesize(GLOO_1_20, azure({ endpoint })))
      .toThrow(/^InvalidHost: the endpoint of an Azure resource is its host, such as (?!.*S3CRET)/);
  });

  test('must have deployment and version in kgateway', () => {
    expect(synthesize(KGATEWAY_2_0, azure({ deployment: undefined, apiVersion: undefined })).errors).toEqual([
      expect.stringMatching(/^ProviderFieldRequired: .*deployment/),
      expect.stringMatching(/^ProviderFieldRequired: .*apiVersion/),
    ]);
  });
});

describe('Azure AI Foundry', () => {
  const spec = (resourceName: string) => ({
    ai: { provider: { azure: { resourceType: 'Foundry', resourceName, projectName: 'project', model: 'gpt-4o' } } },
    policies: { auth: { secretRef: { name: 'key' }, location: { header: { name: 'api-key' } } } },
  });

  test('reaches one host in every release: agentgateway 1.2 appends -resource by itself', () => {
    expect(agentgateway(AGENTGATEWAY_1_2, foundry('mine-resource'))).toEqual(spec('mine'));
    expect(agentgateway(AGENTGATEWAY_1_3, foundry('mine-resource'))).toEqual(spec('mine-resource'));
    expect(agentgateway(AGENTGATEWAY_1_4, foundry('mine-resource'))).toEqual(spec('mine-resource'));
  });

  test('cannot reach a resource of any other name from agentgateway 1.2', () => {
    expect(agentgateway(AGENTGATEWAY_1_3, foundry('mine'))).toEqual(spec('mine'));
    expect(synthesize(AGENTGATEWAY_1_2, foundry('mine')).errors).toEqual([expect.stringMatching(
      /^FoundryHostUnreachable: .*'mine-resource\.services\.ai\.azure\.com', never 'mine\.services\.ai\.azure\.com'; use agentgateway-1\.3/,
    )]);
  });

  test.each(['mine.services.ai.azure.com', 'https://user:S3CRET@mine', '', '-mine', 'mine-'])('has no resource named %s', resourceName => {
    expect(() => synthesize(AGENTGATEWAY_1_4, foundry(resourceName))).toThrow(/^InvalidName: a Foundry resource is given by its name alone(?!.*S3CRET)/);
  });

  test('has a project', () => {
    const build = (chart: Chart) => new AzureFoundryBackend(chart, 'foundry', { resourceName: 'mine', projectName: ' ', credential: key });
    expect(() => synthesize(AGENTGATEWAY_1_4, build)).toThrow('the project of a Foundry resource must not be empty');
  });
});

import { App, Chart } from 'cdk8s';
import { glooGemini } from '../../examples/gloo-1-20-gemini';
import { authentication } from '../../examples/kgateway-2-0-authentication';
import { cloudProviders } from '../../examples/kgateway-2-0-cloud-providers';
import { llmProviders } from '../../examples/kgateway-2-1-llm-providers';
import { openAiCompatible } from '../../examples/kgateway-2-1-openai-compatible';
import { oneAppEveryDialect } from '../../examples/one-app-every-dialect';
import { Diagnostics } from '../../src';

type Manifest = { readonly apiVersion: string; readonly kind: string; readonly metadata: { readonly name: string; readonly namespace?: string }; readonly spec?: unknown };

/** What the apps write, by kind and name. */
function written(app: App): { readonly [id: string]: Manifest } {
  expect(Diagnostics.of(app).errors).toEqual([]);
  const manifests = app.node.children.flatMap(chart => (chart as Chart).toJson() as Manifest[]);
  return Object.fromEntries(manifests.map(manifest => [`${manifest.kind} ${manifest.metadata.name}`, manifest]));
}

beforeAll(() => { jest.spyOn(process.stderr, 'write').mockReturnValue(true); });
afterAll(() => { jest.restoreAllMocks(); });

const secretRef = (name: string) => ({ kind: 'SecretRef', secretRef: { name } });
const secret = (name: string, variable: string, metadata: object) =>
  ({ apiVersion: 'v1', kind: 'Secret', metadata: { name, ...metadata }, type: 'Opaque', stringData: { Authorization: variable } });
/** The key travels as `api-key`, and the caller's credential would go along. */
const NO_CALLER = [{ type: 'RequestHeaderModifier', requestHeaderModifier: { remove: ['Authorization'] } }];

const rule = (path: string, kind: string, group: string, name: string, filters?: object[]) =>
  ({ matches: [{ path: { type: 'PathPrefix', value: path } }], ...filters && { filters }, backendRefs: [{ group, kind, name }] });
const httpRoute = (name: string, metadata: object, parent: object, ...rules: object[]) =>
  ({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: { name, ...metadata }, spec: { parentRefs: [parent], rules } });
const backend = (name: string, metadata: object, ai: object) =>
  ({ apiVersion: 'gateway.kgateway.dev/v1alpha1', kind: 'Backend', metadata: { name, ...metadata }, spec: { type: 'AI', ai } });
const tlsPolicy = (name: string, namespace: string, hostname: string) => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'BackendTLSPolicy',
  metadata: { name: `${name}-tls`, namespace },
  spec: { targetRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name }], validation: { hostname, wellKnownCACertificates: 'System' } },
});
const CHAT_PATH = [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplaceFullPath', replaceFullPath: '/v1/chat/completions' } } }];
const KGATEWAY = ['Backend', 'gateway.kgateway.dev'] as const;

test('cloud providers: Gemini on kgateway 2.0, and the overrides for Azure where they exist', () => {
  const metadata = { namespace: 'kgateway-system', labels: { app: 'ai-gateway' } };
  const parent = { name: 'ai-gateway', namespace: 'kgateway-system' };
  expect(written(cloudProviders())).toEqual({
    'Secret google-secret': secret('google-secret', '$GOOGLE_KEY', metadata),
    'Backend google': backend('google', metadata, { llm: { provider: { gemini: { apiVersion: 'v1beta', model: 'gemini-1.5-flash-latest', authToken: secretRef('google-secret') } } } }),
    'HTTPRoute google': httpRoute('google', metadata, parent, rule('/gemini', ...KGATEWAY, 'google')),
    'Secret azure-openai-secret': secret('azure-openai-secret', '$AZURE_KEY', metadata),
    'Backend azure-openai': backend('azure-openai', metadata, {
      llm: {
        openai: { model: 'gpt-4o', authToken: secretRef('azure-openai-secret') },
        host: 'apic.ocp.provider.com',
        port: 443,
        path: { full: '/my-openai-service/gpt35/chat/completions' },
        authHeader: { headerName: 'api-key' },
      },
    }),
    'HTTPRoute azure-openai': httpRoute('azure-openai', metadata, parent, rule('/azure-openai', ...KGATEWAY, 'azure-openai', NO_CALLER)),
  });
});

test('Gemini on Gloo, with a RouteOption for streaming', () => {
  const metadata = { namespace: 'gloo-system', labels: { app: 'ai-gateway' } };
  const parent = { name: 'ai-gateway', namespace: 'gloo-system' };
  const toGoogle = (path: string, filters?: object[]) => rule(path, 'Upstream', 'gloo.solo.io', 'google', filters);
  expect(written(glooGemini())).toEqual({
    'Secret google-secret': secret('google-secret', '$GOOGLE_KEY', metadata),
    'Upstream google': {
      apiVersion: 'gloo.solo.io/v1',
      kind: 'Upstream',
      metadata: { name: 'google', ...metadata },
      spec: {
        ai: {
          gemini: {
            apiVersion: 'v1beta', model: 'gemini-1.5-flash-latest', authToken: { secretRef: { name: 'google-secret', namespace: 'gloo-system' } },
          },
        },
      },
    },
    'HTTPRoute google': httpRoute('google', metadata, parent, toGoogle('/gemini')),
    'HTTPRoute google-streaming': httpRoute('google-streaming', metadata, parent, toGoogle('/gemini-streaming', [
      { type: 'ExtensionRef', extensionRef: { group: 'gateway.solo.io', kind: 'RouteOption', name: 'google-streaming-1' } },
    ])),
    'RouteOption google-streaming-1': {
      apiVersion: 'gateway.solo.io/v1',
      kind: 'RouteOption',
      metadata: { name: 'google-streaming-1', ...metadata },
      spec: { options: { ai: { routeType: 'CHAT_STREAMING' } } },
    },
  });
});

test('every provider of kgateway 2.1, keys from an external store, failover and the combined route', () => {
  const metadata = { namespace: 'ai-system' };
  const external = (name: string, key: string, data: object) => ({
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name, ...metadata },
    spec: { secretStoreRef: { kind: 'ClusterSecretStore', name: 'onepassword' }, target: { name, template: { data } }, dataFrom: [{ extract: { key } }] },
  });
  const key = (name: string, store: string, property: string) => external(name, store, { Authorization: `{{ .${property} }}` });
  const parent = { name: 'agentgateway' };
  const to = (path: string, name: string, filters?: object[]) => rule(path, ...KGATEWAY, name, filters);
  const bedrock = { model: 'anthropic.claude-3-sonnet-20240229-v1:0', region: 'us-east-1' };
  const azure = 'your-resource.openai.azure.com';
  expect(written(llmProviders())).toEqual({
    'ExternalSecret openai-secret': key('openai-secret', 'openai-credentials', 'OPENAI_API_KEY'),
    'Backend openai': backend('openai', metadata, { llm: { openai: { model: 'gpt-4', authToken: secretRef('openai-secret') } } }),
    'ExternalSecret anthropic-secret': key('anthropic-secret', 'anthropic-credentials', 'ANTHROPIC_API_KEY'),
    'Backend anthropic': backend('anthropic', metadata, { llm: { anthropic: { model: 'claude-3-opus-20240229', apiVersion: '2023-06-01', authToken: secretRef('anthropic-secret') } } }),
    'ExternalSecret google-secret': key('google-secret', 'google-ai-credentials', 'GOOGLE_AI_API_KEY'),
    'Backend gemini': backend('gemini', metadata, { llm: { gemini: { model: 'gemini-2.5-flash-lite', apiVersion: 'v1beta', authToken: secretRef('google-secret') } } }),
    'ExternalSecret bedrock-secret': external('bedrock-secret', 'aws-bedrock-credentials', { accessKey: '{{ .AWS_ACCESS_KEY_ID }}', secretKey: '{{ .AWS_SECRET_ACCESS_KEY }}', sessionToken: '{{ .AWS_SESSION_TOKEN }}' }),
    'Backend bedrock': backend('bedrock', metadata, { llm: { bedrock: { ...bedrock, auth: { type: 'Secret', secretRef: { name: 'bedrock-secret' } } } } }),
    'Backend bedrock-irsa': backend('bedrock-irsa', metadata, { llm: { bedrock } }),
    'ExternalSecret azure-openai-secret': key('azure-openai-secret', 'azure-openai-credentials', 'AZURE_OPENAI_API_KEY'),
    'Backend azure-openai': backend('azure-openai', metadata, {
      llm: {
        azureopenai: { endpoint: azure, deploymentName: 'gpt-4-deployment', apiVersion: '2024-02-15-preview', authToken: secretRef('azure-openai-secret') },
        host: azure,
        port: 443,
        path: { full: '/openai/deployments/gpt-4-deployment/chat/completions?api-version=2024-02-15-preview' },
      },
    }),
    'BackendTLSPolicy azure-openai-tls': tlsPolicy('azure-openai', 'ai-system', azure),
    'Backend vertex-ai': backend('vertex-ai', metadata, {
      llm: {
        vertexai: { projectId: 'your-gcp-project-id', location: 'us-central1', model: 'gemini-pro', apiVersion: 'v1', publisher: 'GOOGLE', authToken: secretRef('vertex-ai-secret') },
      },
    }),
    'Backend litellm': backend('litellm', metadata, {
      llm: { openai: { authToken: secretRef('litellm-secret') }, host: 'litellm.ai.svc.cluster.local', port: 4000, path: { full: '/v1/chat/completions' } },
    }),
    'Backend litellm-proxy': {
      apiVersion: 'gateway.kgateway.dev/v1alpha1',
      kind: 'Backend',
      metadata: { name: 'litellm-proxy', ...metadata },
      spec: { type: 'Static', static: { hosts: [{ host: 'litellm.ai.svc.cluster.local', port: 4000 }] } },
    },
    'Backend llm-failover': backend('llm-failover', metadata, {
      priorityGroups: [
        {
          providers: [
            { name: 'openai-gpt-4', openai: { model: 'gpt-4', authToken: secretRef('openai-secret') } },
            { name: 'anthropic-sonnet', anthropic: { model: 'claude-3-5-sonnet-20241022', apiVersion: '2023-06-01', authToken: secretRef('anthropic-secret') } },
          ],
        },
        { providers: [{ name: 'openai-gpt-3.5', openai: { model: 'gpt-3.5-turbo', authToken: secretRef('openai-secret') } }] },
      ],
    }),
    'HTTPRoute openai': httpRoute('openai', metadata, parent, to('/openai', 'openai', CHAT_PATH)),
    'HTTPRoute anthropic': httpRoute('anthropic', metadata, parent, to('/anthropic', 'anthropic')),
    'HTTPRoute litellm': httpRoute('litellm', metadata, parent, to('/v1', 'litellm-proxy')),
    'HTTPRoute llm-routes': httpRoute('llm-routes', metadata, parent,
      to('/openai', 'openai', CHAT_PATH), to('/anthropic', 'anthropic'), to('/gemini', 'gemini'), to('/bedrock', 'bedrock'), to('/v1', 'litellm-proxy')),
  });
});

test('Mistral and DeepSeek at hosts of their own, with TLS policies', () => {
  const metadata = { namespace: 'kgateway-system' };
  const parent = { name: 'agentgateway', namespace: 'kgateway-system' };
  const vendor = (name: string, variable: string, host: string, model: string) => ({
    [`Secret ${name}-secret`]: secret(`${name}-secret`, variable, metadata),
    [`Backend ${name}`]: backend(name, metadata, {
      llm: { openai: { model, authToken: secretRef(`${name}-secret`) }, host, port: 443, path: { full: '/v1/chat/completions' } },
    }),
    [`HTTPRoute ${name}`]: httpRoute(name, metadata, parent, rule(`/${name}`, ...KGATEWAY, name, [{ type: 'URLRewrite', urlRewrite: { hostname: host } }])),
    [`BackendTLSPolicy ${name}-tls`]: tlsPolicy(name, 'kgateway-system', host),
  });
  expect(written(openAiCompatible())).toEqual({
    ...vendor('mistral', '$MISTRAL_API_KEY', 'api.mistral.ai', 'mistral-medium-2505'),
    ...vendor('deepseek', '$DEEPSEEK_API_KEY', 'api.deepseek.com', 'deepseek-chat'),
  });
});

test('a key inline, in a Secret, and passed through on kgateway 2.0', () => {
  const metadata = { namespace: 'kgateway-system', labels: { app: 'ai-kgateway' } };
  const parent = { name: 'ai-gateway', namespace: 'kgateway-system' };
  const expected = (authToken: object) => ({
    'Backend openai': backend('openai', metadata, { llm: { provider: { openai: { model: 'gpt-3.5-turbo', authToken } } } }),
    'HTTPRoute openai': httpRoute('openai', metadata, parent, rule('/openai', ...KGATEWAY, 'openai', CHAT_PATH)),
  });
  expect(written(authentication('inline'))).toEqual(expected({ kind: 'Inline', inline: '$TOKEN' }));
  expect(written(authentication('passthrough'))).toEqual(expected({ kind: 'Passthrough' }));
  expect(written(authentication('secret'))).toEqual({
    'Secret openai-secret': secret('openai-secret', '$OPENAI_API_KEY', metadata),
    ...expected(secretRef('openai-secret')),
  });
});

test('each example is written the same, byte for byte, when it is run again', () => {
  for (const build of [cloudProviders, glooGemini, llmProviders, openAiCompatible]) { expect(build().synthYaml()).toBe(build().synthYaml()); }
});

test('one app tells for each dialect whether it can, and why not', () => {
  const verdicts = oneAppEveryDialect();
  expect(verdicts.map(({ dialect, can }) => `${dialect} ${can}`)).toEqual([
    'gloo-1.20 partly', 'kgateway-2.0 no', 'kgateway-2.1-envoy no', 'kgateway-2.1 partly', 'agentgateway-0.12 partly', 'agentgateway-1.0 partly',
    'agentgateway-1.1 partly', 'agentgateway-1.2 partly', 'agentgateway-1.3 partly', 'agentgateway-1.4 partly', 'agentgateway-1.5 partly',
  ]);
  expect(verdicts.every(({ because }) => because.length > 0)).toBe(true);
});

// A Secret, a backend, an HTTPRoute and a policy with a guard, a limit and the API keys of clients for agentgateway 1.4.
const { ApiObject } = require('cdk8s');

exports.dialect = 'agentgateway-1.4';

exports.ours = ({ ApiKey, ClientAuth, ClientKeys, Detector, GatewayRef, LlmPolicy, LlmRoute, OpenAiBackend, PromptGuard, RateLimit, RouteMatch }) => (chart, i) => {
  const backend = new OpenAiBackend(chart, `b${i}`, {
    model: 'gpt-4o', metadata: { name: `b${i}` }, apiKey: ApiKey.fromEnvironment('OPENAI_API_KEY', { metadata: { name: `s${i}` } }),
  });
  const route = new LlmRoute(chart, `r${i}`, {
    gateway: GatewayRef.named('gateway'), metadata: { name: `r${i}` },
    rules: [{ matches: [RouteMatch.pathPrefix(`/b${i}`)], targets: [backend] }],
  });
  new LlmPolicy(chart, `p${i}`, {
    targets: [route], metadata: { name: `p${i}` },
    requestGuards: [PromptGuard.detect(Detector.CREDIT_CARD).reject({ message: 'no cards' })],
    rateLimits: [RateLimit.tokens(50000).perMinute()],
    clientAuth: [ClientAuth.apiKeys(ClientKeys.fromSecretName('client-keys'))],
  });
};

exports.raw = (chart, i) => {
  new ApiObject(chart, `s${i}`, { apiVersion: 'v1', kind: 'Secret', metadata: { name: `s${i}` }, type: 'Opaque', stringData: { Authorization: '$OPENAI_API_KEY' } });
  new ApiObject(chart, `b${i}`, {
    apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayBackend', metadata: { name: `b${i}` },
    spec: { ai: { provider: { openai: { model: 'gpt-4o' } } }, policies: { auth: { secretRef: { name: `s${i}` } } } },
  });
  new ApiObject(chart, `r${i}`, {
    apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: { name: `r${i}` },
    spec: {
      parentRefs: [{ name: 'gateway' }],
      rules: [{
        matches: [{ path: { type: 'PathPrefix', value: `/b${i}` } }],
        backendRefs: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: `b${i}` }],
      }],
    },
  });
  new ApiObject(chart, `p${i}`, {
    apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayPolicy', metadata: { name: `p${i}` },
    spec: {
      targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: `r${i}` }],
      backend: { ai: { promptGuard: { request: [{ regex: { builtins: ['CreditCard'], action: 'Reject' }, response: { message: 'no cards' } }] } } },
      traffic: {
        apiKeyAuthentication: { secretRef: { name: 'client-keys' } },
        rateLimit: { local: [{ tokens: 50000, unit: 'Minutes' }] },
      },
    },
  });
};

// A Secret, a Backend, an HTTPRoute and a BackendTLSPolicy for kgateway 2.1: typed and checked, and by hand.
const { ApiObject } = require('cdk8s');

exports.dialect = 'kgateway-2.1';

exports.ours = ({ ApiKey, GatewayRef, LlmRoute, OpenAiBackend, RouteMatch }) => (chart, i) => {
  const backend = new OpenAiBackend(chart, `b${i}`, {
    model: 'mistral-medium', host: 'api.mistral.ai', port: 443, path: '/v1/chat/completions', metadata: { name: `b${i}` },
    apiKey: ApiKey.fromEnvironment('MISTRAL_API_KEY', { metadata: { name: `s${i}` } }),
  });
  new LlmRoute(chart, `r${i}`, {
    gateway: GatewayRef.named('gateway'), metadata: { name: `r${i}` },
    rules: [{ matches: [RouteMatch.pathPrefix(`/b${i}`)], targets: [backend] }],
  });
};

exports.raw = (chart, i) => {
  new ApiObject(chart, `s${i}`, { apiVersion: 'v1', kind: 'Secret', metadata: { name: `s${i}` }, type: 'Opaque', stringData: { Authorization: '$MISTRAL_API_KEY' } });
  new ApiObject(chart, `b${i}`, {
    apiVersion: 'gateway.kgateway.dev/v1alpha1', kind: 'Backend', metadata: { name: `b${i}` },
    spec: { type: 'AI', ai: { llm: {
      openai: { model: 'mistral-medium', authToken: { kind: 'SecretRef', secretRef: { name: `s${i}` } } },
      host: 'api.mistral.ai', port: 443, path: { full: '/v1/chat/completions' },
    } } },
  });
  new ApiObject(chart, `t${i}`, {
    apiVersion: 'gateway.networking.k8s.io/v1', kind: 'BackendTLSPolicy', metadata: { name: `b${i}-tls` },
    spec: {
      targetRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: `b${i}` }],
      validation: { hostname: 'api.mistral.ai', wellKnownCACertificates: 'System' },
    },
  });
  new ApiObject(chart, `r${i}`, {
    apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: { name: `r${i}` },
    spec: {
      parentRefs: [{ name: 'gateway' }],
      rules: [{
        matches: [{ path: { type: 'PathPrefix', value: `/b${i}` } }],
        filters: [{ type: 'URLRewrite', urlRewrite: { hostname: 'api.mistral.ai' } }],
        backendRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: `b${i}` }],
      }],
    },
  });
};

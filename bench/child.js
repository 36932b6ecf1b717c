// One measurement in a process of its own: `node child.js <ours|stock|raw> <bundles> <charts> <outdir>`. Prints CPU and memory as JSON.
const { App, ApiObject, Chart } = require('cdk8s');

const [side, bundles, charts, outdir] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4]), process.argv[5]];

/** The same four objects, typed and checked. */
function ours(AppClass) {
  const { ApiKey, Dialect, GatewayRef, LlmRoute, OpenAiBackend, RouteMatch, SynthSettings } = require('../lib');
  const app = new AppClass({ outdir });
  Dialect.KGATEWAY_2_1.applyTo(app);
  new SynthSettings({ printWarnings: false }).applyTo(app);
  each(app, (chart, i) => {
    const backend = new OpenAiBackend(chart, `b${i}`, {
      model: 'mistral-medium', host: 'api.mistral.ai', port: 443, path: '/v1/chat/completions', metadata: { name: `b${i}` },
      apiKey: ApiKey.fromEnvironment('MISTRAL_API_KEY', { metadata: { name: `s${i}` } }),
    });
    new LlmRoute(chart, `r${i}`, {
      gateway: GatewayRef.named('gateway'), metadata: { name: `r${i}` },
      rules: [{ matches: [RouteMatch.pathPrefix(`/b${i}`)], targets: [backend] }],
    });
  });
  return app;
}

/** The same four objects, by hand and unchecked. */
function raw() {
  const app = new App({ outdir });
  each(app, (chart, i) => {
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
  });
  return app;
}

function each(app, make) {
  const perChart = Math.ceil(bundles / charts);
  for (let c = 0, i = 0; c < charts; c++) {
    const chart = new Chart(app, `c${c}`, { namespace: 'ai' });
    for (let k = 0; k < perChart && i < bundles; k++, i++) { make(chart, i); }
  }
}

/** Ours in our app, ours in cdk8s's own, and cdk8s alone. */
const SIDES = { ours: () => ours(require('../lib').AiGatewayApp), stock: () => ours(App), raw };
SIDES[side]().synth();
const { user, system } = process.cpuUsage();
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 }));

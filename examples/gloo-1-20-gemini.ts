import { Chart } from 'cdk8s';
import { AiGatewayApp, ApiKey, Dialect, GatewayRef, GeminiBackend, LlmRoute, RouteMatch, RouteTimeout } from '../src';

/** Gemini on Gloo Gateway; a second route is for streamed answers, which Gemini has at another path. */
export function glooGemini(outdir?: string): AiGatewayApp {
  const app = new AiGatewayApp({ dialect: Dialect.GLOO_1_20, outdir });
  const chart = new Chart(app, 'gemini', { namespace: 'gloo-system', labels: { app: 'ai-gateway' } });
  const gateway = GatewayRef.named('ai-gateway', { namespace: 'gloo-system' });
  const requestTimeout = RouteTimeout.gatewayDefault();
  const google = new GeminiBackend(chart, 'google', {
    metadata: { name: 'google' },
    apiKey: ApiKey.fromEnvironment('GOOGLE_KEY', { metadata: { name: 'google-secret' } }),
    model: 'gemini-1.5-flash-latest',
    apiVersion: 'v1beta',
  });
  new LlmRoute(chart, 'route', {
    metadata: { name: 'google' },
    gateway,
    rules: [{ matches: [RouteMatch.pathPrefix('/gemini')], targets: [google], requestTimeout }],
  });
  new LlmRoute(chart, 'streaming', {
    metadata: { name: 'google-streaming' },
    gateway,
    rules: [{ matches: [RouteMatch.pathPrefix('/gemini-streaming')], targets: [google], requestTimeout, streaming: true }],
  });
  return app;
}

if (require.main === module) { glooGemini().synth(); }

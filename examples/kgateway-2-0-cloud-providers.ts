import { Chart } from 'cdk8s';
import { AiGatewayApp, ApiKey, AuthHeader, Dialect, GatewayRef, GeminiBackend, LlmRoute, OpenAiBackend, RouteMatch, RouteTimeout } from '../src';

/** Gemini on kgateway 2.0, and another host, path and header for an Azure deployment, which Envoy has from kgateway 2.1 on. */
export function cloudProviders(outdir?: string): AiGatewayApp {
  const app = new AiGatewayApp({ dialect: Dialect.KGATEWAY_2_0, outdir });
  const labels = { app: 'ai-gateway' };
  const namespace = 'kgateway-system';
  const gateway = GatewayRef.named('ai-gateway', { namespace });
  const requestTimeout = RouteTimeout.gatewayDefault();
  const gemini = new Chart(app, 'gemini', { namespace, labels });
  const google = new GeminiBackend(gemini, 'google', {
    metadata: { name: 'google' },
    apiKey: ApiKey.fromEnvironment('GOOGLE_KEY', { metadata: { name: 'google-secret' } }),
    model: 'gemini-1.5-flash-latest',
    apiVersion: 'v1beta',
  });
  new LlmRoute(gemini, 'route', {
    metadata: { name: 'google' },
    gateway,
    rules: [{ matches: [RouteMatch.pathPrefix('/gemini')], targets: [google], requestTimeout }],
  });

  const overrides = new Chart(app, 'overrides', { namespace, labels });
  Dialect.KGATEWAY_2_1_ENVOY.applyTo(overrides);
  const azure = new OpenAiBackend(overrides, 'azure-openai', {
    metadata: { name: 'azure-openai' },
    apiKey: ApiKey.fromEnvironment('AZURE_KEY', { metadata: { name: 'azure-openai-secret' } }),
    model: 'gpt-4o',
    host: 'apic.ocp.provider.com',
    port: 443,
    path: '/my-openai-service/gpt35/chat/completions',
    authHeader: AuthHeader.named('api-key'),
  });
  new LlmRoute(overrides, 'route', {
    metadata: { name: 'azure-openai' },
    gateway,
    rules: [{ matches: [RouteMatch.pathPrefix('/azure-openai')], targets: [azure], requestTimeout }],
  });
  return app;
}

if (require.main === module) { cloudProviders().synth(); }

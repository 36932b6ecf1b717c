import { Chart } from 'cdk8s';
import { AiGatewayApp, ApiKey, Dialect, GatewayRef, LlmRoute, OpenAiBackend, Rewrite, RouteMatch, RouteTimeout } from '../src';

/** Three ways to authenticate; each is an app of its own, since they are alternatives for one backend. */
export const AUTHENTICATION: { readonly [way: string]: () => ApiKey } = {
  inline: () => ApiKey.unsafeInline('$TOKEN'),
  secret: () => ApiKey.fromEnvironment('OPENAI_API_KEY', { metadata: { name: 'openai-secret' } }),
  passthrough: () => ApiKey.passthrough(),
};

export function authentication(way: string, outdir = `dist/${way}`): AiGatewayApp {
  const app = new AiGatewayApp({ dialect: Dialect.KGATEWAY_2_0, outdir });
  const namespace = 'kgateway-system';
  const chart = new Chart(app, way, { namespace, labels: { app: 'ai-kgateway' } });
  const openai = new OpenAiBackend(chart, 'openai', { metadata: { name: 'openai' }, model: 'gpt-3.5-turbo', apiKey: AUTHENTICATION[way]() });
  new LlmRoute(chart, 'route', {
    metadata: { name: 'openai' },
    gateway: GatewayRef.named('ai-gateway', { namespace }),
    rules: [{
      matches: [RouteMatch.pathPrefix('/openai')],
      rewrite: Rewrite.fullPath('/v1/chat/completions'),
      targets: [openai],
      requestTimeout: RouteTimeout.gatewayDefault(),
    }],
  });
  return app;
}

if (require.main === module) { Object.keys(AUTHENTICATION).forEach(way => authentication(way).synth()); }

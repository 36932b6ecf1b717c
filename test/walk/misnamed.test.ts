import { Chart } from 'cdk8s';
import { AiGatewayApp, ApiKey, Behaviour, Dialect, GatewayRef, GatewaySimulator, LlmRoute, OllamaBackend, OpenAiBackend, ModelServer, RouteTarget } from '../../src';

const app = new AiGatewayApp({ dialect: Dialect.AGENTGATEWAY_1_4 });
const chart = new Chart(app, 'llm', { namespace: 'ai' });
const chat = new OpenAiBackend(chart, 'chat', { apiKey: ApiKey.fromSecretName('openai-key'), metadata: { name: 'main' } });
const local = new OllamaBackend(chart, 'local', { server: ModelServer.fromServiceName('ollama', 'models', 11434), model: 'llama3.2' });
new LlmRoute(chart, 'routes', { gateway: GatewayRef.named('ai-gateway'), rules: [{ targets: [chat, local, RouteTarget.fromServiceName('other', 80)] }] });

const refusal = (name: string): string | undefined => {
  try { GatewaySimulator.fromApp(app).when(name, Behaviour.status(503)); } catch (e) { return (e as Error).message; }
  return undefined;
};

describe('who is to behave', () => {
  test.each([
    ['a backend', 'main'], ['its construct', 'chat'], ['the path of that', 'llm/chat'], ['a provider', 'openai'], ['a host', 'api.openai.com'], ['a host that only a request names', 'tenant-7.example.com'],
    ['a Service that is not among the objects', 'other'],
  ])('may be %s', (_, name) => expect(refusal(name)).toBeUndefined());

  test('is refused where nobody is called so, with what is meant', () => {
    expect(refusal('opneai')).toBe('UnknownName: GatewaySimulator.when: nobody is called \'opneai\'; did you mean \'openai\'?');
    expect(refusal('something-else')).toMatch(/use one of: main, chat, llm\/chat, openai/);
  });
});

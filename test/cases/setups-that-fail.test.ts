import { backend, gateway, gatewayClass, model, onTargets, policy, route, toBackend, toRoute } from './attached';
import { found, foundIn } from './found';

const AGW_1_1 = ['agentgateway-1.1', 'agentgateway-1.2', 'agentgateway-1.3', 'agentgateway-1.4', undefined] as const;
const at = (host: string, more = ''): string => backend('llm', `{ai: {provider: {openai: {}, host: "${host}", port: 443${more}}}, policies: {tls: {}}}`);
const toLlm = (className: string): string => gateway('gw', { className }) + route('chat', { to: toBackend('llm') }) + backend('llm', '{ai: {provider: {openai: {}}}}');

describe.each(AGW_1_1)('in %s', dialect => {
  test.each(['https://api.groq.com', 'api.groq.com/openai/v1', 'llm.example.com:443', 'http://vllm.ai.svc'])('a host is no URL: %s', host => {
    expect(found(at(host), dialect)).toEqual(['error InvalidHost spec.ai.provider.host']);
  });

  test.each(['llm.example.com', '10.0.0.5', 'fd00::1', '${HOST}', 'https://${HOST}', '{{ .Values.url }}'])('but may be %s', host => {
    expect(found(at(host), dialect)).toEqual([]);
  });

  test.each(['generativelanguage.googleapis.com', 'dashscope.aliyuncs.com', 'api.z.ai'])('a vendor without preset has a base path as well: %s', host => {
    expect(found(at(host), dialect)).toEqual(['LintBasePath spec.ai.provider.host']);
    expect(found(at(host, ', pathPrefix: /own/v1'), dialect)).toEqual([]);
  });

  test('a backend is not known on a Gateway of another class', () => {
    expect(found(toLlm('kgateway'), dialect)).toEqual(['LintForeignBackend spec.rules[0].backendRefs[0]']);
    expect(found(toLlm('istio'), dialect)).toEqual(['LintForeignBackend spec.rules[0].backendRefs[0]']);
    expect(found(toLlm('agentgateway-v2'), dialect)).toEqual([]);
    expect(found(toLlm('our-own'), dialect)).toEqual([]);
  });
});

describe.each(['agentgateway-1.4', undefined])('a model in %s', dialect => {
  const called = (baseURL: string, more = '', provider = 'OpenAI'): string => model('gpt', `{parentRefs: [{name: gw}], provider: ${provider}, baseURL: "${baseURL}"${more}}`);
  const KEYED = ', policies: {auth: {secretRef: {name: key}}}';

  test.each<[string, string]>([
    ['https://api.groq.com', 'OpenAI'], ['https://api.groq.com/v1', 'OpenAI'], ['https://api.groq.com/v1/', 'Groq'], ['https://openrouter.ai:443/v1', 'OpenAI'],
  ])('is asked below the base of its vendor: %s by %s', (url, provider) => { expect(found(called(url, '', provider), dialect)).toEqual(['LintBasePath spec.baseURL']); });

  test.each<[string, string]>([
    ['https://api.groq.com/openai/v1', 'OpenAI'], ['https://api.groq.com', 'Groq'], ['https://api.mistral.ai', 'OpenAI'], ['https://llm.example.com', 'OpenAI'], ['https://${HOST}/v1', 'OpenAI'],
  ])('is not told of for %s by %s', (url, provider) => { expect(found(called(url, '', provider), dialect)).toEqual([]); });

  test('sends no key in plain text out of the cluster', () => {
    expect(found(called('http://llm.vendor.example.com/v1', KEYED), dialect)).toEqual(['LintPlaintextTransport spec.baseURL']);
    expect(found(called('https://llm.vendor.example.com/v1', KEYED), dialect)).toEqual([]);
    expect(found(called('http://llm.vendor.example.com/v1'), dialect)).toEqual([]);
    expect(found(called('http://vllm.ai.svc.cluster.local:8000/v1', KEYED), dialect)).toEqual([]);
  });
});

describe('a Secret in another namespace', () => {
  const secret = (namespace: string, more = ''): string => `---\napiVersion: v1\nkind: Secret\nmetadata: {name: key, namespace: ${namespace}${more}}\nstringData: {Authorization: $KEY}\n`;
  const keyed = backend('llm', '{ai: {provider: {openai: {}}}, policies: {auth: {secretRef: {name: key}}}}');

  test('of the same file is not found there', () => {
    expect(found(keyed + secret('default'), 'agentgateway-1.4')).toEqual(['LintMissingSecret spec.policies.auth.secretRef']);
    expect(found(keyed + secret('default') + secret('ai'), 'agentgateway-1.4')).toEqual([]);
  });

  test('may be that of others, or be copied', () => {
    expect(foundIn({ 'backend.yaml': keyed, 'secret.yaml': secret('default') }, 'agentgateway-1.4')).toEqual([]);
    expect(found(keyed + secret('default', ', annotations: {replicator.v1.mittwald.de/replicate-to: ai}'), 'agentgateway-1.4')).toEqual([]);
    expect(found(keyed + secret('$NAMESPACE'), 'agentgateway-1.4')).toEqual([]);
  });
});

describe.each(['agentgateway-1.4', 'kgateway-2.1-envoy', undefined])('the class of a Gateway in %s', dialect => {
  test.each(['agentgatway', 'agentgatewya', 'kgatway', 'AgentGateway', 'gloo-gatway'])('is misspelt: %s', className => {
    expect(found(gateway('gw', { className }), dialect)).toEqual(['LintGatewayClass spec.gatewayClassName']);
  });

  test.each(['agentgateway', 'agentgateway-v2', 'agentgateways', 'agent-gateway', 'gateway', 'ngateway', 'kgateway-internal', 'istio', 'our-own', '"{{ .Values.class }}"'])('may be %s', className => {
    expect(found(gateway('gw', { className }), dialect)).toEqual([]);
  });

  test('may be called so where it is at hand', () => {
    expect(found(gatewayClass('agentgatway', '{controllerName: agentgateway.dev/agentgateway}', '') + gateway('gw', { className: 'agentgatway' }), dialect)).toEqual([]);
  });
});

test('a policy on a route of another kind is told of, where only that one is at hand', () => {
  const onGrpc = policy('p', onTargets(toRoute('chat').replace('HTTPRoute', 'GRPCRoute')));
  expect(found(route('chat') + onGrpc, 'agentgateway-1.4')).toEqual(['LintMissingTarget spec.targetRefs[0]']);
  expect(foundIn({ 'route.yaml': route('chat'), 'policy.yaml': onGrpc }, 'agentgateway-1.4')).toEqual([]);
  expect(found(route('chat') + route('chat').replace('HTTPRoute', 'GRPCRoute') + onGrpc, 'agentgateway-1.4')).toEqual([]);
});

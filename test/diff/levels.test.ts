import { compared, linesOf } from './compared';
import { DIALECTS } from '../../src/dialects/registry';

const dialect = DIALECTS.find(({ id }) => id === 'agentgateway-1.4')!;

const gateway = (name: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: ${name}, namespace: llm}
spec: {gatewayClassName: agentgateway, listeners: [{name: http, port: 80, protocol: HTTP}]}
`;
const backend = (namespace = 'llm', model = 'gpt-4o'): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: chat, namespace: ${namespace}}
spec: {ai: {provider: {openai: {model: ${model}}}}, policies: {auth: {secretRef: {name: a}}}}
`;
const route = (name: string, on = 'ai', namespace = 'llm'): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: ${name}, namespace: ${namespace}}
spec:
  parentRefs: [{name: ${on}, namespace: llm}]
  rules:
    - matches: [{path: {type: PathPrefix, value: /${name}}}]
      backendRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: chat}]
`;
const policy = (name: string, kind: 'Gateway' | 'HTTPRoute', target: string, spec: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata: {name: ${name}, namespace: llm}
spec: {targetRefs: [{group: gateway.networking.k8s.io, kind: ${kind}, name: ${target}}], ${spec}}
`;
const keys = (mode: string, more = ''): string => `traffic: {${more}apiKeyAuthentication: {mode: ${mode}, secretRef: {name: clients}}}`;
const guard = (detector: string): string => `backend: {ai: {promptGuard: {request: [{regex: {builtins: [${detector}], action: Reject}}]}}}`;
const allow = (expression: string): string => `traffic: {authorization: {action: Allow, policy: {matchExpressions: ["${expression}"]}}}`;

const BASE = [gateway('ai'), backend(), route('chat')];
const between = (before: readonly string[], after: readonly string[]): readonly string[] =>
  linesOf(compared(before.join('---\n'), after.join('---\n'), dialect)).filter(line => !/^cosmetic: AgentgatewayPolicy/.test(line));
const added = (outer: string, inner: string): readonly string[] => {
  const before = [...BASE, policy('outer', 'Gateway', 'ai', outer)];
  return between(before, [...before, policy('inner', 'HTTPRoute', 'chat', inner)]);
};

describe('an inner policy that beats an outer one is told by what requests are held to then:', () => {
  test('milder keys', () => {
    expect(added(keys('Strict'), keys('Permissive'))).toContain(
      'access-widened: requests for /chat: API keys of clients are checked in mode permissive instead of strict, since AgentgatewayPolicy inner holds there instead of AgentgatewayPolicy outer');
  });

  test('a guard that looks for something else', () => {
    expect(added(guard('CreditCard'), guard('Email')).filter(line => line.startsWith('guard-removed'))).toEqual([
      'guard-removed: requests for /chat: request guard for credit cards no longer looks for credit cards, since AgentgatewayPolicy inner holds there instead of AgentgatewayPolicy outer',
    ]);
  });

  test('a higher limit', () => {
    const limit = (tokens: number): string => `traffic: {rateLimit: {local: [{tokens: ${tokens}, unit: Minutes}]}}`;
    expect(added(limit(5000), limit(50000))).toContain(
      'limits-changed: requests for /chat: token limit 5,000 a minute → 50,000 a minute, since AgentgatewayPolicy inner holds there instead of AgentgatewayPolicy outer');
  });

  test('rules that add up let more in, where the first would let fewer in', () => {
    expect(added(allow("apiKey.group == 'a'"), allow('true'))).toEqual(['access-widened: route chat: authorization: allow true added']);
    expect(between(BASE, [...BASE, policy('inner', 'HTTPRoute', 'chat', allow('true'))])).toEqual(['access-narrowed: route chat: authorization: allow true added']);
  });
});

test('what goes from a Gateway to all of its routes is no loss for them, but may be one for routes of others', () => {
  expect(between([...BASE, policy('p', 'Gateway', 'ai', keys('Strict'))], [...BASE, policy('p', 'HTTPRoute', 'chat', keys('Strict'))])).toEqual([
    'access-widened: Gateway ai: API keys of clients removed: keys secret clients, mode strict, which changes nothing for requests to rules here',
    'cosmetic: route chat: API keys of clients added: keys secret clients, mode strict, which changes nothing for requests to rules here',
  ]);
});

test('a route that leaves its protection behind is told beside another that has less of it', () => {
  const both = [gateway('ai'), gateway('open'), backend(), route('a')];
  const lines = between([...both, route('b'), policy('p', 'Gateway', 'ai', keys('Strict'))], [...both, route('b', 'open'), policy('p', 'Gateway', 'ai', keys('Optional'))]);
  expect(lines.filter(line => line.startsWith('access-widened'))).toEqual([
    'access-widened: Gateway ai: API keys of clients are checked in mode optional instead of strict',
    'access-widened: requests for /b: API keys of clients removed: keys secret clients, mode strict, since AgentgatewayPolicy p does not hold there any more',
  ]);
});

test('another phase is no loss', () => {
  const lines = between([...BASE, policy('p', 'Gateway', 'ai', keys('Strict', 'phase: PreRouting, '))], [...BASE, policy('p', 'Gateway', 'ai', keys('Strict'))]);
  expect(lines).toEqual(['access-changed: Gateway ai: API keys of clients now as usual, not before routing']);
});

test('tokens of one more issuer, and for any audience, let more in', () => {
  const jwt = (...providers: readonly string[]): string => `traffic: {jwtAuthentication: {mode: Strict, providers: [${providers.map(each => `{${each}, jwks: {inline: '{"keys":[]}'}}`).join(', ')}]}}`;
  const lines = (before: string, after: string): readonly string[] => between([...BASE, policy('p', 'Gateway', 'ai', before)], [...BASE, policy('p', 'Gateway', 'ai', after)]);
  const [a, b] = ['issuer: https://a.example', 'issuer: https://b.example'];
  expect(lines(jwt(a), jwt(a, b))).toEqual(['access-widened: Gateway ai: JSON web tokens of clients of https://b.example are taken as well']);
  expect(lines(jwt(`${a}, audiences: [x]`), jwt(a))).toEqual(['access-widened: Gateway ai: JSON web tokens of clients of https://a.example are taken for any audience, not only for x']);
  expect(lines(jwt(`${a}, audiences: [x]`), jwt(`${a}, audiences: [x, y]`))[0]).toMatch(/^access-widened/);
  expect(lines(jwt(a), jwt(`${a}, audiences: [x]`))[0]).toMatch(/^access-narrowed/);
});

test('pages of all sites may call where once one could', () => {
  const cors = (origin: string): string => `traffic: {cors: {allowOrigins: ["${origin}"], allowMethods: [GET]}}`;
  const lines = between([...BASE, policy('p', 'Gateway', 'ai', cors('https://a.example'))], [...BASE, policy('p', 'Gateway', 'ai', cors('*'))]);
  expect(lines.map(line => line.split(':')[0])).toEqual(['access-widened', 'access-widened']);
});

test('things of one name are told apart by their namespaces', () => {
  const other = (model: string): string => backend('other', model);
  expect(between([...BASE, other('a')], [...BASE, other('b')])).toEqual(['endpoint-changed: backend other/chat: model changed from a to b']);
});

test('what moves to another namespace has the Secrets of that', () => {
  const lines = between([backend()], [backend('prod')]);
  expect(lines).toEqual(['key-changed: backend chat: moved from namespace llm to prod']);
});

test('a policy that no rule refers to any more guards nothing', () => {
  const kgateway = DIALECTS.find(({ id }) => id === 'kgateway-2.0')!;
  const site = (filters: string): string => `${gateway('ai').replace('agentgateway', 'kgateway')}---
apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata: {name: chat, namespace: llm}
spec: {type: AI, ai: {llm: {provider: {openai: {authToken: {kind: SecretRef, secretRef: {name: a}}, model: gpt-4o}}}}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: chat, namespace: llm}
spec:
  parentRefs: [{name: ai}]
  rules: [{timeouts: {request: 0s}, ${filters}backendRefs: [{group: gateway.kgateway.dev, kind: Backend, name: chat}]}]
---
apiVersion: gateway.kgateway.dev/v1alpha1
kind: TrafficPolicy
metadata: {name: guards, namespace: llm}
spec: {ai: {promptGuard: {request: {regex: {action: REJECT, builtins: [CREDIT_CARD]}}}}}
`;
  const report = compared(site('filters: [{type: ExtensionRef, extensionRef: {group: gateway.kgateway.dev, kind: TrafficPolicy, name: guards}}], '), site(''), kgateway);
  expect(linesOf(report)).toEqual(['guard-removed: rule / of route chat: request guard for credit cards removed']);
});

describe('models by name are compared over levels as well:', () => {
  const models = `${gateway('ai').replace('port: 80', 'port: 80, allowedRoutes: {kinds: [{group: agentgateway.dev, kind: AgentgatewayModel}]}')}`;
  const model = (name: string, policies: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayModel
metadata: {name: ${name}, namespace: llm}
spec: {parentRefs: [{name: ai}], provider: OpenAI, policies: {auth: {secretRef: {name: a}}${policies}}}
`;
  const guarded = (detector: string): string => `, promptGuard: {request: [{regex: {builtins: [${detector}], action: Reject}}]}`;

  test('a guard that goes from every model to their Gateway', () => {
    expect(between([models, model('fast', guarded('Email'))], [models, model('fast', ''), policy('p', 'Gateway', 'ai', guard('Email'))])).toEqual([
      'guard-added: Gateway ai: request guard for mail addresses added, which changes nothing for requests to rules here',
      'cosmetic: model fast: request guard for mail addresses removed, which changes nothing for requests to it',
    ]);
  });

  test('a guard of a model that beats the one of the Gateway', () => {
    const before = [models, model('fast', ''), model('slow', ''), policy('p', 'Gateway', 'ai', guard('CreditCard'))];
    const lines = between(before, [models, model('fast', guarded('Email')), ...before.slice(2)]);
    expect(lines).toContain(
      'guard-removed: requests for model fast: request guard for credit cards no longer looks for credit cards, since AgentgatewayModel fast holds there instead of AgentgatewayPolicy p');
    expect(lines.join()).not.toContain('slow');
  });

  test('who may ask for a model is no less for who may call the Gateway', () => {
    const own = ', authorization: {action: Allow, policy: {matchExpressions: ["apiKey.group == \'a\'"]}}';
    const all = policy('p', 'Gateway', 'ai', allow('apiKey.group != \'\''));
    expect(between([models, model('fast', own), all], [models, model('fast', ''), all])).toEqual([
      'access-widened: model fast: authorization: allow apiKey.group == \'a\' removed',
    ]);
  });
});

test('a policy of a rule that becomes one of its route changes nothing, with what the server adds to it', () => {
  const kgateway = DIALECTS.find(({ id }) => id === 'kgateway-2.0')!;
  const site = (filters: string, targets: string): string => `${gateway('ai').replace('agentgateway', 'kgateway')}---
apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata: {name: chat, namespace: llm}
spec: {type: AI, ai: {llm: {provider: {openai: {authToken: {kind: SecretRef, secretRef: {name: a}}, model: gpt-4o}}}}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: chat, namespace: llm}
spec:
  parentRefs: [{name: ai}]
  rules: [{timeouts: {request: 0s}, ${filters}backendRefs: [{group: gateway.kgateway.dev, kind: Backend, name: chat}]}]
---
apiVersion: gateway.kgateway.dev/v1alpha1
kind: TrafficPolicy
metadata: {name: brief, namespace: llm}
spec: {${targets}ai: {promptEnrichment: {prepend: [{role: SYSTEM, content: Be brief.}]}}}
`;
  const report = compared(
    site('filters: [{type: ExtensionRef, extensionRef: {group: gateway.kgateway.dev, kind: TrafficPolicy, name: brief}}], ', ''),
    site('', 'targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}], '), kgateway);
  expect(linesOf(report)).toEqual([
    'cosmetic: route chat: prompt added: prepend (role SYSTEM, content Be brief.), which changes nothing for requests to rules here',
    'cosmetic: rule / of route chat: prompt removed: prepend (role SYSTEM, content Be brief.), which changes nothing for requests to rules here',
  ]);
});

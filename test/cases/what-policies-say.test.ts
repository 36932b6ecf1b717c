import { backend, model, policy, route, service, toGateway, toRoute } from './attached';
import { found, foundIn } from './found';

const RELEASES = ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.1', 'agentgateway-1.2', 'agentgateway-1.3', 'agentgateway-1.4', undefined] as const;
const onRoute = (rest: string) => policy('p', `{targetRefs: [${toRoute('chat')}], ${rest}}`);
const AGW = 'group: agentgateway.dev, kind: AgentgatewayBackend';
const LLM = '{ai: {provider: {openai: {}}}}';
const WEB = '{static: {host: a.example.com, port: 80}}';

describe.each(RELEASES)('in %s', dialect => {
  test('local limits after the first are told of, each', () => {
    const limits = (...list: readonly string[]) => onRoute(`traffic: {rateLimit: {local: [${list.map(each => `{${each}, unit: Minutes}`).join(', ')}]}}`);
    expect(found(limits('tokens: 50000', 'requests: 60', 'requests: 5'), dialect)).toEqual(['LintIneffective spec.traffic.rateLimit.local[1]', 'LintIneffective spec.traffic.rateLimit.local[2]']);
    expect(found(limits('requests: 60'), dialect)).toEqual([]);
  });

  test('masks of answers are told of, also by default, and those of requests are not', () => {
    const guards = (rest: string) => onRoute(`backend: {ai: {promptGuard: {${rest}}}}`);
    const at = 'LintIneffective spec.backend.ai.promptGuard.response[0].regex.action';
    expect(found(guards('response: [{regex: {action: Mask, builtins: [Email]}}]'), dialect)).toEqual([at]);
    expect(found(guards('response: [{regex: {builtins: [Email]}}]'), dialect)).toEqual([at]);
    expect(found(guards('response: [{regex: {action: Reject, builtins: [Email]}}]'), dialect)).toEqual([]);
    expect(found(guards('request: [{regex: {action: Mask, builtins: [Email]}}]'), dialect)).toEqual([]);
    expect(found(backend('b', '{ai: {provider: {openai: {}}}, policies: {ai: {promptGuard: {response: [{regex: {builtins: [Ssn]}}]}}}}'), dialect))
      .toEqual(['LintIneffective spec.policies.ai.promptGuard.response[0].regex.action']);
  });

  test('a policy that a rule refers to takes the route down', () => {
    const rule = (kind: string) => `filters: [{type: ExtensionRef, extensionRef: {group: agentgateway.dev, kind: ${kind}, name: p}}], `;
    expect(found(route('chat', { rule: rule('AgentgatewayPolicy') }), dialect)).toEqual(['error LintExtensionRef spec.rules[0].filters[0].extensionRef']);
    expect(found(route('chat'), dialect)).toEqual([]);
  });

  test('mirrors to LLM backends are errors, and others have no body', () => {
    const mirrored = (ref: string) => route('chat', { rule: `filters: [{type: RequestMirror, requestMirror: {backendRef: {${ref}}}}], ` });
    expect(found(backend('trial', LLM) + mirrored(`${AGW}, name: trial`), dialect)).toEqual(['error LintMirror spec.rules[0].filters[0].requestMirror.backendRef']);
    expect(found(backend('trial', WEB) + mirrored(`${AGW}, name: trial`), dialect)).toEqual(['LintMirror spec.rules[0].filters[0].requestMirror.backendRef']);
    expect(found(mirrored('name: trial, port: 80'), dialect)).toEqual(dialect === undefined ? [] : ['LintMirror spec.rules[0].filters[0].requestMirror.backendRef']);
  });

  test('TLS of a policy on a route with plain backends is told of', () => {
    const host = (name: string, port: number, tls = '') => backend(name, `{ai: {provider: {openai: {}, host: ${name}.example.com, port: ${port}, path: /v1/chat/completions}}${tls}}`);
    const to = (...names: readonly string[]) => route('chat', { to: names.map(name => `{${AGW}, name: ${name}}`).join(', ') });
    const tls = onRoute('backend: {tls: {}}');
    expect(found(host('own', 8080) + host('vendor', 8443) + to('own', 'vendor') + tls, dialect)).toEqual(['LintTlsForAll spec.targetRefs[0]']);
    expect(found(host('own', 80) + to('own') + policy('p', `{targetRefs: [${toGateway('gw')}], backend: {tls: {}}}`), dialect)).toEqual(['LintTlsForAll spec.targetRefs[0]']);
    expect(found(host('own', 8080) + to('own') + tls, dialect)).toEqual([]);
    expect(found(host('own', 8080, ', policies: {tls: {}}') + host('vendor', 8443) + to('own', 'vendor') + tls, dialect)).toEqual([]);
  });

  test('a backend of the next namespace is named', () => {
    const away = (name: string) => route('chat', { to: `{${AGW}, name: ${name}}` });
    expect(found(backend('vendor', LLM, 'models') + away('vendor'), dialect)).toEqual(['LintMissingBackend spec.rules[0].backendRefs[0]']);
    expect(found(backend('vendor', LLM, 'models') + backend('vendor', LLM) + away('vendor'), dialect)).toEqual([]);
    expect(found(backend('vendor', LLM, '$NAMESPACE') + away('vendor').replace('"ai"', '"$NAMESPACE"'), dialect)).toEqual([]);
    const there = service('web', '{ports: [{port: 80}]}', 'models');
    expect(found(there + route('chat'), dialect)).toEqual(['LintMissingBackend spec.rules[0].backendRefs[0]']);
    expect(foundIn({ 'service.yaml': there, 'route.yaml': route('chat') }, dialect)).toEqual([]);
  });
});

describe('an API', () => {
  const own = (more: string, policies: string) => backend('vllm', `{ai: {provider: {openai: {model: qwen}, host: vllm.ai.svc.cluster.local, port: 8000${more}}}, policies: {ai: {routes: {${policies}}}}}`);
  const MESSAGES = '/v1/messages: Messages, /v1/chat/completions: Completions';

  test.each(['agentgateway-1.1', 'agentgateway-1.2', 'agentgateway-1.3', 'agentgateway-1.4', undefined])('is sent to the path of the client in %s', dialect => {
    expect(found(own('', MESSAGES), dialect)).toEqual(['LintApi spec.policies.ai.routes["/v1/messages"]']);
    expect(found(own(', pathPrefix: /v1', MESSAGES), dialect)).toEqual([]);
    expect(found(own('', '/v1/chat/completions: Completions, /v1/embeddings: Embeddings'), dialect)).toEqual([]);
    expect(found(backend('a', '{ai: {provider: {anthropic: {}, host: llm.ai.svc.cluster.local, port: 8000}}, policies: {ai: {routes: {/v1/messages: Messages}}}}'), dialect)).toEqual([]);
    expect(found(own('', MESSAGES) + route('chat', { to: `{${AGW}, name: vllm}`, rule: 'filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplaceFullPath, replaceFullPath: /v1/chat/completions}}}], ' }), dialect)).toEqual([]);
  });

  test('of a pool is told of at its member', () => {
    const pool = backend('b', '{ai: {groups: [{providers: [{name: one, openai: {}, host: vllm.ai.svc, port: 8000, policies: {ai: {routes: {/v1/messages: Messages}}}}]}]}}');
    expect(found(pool, 'agentgateway-1.4')).toEqual(['LintApi spec.ai.groups[0].providers[0].policies.ai.routes["/v1/messages"]']);
  });

  test.each(['agentgateway-1.3', 'agentgateway-1.4', undefined])('that is not chat has to be told apart in %s', dialect => {
    const custom = (formats: string, policies = '') => backend('b', `{ai: {provider: {custom: {model: m, backendRef: {name: m, port: 80}, formats: [${formats}]}}}${policies}}`);
    const at = ['LintApi spec.ai.provider.custom.formats'];
    expect(found(custom('{type: Embeddings}'), dialect)).toEqual(at);
    expect(found(custom('{type: Embeddings}', ', policies: {ai: {routes: {/v1/chat/completions: Completions}}}'), dialect)).toEqual(['LintApi spec.policies.ai.routes']);
    expect(found(custom('{type: Embeddings}', ', policies: {ai: {routes: {/v1/embeddings: Embeddings}}}'), dialect)).toEqual([]);
    expect(found(custom('{type: Embeddings}', ', policies: {ai: {routes: {"*": Passthrough}}}'), dialect)).toEqual([]);
    expect(found(custom('{type: Embeddings}, {type: Completions}'), dialect)).toEqual([]);
    expect(found(custom('{type: Messages}'), dialect)).toEqual([]);
    expect(found(custom('{type: Rerank}') + policy('p', `{targetRefs: [${toRoute('chat')}], backend: {ai: {routes: {/rerank: Rerank}}}}`), dialect)).toEqual([]);
  });
});

describe('of models and tools', () => {
  test('masks of answers are told of', () => {
    expect(found(model('m', '{parentRefs: [{name: gw}], provider: OpenAI, policies: {promptGuard: {response: [{regex: {builtins: [Email]}}]}}}'), 'agentgateway-1.4'))
      .toEqual(['LintIneffective spec.policies.promptGuard.response[0].regex.action']);
  });

  test('rules for one tool server are not followed before 1.2', () => {
    const tools = policy('p', '{targetRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: tools, sectionName: files}], backend: {mcp: {authorization: {action: Allow, policy: {matchExpressions: ["true"]}}}}}');
    expect(found(tools, 'agentgateway-1.1')).toEqual(['LintIneffective spec.backend.mcp']);
  });

  test.each(['agentgateway-1.0', 'agentgateway-1.4'])('TCP settings towards backends do nothing in %s', dialect => {
    expect(found(onRoute('backend: {tcp: {connectTimeout: 5s}}'), dialect)).toEqual(['LintIneffective spec.backend.tcp']);
    expect(found(backend('b', '{ai: {provider: {openai: {}}}, policies: {tcp: {connectTimeout: 5s}}}'), dialect)).toEqual(['LintIneffective spec.policies.tcp']);
  });

  test('a policy that kgateway refers to is there', () => {
    const limits = 'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: TrafficPolicy\nmetadata: {name: limits, namespace: ai}\nspec: {rateLimit: {local: {tokenBucket: {maxTokens: 5, fillInterval: 60s}}}}\n---\n';
    const refers = (name: string, ns = 'ai') => route('chat', { namespace: ns, rule: `filters: [{type: ExtensionRef, extensionRef: {group: gateway.kgateway.dev, kind: TrafficPolicy, name: ${name}}}], ` });
    expect(found(limits + refers('limit'), 'kgateway-2.1-envoy')).toEqual(['LintMissingPolicy spec.rules[0].filters[0].extensionRef']);
    expect(found(limits + refers('limits', 'team'), 'kgateway-2.1-envoy')).toEqual(['LintMissingPolicy spec.rules[0].filters[0].extensionRef']);
    expect(found(limits + refers('limits'), 'kgateway-2.1-envoy')).toEqual([]);
    expect(found(refers('limits'), 'kgateway-2.1-envoy')).toEqual([]);
  });
});

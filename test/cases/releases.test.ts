import { backend, gateway, model, policy, route, toBackend, toRoute } from './attached';
import { checked } from './checked';
import { found } from './found';

const INEFFECTIVE = (at: string): readonly string[] => [`LintIneffective ${at}`];
const GUARD = 'promptGuard: {request: [{regex: {builtins: [Email], action: Mask}}]}';

describe('settings of models', () => {
  const guarded = (setting = `backend: {ai: {${GUARD}}}`): string => policy('g', `{targetRefs: [${toRoute('chat')}], ${setting}}`);
  const NONE_BEHIND = ['LintPolicyTarget spec.targetRefs[0]'];

  test('on a route that leads to no model are followed by nobody', () => {
    expect(found(guarded() + route('chat', { to: '{name: vllm, port: 8000}' }), 'agentgateway-1.4')).toEqual(NONE_BEHIND);
    expect(found(guarded() + route('chat', { to: toBackend('web') }) + backend('web', '{static: {host: web.ai.svc, port: 80}}'))).toEqual(NONE_BEHIND);
    expect(found(guarded('traffic: {rateLimit: {local: [{tokens: 100, unit: Minutes}]}}') + route('chat', { to: '{name: vllm, port: 8000}' }), 'agentgateway-1.4')).toEqual(NONE_BEHIND);
  });

  test('are fine where a model is, or may be, among what the route leads to', () => {
    const llm = backend('llm', '{ai: {provider: {openai: {}}}}');
    expect(found(guarded() + route('chat', { to: toBackend('llm') }) + llm, 'agentgateway-1.4')).toEqual([]);
    expect(found(guarded() + route('chat', { to: `${toBackend('llm')}, {name: web, port: 80}` }) + llm, 'agentgateway-1.4')).toEqual([]);
    expect(found(guarded() + route('chat', { to: toBackend('elsewhere') }), 'agentgateway-1.4')).toEqual([]);
    expect(found(guarded('traffic: {rateLimit: {local: [{requests: 100, unit: Minutes}]}}') + route('chat'), 'agentgateway-1.4')).toEqual([]);
  });
});

describe('the parameters of a Gateway', () => {
  const with_ = (group: string, kind: string, name = 'proxy'): string =>
    gateway('gw').replace('listeners', `infrastructure: {parametersRef: {group: ${group}, kind: ${kind}, name: ${name}}}, listeners`);
  const parameters = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayParameters\nmetadata: {name: proxy, namespace: ai}\nspec: {logging: {level: debug}}\n---\n';

  test('are of the kind that its controller reads', () => {
    const old = with_('gateway.kgateway.dev', 'GatewayParameters');
    expect(found(old, 'agentgateway-1.2')).toEqual(['LintParameters spec.infrastructure.parametersRef']);
    expect(found(old, 'kgateway-2.1')).toEqual([]);
    expect(found(old)).toEqual([]);
    expect(found(with_('agentgateway.dev', 'AgentgatewayParameters'), 'agentgateway-1.2')).toEqual([]);
  });

  test('are there, under that name', () => {
    expect(found(with_('agentgateway.dev', 'AgentgatewayParameters', 'porxy') + parameters, 'agentgateway-1.4')).toEqual(['LintParameters spec.infrastructure.parametersRef']);
    expect(found(with_('agentgateway.dev', 'AgentgatewayParameters') + parameters, 'agentgateway-1.4')).toEqual([]);
  });
});

describe('a fault of a release', () => {
  const kubeai = backend('kubeai', '{ai: {provider: {openai: {}, host: kubeai.example.com, port: 443, pathPrefix: /openai/v1}}, policies: {tls: {}, ai: {routes: {/v1/models: Passthrough}}}}');
  const apigee = backend('v', '{ai: {provider: {vertexai: {projectId: p, region: us-central1, model: gemini}, host: apigee.example.com, port: 443, pathPrefix: /vertex}}, policies: {tls: {}, auth: {gcp: {}}}}');

  test('that loses the prefix of what is passed on is told until it was mended', () => {
    expect(found(kubeai, 'agentgateway-1.3')).toEqual(INEFFECTIVE('spec.ai.provider.pathPrefix'));
    expect(found(kubeai, 'agentgateway-1.4')).toEqual([]);
  });

  test('that leaves prefixes to two providers ends with 1.4', () => {
    expect(found(apigee, 'agentgateway-1.3')).toEqual(INEFFECTIVE('spec.ai.provider'));
    expect(found(apigee, 'agentgateway-1.4')).toEqual([]);
  });

  test('that asks Responses of a deployment of Azure ends with 1.4', () => {
    const azure = backend('a', '{ai: {provider: {azureopenai: {endpoint: foo.openai.azure.com, deploymentName: gpt, apiVersion: 2025-04-01-preview}}}, policies: {auth: {passthrough: {}}, ai: {routes: {/v1/responses: Responses}}}}');
    expect(found(azure, 'agentgateway-1.3')).toEqual(INEFFECTIVE('spec.ai.provider'));
    expect(found(azure, 'agentgateway-1.4')).toEqual([]);
  });

  test('that does not ask who may call a model behind a failover', () => {
    const virtual = model('fast', '{parentRefs: [{name: gw}], virtualModel: {failover: {targets: [{modelRef: {name: gpt}, priority: 0}]}}}');
    const guarded = model('gpt', '{parentRefs: [{name: gw}], provider: OpenAI, policies: {authorization: {action: Allow, policy: {matchExpressions: [\'jwt.team == "a"\']}}}}');
    expect(found(virtual + guarded, 'agentgateway-1.4')).toEqual(INEFFECTIVE('spec.virtualModel.failover.targets[0]'));
    expect(found(virtual + guarded, 'agentgateway-1.5')).toEqual([]);
    expect(found(virtual.replace('failover', 'weighted').replace(', priority: 0', '') + guarded, 'agentgateway-1.4')).toEqual([]);
  });

  test('that ends the connection where answers are guarded that nothing can read', () => {
    const detect = (guard: string): string => backend('b', `{ai: {provider: {openai: {}}}, policies: {ai: {routes: {"*": Detect}, promptGuard: {${guard}: [{regex: {action: Reject, builtins: [Ssn]}}]}}}}`);
    for (const guard of ['request', 'response']) { expect(found(detect(guard), 'agentgateway-1.4')).toEqual(['UnguardedApi spec.ai.provider']); }
  });
});

describe('a vendor at its own host, said as a host of one\'s own', () => {
  const openai = (more = ''): string => backend('openai', `{ai: {provider: {openai: {}, host: api.openai.com, port: 443${more}}}, policies: {tls: {}}}`);
  const at = (path: string, rule = ''): string => route('openai', { rule: `matches: [{path: {type: PathPrefix, value: ${path}}}], ${rule}`, to: toBackend('openai') });

  test('gets the prefix of the route along, which it does not know', () => {
    expect(found(openai() + at('/openai'), 'agentgateway-1.4')).toEqual(['LintBasePath spec.ai.provider.host']);
    for (const path of ['/', '/v1', '/v1/chat/completions']) { expect(found(openai() + at(path), 'agentgateway-1.4')).toEqual([]); }
    expect(found(openai(', pathPrefix: /v1') + at('/openai'), 'agentgateway-1.4')).toEqual([]);
    expect(found(openai() + at('/openai', 'filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}}],'), 'agentgateway-1.4')).toEqual([]);
  });
});

describe('a pool of unlike providers', () => {
  const pool = (first: string, second: string): string =>
    backend('pool', `{ai: {groups: [{providers: [{name: a, ${first}}]}, {providers: [{name: b, ${second}}]}]}, policies: {health: {eviction: {duration: 10s}}}}`);
  const errors = (yaml: string): readonly string[] => found(yaml, 'agentgateway-1.4').filter(said => said.includes('ModelMissing'));

  test('may take the model of its first provider from the request, as the others have their own', () => {
    expect(errors(pool('openai: {}', 'anthropic: {model: claude-sonnet-4-5}'))).toEqual([]);
    expect(errors(pool('openai: {model: gpt-5}', 'anthropic: {}'))).toHaveLength(1);
    expect(errors(pool('openai: {}', 'anthropic: {}'))).toHaveLength(2);
  });
});

describe('a reference to a Secret', () => {
  test('has no namespace, and is told where it is looked for', () => {
    const [{ code, at, message }] = checked(backend('b', '{ai: {provider: {openai: {}}}, policies: {auth: {secretRef: {name: key, namespace: other}}}}'), 'agentgateway-1.4');
    expect([code, at]).toEqual(['SchemaUnknownField', 'spec.policies.auth.secretRef.namespace']);
    expect(message).toContain('in the namespace of the object itself');
  });
});

import { GATEWAY, host, policy, route, rule, siteOfText } from './site-of-text';
import { JsonValue } from '../../src/intent/policy/body';
import { ClientRequest } from '../../src/walk/request';
import { Site } from '../../src/walk/site';
import { GatewayState } from '../../src/walk/state';
import { Story } from '../../src/walk/story';
import { walkAll } from '../../src/walk/walk';
import { World } from '../../src/walk/world';

/** A pool of two tiers. */
const pool = (policies: string, first = 'openai: {model: gpt-4o}', second = 'anthropic: {model: claude-sonnet-4-5}'): string => `---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: pool, namespace: llm}
spec: {ai: {groups: [{providers: [{name: first, ${first}}]}, {providers: [{name: second, ${second}}]}]}, policies: {${policies}}}
`;

const model = (name: string, provider: string, policies = ''): string => `---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: ${name}, namespace: llm}
spec: {ai: {provider: {${provider}}}${policies === '' ? '' : `, policies: {${policies}}`}}
`;

const HEALTH = 'health: {unhealthyCondition: "default(response.code, 503) >= 500 || response.code == 429", eviction: {duration: 20s}}';
const RETRY = policy('again', 'targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r}], traffic: {retry: {attempts: 2, backoff: 30ms, codes: [429, 500, 503]}}');

const ask = (content = 'hi', more: { readonly [field: string]: JsonValue } = {}): ClientRequest =>
  ({ method: 'POST', path: '/v1/chat/completions', headers: { 'content-type': 'application/json' }, body: { model: 'client', messages: [{ role: 'user', content }], ...more } });

/** A gateway that remembers. */
class Gateway {
  private state = new GatewayState();
  private readonly site: Site;

  constructor(yaml: string, dialect?: string) { this.site = siteOfText(GATEWAY + yaml, dialect); }

  public send(request: ClientRequest, behaviours: World['behaviours'] = {}, world: World = {}): Story {
    const [{ story, state }] = walkAll(this.site, request, { ...world, behaviours }, this.state);
    this.state = state;
    return story;
  }

  public wait(seconds: number): void { this.state.now += seconds; }
}

const tried = ({ sent }: Story): readonly string[] => sent.map(({ endpoint }) => endpoint);

describe('failover', () => {
  test('goes on within the request where a retry has a backoff, and stays there while the first is evicted', () => {
    const gateway = new Gateway(pool(HEALTH) + route('r', rule('pool')) + RETRY);
    expect(tried(gateway.send(ask(), { first: { status: 500 } }))).toEqual(['first', 'second']);
    expect(tried(gateway.send(ask()))).toEqual(['second']);
    gateway.wait(21);
    expect(tried(gateway.send(ask()))).toEqual(['first']);
  });

  test('does not go on where the retry has none, since the eviction comes too late', () => {
    const gateway = new Gateway(pool(HEALTH) + route('r', rule('pool')) + RETRY.replace('backoff: 30ms, ', '').replace('attempts: 2', 'attempts: 1'));
    const story = gateway.send(ask(), { first: { status: 500 } });
    expect([tried(story), story.answer.status]).toEqual([['first', 'first'], 500]);
    expect(tried(gateway.send(ask()))).toEqual(['second']);
  });

  test('never happens without a health rule', () => {
    const gateway = new Gateway(pool('auth: {key: x}') + route('r', rule('pool')) + RETRY);
    expect(tried(gateway.send(ask(), { first: { status: 503 } }))).toEqual(['first', 'first', 'first']);
  });

  test('makes body, path, key and model anew for each provider', () => {
    const [first, second] = new Gateway(pool(HEALTH) + route('r', rule('pool')) + RETRY).send(ask(), { first: 'close' }).sent;
    expect([first.host, first.path, first.body]).toEqual(['api.openai.com', '/v1/chat/completions', { model: 'gpt-4o', messages: [{ role: 'user', content: 'hi' }] }]);
    expect([second.host, second.path, second.headers['x-retry-attempt']]).toEqual(['api.anthropic.com', '/v1/messages', '1']);
    expect(second.body).toEqual({ model: 'claude-sonnet-4-5', max_tokens: 4096, messages: [{ role: 'user', content: [{ type: 'text', text: 'hi' }] }] });
  });

  test('takes longer each time that it fails again, until a success', () => {
    const gateway = new Gateway(pool(HEALTH.replace('20s', '2s')) + route('r', rule('pool')));
    gateway.send(ask(), { first: { status: 500 } });
    gateway.wait(2.1);
    gateway.send(ask(), { first: { status: 500 } });
    gateway.wait(2.1);
    expect(tried(gateway.send(ask()))).toEqual(['second']);
    gateway.wait(2);
    expect(tried(gateway.send(ask()))).toEqual(['first']);
  });

  test('uses the first tier again where all are evicted', () => {
    const gateway = new Gateway(pool(HEALTH) + route('r', rule('pool')) + RETRY);
    const story = gateway.send(ask(), { first: { status: 500 }, second: { status: 503 } });
    expect([tried(story), story.answer.status]).toEqual([['first', 'second', 'first'], 500]);
  });

  test('waits for a silent provider only as long as a try may take, and says so where nothing ends it', () => {
    const silent = { first: 'hang' } as const;
    const story = new Gateway(pool(HEALTH) + route('r', rule('pool', '', 'timeouts: {backendRequest: 3s}, ')) + RETRY.replace('[429', '[504, 429')).send(ask(), silent);
    expect([tried(story), story.answer.status, Math.round(story.seconds)]).toEqual([['first', 'second'], 200, 3]);
    expect(() => new Gateway(pool(HEALTH) + route('r', rule('pool'))).send(ask(), silent)).toThrow(/no timeout/);
  });

  test('sends a body over 64 KiB once', () => {
    const story = new Gateway(pool(HEALTH) + route('r', rule('pool')) + RETRY).send(ask('x'.repeat(70_000)), { first: { status: 500 } });
    expect([tried(story), story.answer.status]).toEqual([['first'], 500]);
  });
});

describe('what is sent', () => {
  const secret = '---\napiVersion: v1\nkind: Secret\nmetadata: {name: key, namespace: llm}\nstringData: {Authorization: sk-hidden, other: "Bearer sk-other"}\n';
  const sentBy = (yaml: string, request = ask()): Story['sent'][number] => new Gateway(secret + yaml + route('r', rule('m'))).send(request).sent[0];

  test('carries credentials that are shown by where they come from alone', () => {
    const gateway = new Gateway(secret + model('m', 'openai: {}', 'auth: {secretRef: {name: key}}') + route('r', rule('m')));
    const story = gateway.send(ask());
    expect(JSON.stringify(story)).not.toContain('sk-hidden');
    expect(story.answer.status).toBe(200);
  });

  test.each([
    ['OpenAI', 'openai: {model: gpt}', 'api.openai.com', '/v1/chat/completions'],
    ['Gemini', 'gemini: {model: g}', 'generativelanguage.googleapis.com', '/v1beta/openai/chat/completions'],
    ['Claude', 'anthropic: {}', 'api.anthropic.com', '/v1/messages'],
    ['Bedrock', 'bedrock: {region: eu-west-1, model: a/b}', 'bedrock-runtime.eu-west-1.amazonaws.com', '/model/a%2Fb/converse'],
    ['Gemini at Vertex AI', 'vertexai: {projectId: p, region: us-east1, model: gemini-2.5-pro}', 'us-east1-aiplatform.googleapis.com', '/v1/projects/p/locations/us-east1/publishers/google/models/gemini-2.5-pro:generateContent'],
    ['Claude at Vertex AI', 'vertexai: {projectId: p, model: claude-opus-4-20250514}', 'aiplatform.googleapis.com', '/v1/projects/p/locations/global/publishers/anthropic/models/claude-opus-4@20250514:rawPredict'],
    ['Azure', 'azure: {resourceName: res, resourceType: OpenAI, model: dep, apiVersion: 2024-10-21}', 'res.openai.azure.com', '/openai/deployments/dep/chat/completions?api-version=2024-10-21'],
    ['a server of one\'s own', 'openai: {}, host: vllm.llm.svc, port: 8000, pathPrefix: /api/v1', 'vllm.llm.svc', '/api/v1/chat/completions'],
  ])('goes to %s as it wants it', (_, provider, wantedHost, wantedPath) => {
    const sent = sentBy(model('m', provider));
    expect([sent.host, sent.path]).toEqual([wantedHost, wantedPath]);
  });

  test('is translated for tools, results and pictures', () => {
    const { body } = sentBy(model('m', 'anthropic: {}'), ask('', {
      messages: [
        { role: 'system', content: 'Be brief.' }, { role: 'user', content: [{ type: 'text', text: 'see' }, { type: 'image_url', image_url: { url: 'data:image/png;base64,QUJD' } }] },
        { role: 'assistant', content: null, tool_calls: [{ id: 'c1', type: 'function', function: { name: 'look', arguments: '{"at":"it"}' } }] }, { role: 'tool', tool_call_id: 'c1', content: 'a cat' },
      ],
      tools: [{ type: 'function', function: { name: 'look', parameters: { type: 'object' } } }],
      tool_choice: 'required',
      stop: 'END',
    }));
    expect(body).toEqual({
      model: 'client',
      system: 'Be brief.',
      max_tokens: 4096,
      stop_sequences: ['END'],
      tool_choice: { type: 'any' },
      tools: [{ name: 'look', input_schema: { type: 'object' } }],
      messages: [
        { role: 'user', content: [{ type: 'text', text: 'see' }, { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'QUJD' } }] },
        { role: 'assistant', content: [{ type: 'tool_use', id: 'c1', name: 'look', input: { at: 'it' } }] },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'c1', content: 'a cat' }] },
      ],
    });
  });

  test('is what defaults, overrides, expressions, aliases and added messages make of it', () => {
    const { body } = sentBy(model('m', 'openai: {}', 'ai: {defaults: [{field: temperature, value: 0.2}, {field: top_p, value: 1}], overrides: [{field: user, value: gateway}], '
      + 'transformations: [{field: max_tokens, expression: "min(llmRequest.max_tokens, 50)"}], modelAliases: {client: real}, prompt: {prepend: [{role: system, content: First.}]}}'), ask('hi', { max_tokens: 900, top_p: 0.5 }));
    expect(body).toEqual({ model: 'real', temperature: 0.2, top_p: 0.5, user: 'gateway', max_tokens: 50, messages: [{ role: 'system', content: 'First.' }, { role: 'user', content: 'hi' }] });
  });

  test('is nothing where the API is none that the provider speaks, or the body is none of it', () => {
    const gateway = new Gateway(model('m', 'anthropic: {}', 'ai: {routes: {/v1/embeddings: Embeddings, /v1/models: Models}}') + route('r', rule('m')));
    const requests: readonly ClientRequest[] = [{ ...ask(), path: '/v1/embeddings', body: { model: 'm', input: 'x' } }, { ...ask(), path: '/v1/models', method: 'GET' }, { ...ask(), body: 'no JSON' }, { ...ask(), body: { model: 'm' } }];
    expect(requests.map(request => gateway.send(request)).map(({ answer, sent }) => [answer.status, sent.length])).toEqual([[503, 0], [501, 0], [503, 0], [503, 0]]);
  });
});

describe('policies', () => {
  const on = 'targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r}], ';
  const keys = '---\napiVersion: v1\nkind: Secret\nmetadata: {name: keys, namespace: llm}\nstringData: {ann: ann-key, bob: \'{"key": "bob-key", "metadata": {"team": "blue"}}\'}\n';

  test('ask for a key before anything else, and take it out', () => {
    const gateway = new Gateway(keys + host('one') + route('r', rule('one')) + policy('p', `${on}traffic: {apiKeyAuthentication: {secretRef: {name: keys}}, authorization: {policy: {matchExpressions: ["apiKey.team == 'blue'"]}}}`));
    const send = (key?: string): Story => gateway.send({ method: 'GET', path: '/', headers: key === undefined ? {} : { authorization: `Bearer ${key}` } });
    expect([send(), send('wrong'), send('ann-key'), send('bob-key')].map(({ answer }) => answer.status)).toEqual([401, 401, 403, 200]);
    expect(send('bob-key').sent[0].headers.authorization).toBeUndefined();
  });

  test('let a request pass where its keys are elsewhere, and say so', () => {
    const story = new Gateway(host('one') + route('r', rule('one')) + policy('p', `${on}traffic: {apiKeyAuthentication: {secretRef: {name: elsewhere}}}`))
      .send({ method: 'GET', path: '/', headers: { authorization: 'Bearer any' } });
    expect([story.answer.status, story.open.length]).toEqual([200, 1]);
  });

  test('count requests and tokens, and fill the bucket again', () => {
    const gateway = new Gateway(model('m', 'openai: {}') + route('r', rule('m')) + policy('p', `${on}traffic: {rateLimit: {local: [{tokens: 10, unit: Minutes}]}}`));
    expect([gateway.send(ask()), gateway.send(ask()), gateway.send(ask())].map(({ answer }) => answer.status)).toEqual([200, 200, 429]);
    gateway.wait(61);
    expect(gateway.send(ask()).answer.status).toBe(200);
  });

  test('mask and reject what guards find, in prompts and in answers', () => {
    const guarded = (guards: string): Gateway => new Gateway(model('m', 'openai: {}', `ai: {promptGuard: {${guards}}}`) + route('r', rule('m')));
    expect((guarded('request: [{regex: {builtins: [Email], action: Mask}}]').send(ask('to a@b.org and c@d.org')).sent[0].body as { messages: { content: string }[] }).messages[0].content)
      .toBe('to <EMAIL_ADDRESS> and <EMAIL_ADDRESS>');
    expect(guarded('request: [{regex: {matches: ["secret-[0-9]+"], action: Reject}, response: {message: no, statusCode: 422}}]').send(ask('secret-12')).answer).toEqual({ status: 422, headers: {}, body: 'no' });
    expect(guarded('response: [{regex: {matches: [bad], action: Reject}}]').send(ask(), { m: { content: 'a bad word' } }).answer.status).toBe(403);
  });

  test('of a webhook are as it decides, and as they say where it fails', () => {
    const guarded = (more: string): Gateway => new Gateway(host('hook') + model('m', 'openai: {}', `ai: {promptGuard: {request: [{webhook: {backendRef: {group: agentgateway.dev, kind: AgentgatewayBackend, name: hook}${more}}}]}}`) + route('r', rule('m')));
    expect(tried(guarded('').send(ask(), { hook: { body: { action: { reason: 'fine' } } } }))).toEqual(['hook', 'm']);
    expect(guarded('').send(ask(), { hook: { body: { action: { body: 'no', status_code: 418 } } } }).answer.status).toBe(418);
    expect([guarded('').send(ask(), { hook: 'refuse' }).answer.status, guarded(', failureMode: FailOpen').send(ask(), { hook: 'refuse' }).answer.status]).toEqual([503, 200]);
  });

  test('of two at one place are left open, and stay as they were chosen', () => {
    const both = (name: string): string => policy(name, `${on}traffic: {transformation: {request: {set: [{name: x-from, value: "'${name}'"}]}}}`);
    const site = siteOfText(GATEWAY + host('one') + route('r', rule('one')) + both('a') + both('b'));
    const ways = walkAll(site, { method: 'GET', path: '/' });
    expect(new Set(ways.map(({ story }) => story.sent[0].headers['x-from']))).toEqual(new Set(['a', 'b']));
    for (const { story, state } of ways) {
      expect(walkAll(site, { method: 'GET', path: '/' }, {}, state).map(next => next.story.sent[0].headers['x-from'])).toEqual([story.sent[0].headers['x-from']]);
    }
  });

  test('of two at one place are left open for each part that both say', () => {
    const both = (name: string, parts: string): string => policy(name, `${on}traffic: {headerModifiers: {${parts}}}`);
    const set = (name: string): string => `{set: [{name: x-from, value: ${name}}]}`;
    const site = siteOfText(GATEWAY + host('one') + route('r', rule('one')) + both('a', `request: ${set('a')}`) + both('b', `request: ${set('b')}, response: ${set('b')}`));
    const ways = walkAll(site, { method: 'GET', path: '/' }).map(({ story }) => [story.sent[0].headers['x-from'], story.answer.headers['x-from']]);
    expect(ways.sort()).toEqual([['a', 'b'], ['b', 'b']]);
  });

  test('of a Gateway say how much is held of bodies for models, and of no others', () => {
    const limit = policy('p', 'targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: edge}], frontend: {http: {maxBufferSize: 2Ki}}');
    const gateway = new Gateway(host('one') + model('m', 'openai: {}') + route('r', `${rule('one', '{path: {type: PathPrefix, value: /plain}}')}, ${rule('m')}`) + limit);
    const long = 'x'.repeat(3000);
    expect(gateway.send(ask(long)).answer).toMatchObject({ status: 503, body: 'processing failed: request was too large' });
    expect([gateway.send(ask()), gateway.send({ ...ask(long), path: '/plain' })].map(({ answer }) => answer.status)).toEqual([200, 200]);
  });

  test('that answer directly answer an error on Envoy where the rule has backends as well', () => {
    const answer = '---\napiVersion: gateway.kgateway.dev/v1alpha1\nkind: DirectResponse\nmetadata: {name: closed, namespace: llm}\nspec: {status: 418, body: closed}\n';
    const to = (refs: string): unknown => new Gateway(answer + route('r', `{filters: [{type: ExtensionRef, extensionRef: {group: gateway.kgateway.dev, kind: DirectResponse, name: closed}}], backendRefs: [${refs}]}`), 'kgateway-2.1-envoy')
      .send({ method: 'GET', path: '/' }).answer.status;
    expect([to(''), to('{name: web, port: 80}')]).toEqual([418, 500]);
  });

  test('with expressions over what nobody has told leave the answer open, both ways', () => {
    const site = siteOfText(GATEWAY + host('one') + route('r', rule('one')) + policy('p', `${on}traffic: {authorization: {policy: {matchExpressions: ["source.address == '10.0.0.1'"]}}}`));
    const ways = walkAll(site, { method: 'GET', path: '/' });
    expect(ways.map(({ story }) => story.answer.status).sort()).toEqual([200, 403]);
    expect(ways[0].story.open[0]).toContain('source.address');
  });
});

describe('a copy of a request', () => {
  const copied = (more: string): readonly string[] => tried(new Gateway(host('one') + host('two') + more + route('r',
    rule('one', '', 'filters: [{type: RequestMirror, requestMirror: {backendRef: {group: agentgateway.dev, kind: AgentgatewayBackend, name: two}}}], '))).send({ method: 'GET', path: '/' }));

  test('goes to a backend that a policy calls as well, and to none that nobody calls', () => {
    const calls = policy('p', 'targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: other}], traffic: {extAuth: {http: {}, backendRef: {group: agentgateway.dev, kind: AgentgatewayBackend, name: two}}}');
    expect([copied(''), copied(calls)]).toEqual([['one'], ['two', 'one']]);
  });
});

describe('a Service', () => {
  const service = (more = ''): string => `---\napiVersion: v1\nkind: Service\nmetadata: {name: svc, namespace: llm}\nspec: {ports: [{name: web, port: 80}, {name: other, port: 81}]${more}}\n`;
  const slice = (addresses: readonly string[], isReady = true, port = 'web'): string =>
    `---\napiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {name: svc-${addresses[0]}, namespace: llm, labels: {kubernetes.io/service-name: svc}}\n`
    + `addressType: IPv4\nports: [{name: ${port}, port: 8000}]\nendpoints: [${addresses.map(address => `{addresses: [${address}], conditions: {ready: ${isReady}}}`).join(', ')}]\n`;
  const ways = (objects: string, world: World = {}, port = 80): readonly Story[] =>
    walkAll(siteOfText(`${GATEWAY}${objects}${route('r', `{backendRefs: [{name: svc, port: ${port}}]}`)}`), { method: 'GET', path: '/' }, world).map(({ story }) => story);
  const ended = (objects: string, world?: World, port?: number): unknown => ways(objects, world, port).map(({ answer: { status, body } }) => status === 200 ? status : [status, body]);
  const at = (name: string, address: string) => ({ name, address, host: 'svc.llm.svc.cluster.local', port: 80 });

  test('answers where nothing tells that it cannot', () => {
    expect([ended(service()), ended(service(', selector: {app: a}'), { isComplete: true }), ended(''), ended(service() + slice(['10.0.0.1']))]).toEqual([[200], [200], [200], [200]]);
  });

  test('without the port, or without an endpoint that is ready, is none', () => {
    const none = [[503, 'no healthy backends']];
    expect([ended(service(), {}, 82), ended(service(), { isComplete: true }), ended(service() + slice(['10.0.0.1'], false)), ended(service() + slice(['10.0.0.1'], true, 'other'))]).toEqual([none, none, none, none]);
  });

  test('shares requests among its endpoints, those that fail get few of them', () => {
    const world: World = { endpoints: [at('a', '10.0.0.1'), at('b', '10.0.0.2')], behaviours: { a: { status: 500 } } };
    const objects = service() + slice(['10.0.0.1', '10.0.0.2']) + slice(['10.0.0.3'], false);
    expect(ways(objects, world).map(({ sent, share }) => [sent[0].endpoint, share])).toEqual([['a', 0.5], ['b', 0.5]]);
    const again = policy('again', 'targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r}], traffic: {retry: {attempts: 1, codes: [500]}}');
    expect(ways(objects + again, world).map(({ sent, share }) => [sent.map(({ endpoint }) => endpoint).join(), share])).toEqual([['b', 0.5], ['a,b', 0.375], ['a,a', 0.125]]);
  });
});

describe('steps of a story', () => {
  test('say where they stand and what they rest on; nothing but 1.4 was recorded', () => {
    const yaml = host('one') + route('r', rule('one'));
    const steps = (dialect: string): Story['steps'] => new Gateway(yaml, dialect).send({ method: 'GET', path: '/' }).steps;
    expect(steps('agentgateway-1.4').every(({ ground }) => ground.kind === 'recorded')).toBe(true);
    expect(steps('agentgateway-1.3').every(({ ground }) => ground.kind === 'assumed' && ground.ref!.includes('1.4.1'))).toBe(true);
    expect(steps('agentgateway-1.4').find(({ about }) => about === 'route')!.place).toMatch(/^all\.yaml:\d+$/);
  });
});

test.each([['443', 'https'], ['8080', 'http']])('Gloo speaks with an overridden host on port %s by %s', (port, scheme) => {
  const site = siteOfText(`apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: llm}
spec: {gatewayClassName: gloo-gateway, listeners: [{name: web, port: 80, protocol: HTTP}]}
---
apiVersion: gloo.solo.io/v1
kind: Upstream
metadata: {name: deepseek, namespace: llm}
spec: {ai: {openai: {authToken: {secretRef: {name: key, namespace: llm}}, customHost: {host: api.deepseek.com, port: ${port}}}}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: r, namespace: llm}
spec: {parentRefs: [{name: edge}], rules: [{backendRefs: [{group: gloo.solo.io, kind: Upstream, name: deepseek}]}]}
`, 'gloo-1.20');
  const [{ story: { sent: [sent] } }] = walkAll(site, ask());
  expect(sent).toMatchObject({ scheme, ...scheme === 'https' && { sni: 'api.deepseek.com' } });
});

import { createHash } from 'crypto';
import { GATEWAY, host, policy, route, rule, siteOfText } from './site-of-text';
import { JsonValue } from '../../src/intent/policy/body';
import { ClientRequest } from '../../src/walk/request';
import { Site } from '../../src/walk/site';
import { GatewayState } from '../../src/walk/state';
import { Story } from '../../src/walk/story';
import { apr1 } from '../../src/walk/traffic/apr1';
import { walkAll } from '../../src/walk/walk';
import { World } from '../../src/walk/world';

// What nobody recorded, but the source of agentgateway v1.4.1 says; each group names its files.

const APIS = 'routes: {/v1/chat/completions: Completions, /v1/messages: Messages, /v1/responses: Responses, /v1/embeddings: Embeddings, count_tokens: AnthropicTokenCount, /raw: Detect}';

const model = (provider: string, policies = ''): string => `---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: m, namespace: llm}
spec: {ai: {provider: {${provider}}}, policies: {ai: {${APIS}${policies}}}}
`;

class Gateway {
  private state = new GatewayState();
  private readonly site: Site;

  constructor(yaml: string) { this.site = siteOfText(GATEWAY + yaml); }

  public send(request: ClientRequest, behaviours: World['behaviours'] = {}): Story {
    const [{ story, state }] = walkAll(this.site, request, { behaviours }, this.state);
    this.state = state;
    return story;
  }
}

const asked = (provider: string, policies = ''): Gateway => new Gateway(model(provider, policies) + host('hook') + route('r', rule('m')));
const post = (path: string, body: JsonValue, headers: { readonly [name: string]: string } = {}): ClientRequest =>
  ({ method: 'POST', path, headers: { 'content-type': 'application/json', ...headers }, body });
const chat = (content: JsonValue = 'hi', more: { readonly [field: string]: JsonValue } = {}): ClientRequest =>
  post('/v1/chat/completions', { model: 'any', messages: [{ role: 'user', content }], ...more });
const message = (more: { readonly [field: string]: JsonValue } = {}): ClientRequest =>
  post('/v1/messages', { model: 'any', max_tokens: 9, messages: [{ role: 'user', content: 'hi' }], ...more });
const bodyOf = ({ sent }: Story): unknown => sent[sent.length - 1].body;
const ended = ({ answer: { status, body } }: Story): unknown => [status, body];

describe('an answer that asks for tools (crates/llm/src/conversion)', () => {
  const call = { id: 'call_1', type: 'function', function: { name: 'time', arguments: '{"zone":"CET"}' } };
  const use = { type: 'tool_use', id: 'call_1', name: 'time', input: { zone: 'CET' } };
  const completion = (fields: { readonly [field: string]: JsonValue }, end: string): JsonValue => ({ id: 'c', object: 'chat.completion', created: 1, model: 'm', choices: [{ index: 0, message: { role: 'assistant', ...fields }, finish_reason: end }], usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 } });
  const messages = (content: JsonValue, end: string): JsonValue => ({ id: 'x', type: 'message', role: 'assistant', model: 'm', content, stop_reason: end, usage: { input_tokens: 1, output_tokens: 1 } });
  const converse = (content: JsonValue, end: string): JsonValue => ({ output: { message: { role: 'assistant', content } }, stopReason: end, usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 } });
  const choice = ({ answer: { body } }: Story): unknown => (body as { choices: { message: unknown; finish_reason: unknown }[] }).choices.map(({ message: said, finish_reason: end }) => [said, end])[0];
  const said = ({ answer: { body } }: Story): unknown => { const { content, stop_reason: end } = body as { content: unknown; stop_reason: unknown }; return [content, end]; };

  test('of Anthropic asks the client of OpenAI for them, without a text where there is none', () => {
    const of = (content: JsonValue, end: string): unknown => choice(asked('anthropic: {}').send(chat(), { m: { body: messages(content, end) } }));
    expect(of([{ type: 'text', text: 'wait' }, use], 'tool_use')).toEqual([{ role: 'assistant', content: 'wait', tool_calls: [call] }, 'tool_calls']);
    expect(of([use], 'tool_use')).toEqual([{ role: 'assistant', tool_calls: [call] }, 'tool_calls']);
    expect(['max_tokens', 'stop_sequence', 'refusal', 'pause_turn'].map(end => (of([{ type: 'text', text: 'a' }], end) as unknown[])[1])).toEqual(['length', 'stop', 'content_filter', 'stop']);
  });

  test('of OpenAI asks the client of Anthropic for them; arguments that are no JSON are lost', () => {
    const of = (fields: { readonly [field: string]: JsonValue }, end: string): unknown => said(asked('openai: {}').send(message(), { m: { body: completion(fields, end) } }));
    expect(of({ content: null, tool_calls: [call] }, 'tool_calls')).toEqual([[use], 'tool_use']);
    expect(of({ content: 'wait', tool_calls: [{ ...call, function: { name: 'time', arguments: '{' } }] }, 'tool_calls')).toEqual([[{ type: 'text', text: 'wait' }, { ...use, input: null }], 'tool_use']);
    expect(['length', 'content_filter'].map(end => (of({ content: 'a' }, end) as unknown[])[1])).toEqual(['max_tokens', 'end_turn']);
  });

  test('of Bedrock asks either, and says why it stopped in the words of each', () => {
    const body = converse([{ toolUse: { toolUseId: 'call_1', name: 'time', input: { zone: 'CET' } } }], 'tool_use');
    expect(choice(asked('bedrock: {}').send(chat(), { m: { body } }))).toEqual([{ role: 'assistant', tool_calls: [call] }, 'tool_calls']);
    expect(said(asked('bedrock: {}').send(message(), { m: { body } }))).toEqual([[use], 'tool_use']);
    const stopped = converse([{ text: 'no' }], 'guardrail_intervened');
    expect(choice(asked('bedrock: {}').send(chat(), { m: { body: stopped } }))).toEqual([{ role: 'assistant', content: 'no' }, 'content_filter']);
    expect(said(asked('bedrock: {}').send(message(), { m: { body: stopped } }))).toEqual([[{ type: 'text', text: 'no' }], 'refusal']);
  });

  test('that becomes one for Responses is left open', () => {
    const { open } = asked('gemini: {}').send(post('/v1/responses', { model: 'any', input: 'hi' }), { m: { body: completion({ content: null, tool_calls: [call] }, 'tool_calls') } });
    expect(open).toEqual([expect.stringContaining('tools')]);
  });
});

describe('errors of providers (llm/mod.rs, chat_error_format)', () => {
  const google = { error: { code: 429, message: 'slow down', status: 'RESOURCE_EXHAUSTED' } };

  test.each<[string, string, ClientRequest, JsonValue, unknown]>([
    ['of OpenAI are told as those of Anthropic', 'openai: {}', message(), { error: { message: 'no', type: 'x' } }, { type: 'error', error: { type: 'x', message: 'no' } }],
    ['of OpenAI without a kind get one by their status', 'openai: {}', message(), { error: { message: 'no' } }, { type: 'error', error: { type: 'rate_limit_error', message: 'no' } }],
    ['of Anthropic are told as those of OpenAI', 'anthropic: {}', chat(), { type: 'error', error: { type: 'x', message: 'no' } }, { event_id: null, error: { type: 'invalid_request_error', message: 'no' } }],
    ['that lack a part of Anthropic\'s are a text', 'anthropic: {}', chat(), { error: { message: 'no' } }, { event_id: null, error: { type: 'invalid_request_error', message: '{"error":{"message":"no"}}' } }],
    ['that lack a part stay a text for Messages, too', 'anthropic: {}', message(), { error: { message: 'no' } }, { type: 'error', error: { type: 'rate_limit_error', message: '{"error":{"message":"no"}}' } }],
    ['of Google are told as those of OpenAI', 'gemini: {}', chat(), google, { event_id: null, error: { type: 'rate_limit_error', message: 'slow down', code: 'RESOURCE_EXHAUSTED' } }],
    ['of Google may stand in a list', 'gemini: {}', message(), [google], { type: 'error', error: { type: 'rate_limit_error', message: 'slow down' } }],
    ['of Bedrock have a form of their own for Messages', 'bedrock: {}', message(), { Message: 'no' }, { type: '', error: { type: 'invalid_request_error', message: 'no' } }],
  ])('%s', (_, provider, request, body, wanted) => {
    expect(ended(asked(provider).send(request, { m: { status: 429, body } }))).toEqual([429, wanted]);
  });

  test('that are no errors of Google, or of OpenAI where they are translated, end in 503', () => {
    expect(asked('gemini: {}').send(chat(), { m: { status: 500 } }).answer.status).toBe(503);
    expect(asked('openai: {}').send(message(), { m: { status: 500, body: 'oops' } }).answer.status).toBe(503);
    expect(asked('openai: {}').send(chat(), { m: { status: 500, body: 'oops' } }).answer).toMatchObject({ status: 500, body: 'oops' });
  });

  test('to a count of tokens are taken for counts', () => {
    expect(ended(asked('anthropic: {}').send(post('/v1/messages/count_tokens', { model: 'x', messages: [] }), { m: { status: 500 } })))
      .toEqual([503, 'processing failed: failed to parse response: missing field `input_tokens`']);
  });
});

describe('answers (llm/types)', () => {
  test('need a model, and get back what the gateway knows by name', () => {
    const gateway = asked('openai: {}');
    expect(ended(gateway.send(chat(), { m: { body: { choices: [] } } }))).toEqual([503, 'processing failed: failed to parse response: missing field `model`']);
    expect(ended(gateway.send(chat(), { m: { body: { model: 'x', choices: [{ index: 0 }] } } }))).toEqual([200, { model: 'x', usage: null, choices: [{ index: 0, message: {} }] }]);
  });

  test('are streams for whoever asks for one', () => {
    expect(asked('openai: {}').send(chat('hi', { stream: true }), { m: { body: { model: 'x' } } }).answer.headers['content-type']).toBe('text/event-stream');
  });

  test('for Responses that were chat completions keep what is known by name alone', () => {
    const { answer: { body } } = asked('gemini: {}').send(post('/v1/responses', { model: 'g', input: 'hi' }));
    expect(body).toEqual({
      id: 'resp_<id>',
      status: 'completed',
      model: 'g',
      output: [{ type: 'message', id: 'msg_<id>', role: 'assistant', status: 'completed', content: [{ type: 'output_text', annotations: [], logprobs: null, text: 'hello from m' }] }],
      usage: { input_tokens: 5, output_tokens: 3, input_tokens_details: { cached_tokens: 0 }, output_tokens_details: { reasoning_tokens: 0 } },
    });
  });

  test('to the head of a request have no body', () => {
    expect(ended(new Gateway(host('one') + route('r', rule('one'))).send({ method: 'HEAD', path: '/' }))).toEqual([200, '']);
  });
});

describe('requests (llm/conversion)', () => {
  test('for models of OpenAI say the limit of tokens by its newer name', () => {
    expect(bodyOf(asked('openai: {model: gpt-5}').send(chat('hi', { max_tokens: 7 })))).toEqual({ model: 'gpt-5', max_completion_tokens: 7, messages: [{ role: 'user', content: 'hi' }] });
    expect(bodyOf(asked('openai: {model: llama}').send(chat('hi', { max_tokens: 7 })))).toMatchObject({ max_tokens: 7 });
    expect(bodyOf(asked('gemini: {model: gpt-5}').send(chat('hi', { max_tokens: 7 })))).toMatchObject({ max_tokens: 7 });
  });

  test('for Responses become chat completions in parts, with instructions of the developer', () => {
    const input: JsonValue = [{ role: 'user', content: 'a' }, { type: 'function_call', call_id: 'c', name: 'f', arguments: '{}' }, { type: 'function_call_output', call_id: 'c', output: 'b' }];
    expect(bodyOf(asked('gemini: {}').send(post('/v1/responses', { model: 'g', instructions: 'Be brief.', input: 'hi' })))).toEqual({
      model: 'g', stream: false, messages: [{ role: 'developer', content: 'Be brief.' }, { role: 'user', content: [{ type: 'text', text: 'hi' }] }],
    });
    expect((bodyOf(asked('gemini: {}').send(post('/v1/responses', { model: 'g', input }))) as { messages: unknown }).messages).toEqual([
      { role: 'user', content: 'a' }, { role: 'assistant', tool_calls: [{ id: 'c', type: 'function', function: { name: 'f', arguments: '{}' } }] }, { role: 'tool', content: 'b', tool_call_id: 'c' },
    ]);
  });

  test('for Bedrock have its own names, but for two', () => {
    const tools = [{ type: 'function', function: { name: 'look.up', parameters: { type: 'object' } } }];
    expect(bodyOf(asked('bedrock: {}').send(chat('hi', { top_p: 0.5, tools, tool_choice: 'required' })))).toEqual({
      modelId: 'any',
      messages: [{ role: 'user', content: [{ text: 'hi' }] }],
      inferenceConfig: { maxTokens: 4096, top_p: 0.5 },
      toolConfig: { tools: [{ toolSpec: { name: 'look_up', description: null, inputSchema: { json: { type: 'object' } } } }], tool_choice: 'any' },
    });
  });

  test('for Messages go to Bedrock block by block, with what only Claude knows', () => {
    const { sent: [{ body }] } = asked('bedrock: {}').send({ ...message({ system: 'Be brief.', thinking: { type: 'enabled', budget_tokens: 5 }, temperature: 1 }), headers: { 'anthropic-beta': 'context-1m-2025-08-07, other' } });
    expect(body).toEqual({
      modelId: 'any',
      messages: [{ role: 'user', content: [{ text: 'hi' }] }],
      system: [{ text: 'Be brief.' }],
      inferenceConfig: { maxTokens: 9 },
      additionalModelRequestFields: { thinking: { type: 'enabled', budget_tokens: 5 }, anthropic_beta: ['context-1m-2025-08-07'] },
    });
  });

  test('for embeddings are put into the words of Google and Amazon', () => {
    const request = post('/v1/embeddings', { model: 'any', input: ['a', 'b'], dimensions: 8 });
    expect(bodyOf(asked('vertexai: {projectId: p}').send(request)))
      .toEqual({ instances: [{ content: 'a', task_type: 'RETRIEVAL_QUERY' }, { content: 'b', task_type: 'RETRIEVAL_QUERY' }], parameters: { outputDimensionality: 8 } });
    expect(bodyOf(asked('bedrock: {model: cohere.embed}').send(request))).toEqual({ texts: ['a', 'b'], input_type: 'search_query' });
    expect(asked('bedrock: {model: amazon.titan}').send(request).answer.status).toBe(503);
  });

  test('for Messages need a limit where they are translated', () => {
    const request = post('/v1/messages', { model: 'any', messages: [] });
    expect([asked('openai: {}').send(request).answer.status, asked('anthropic: {}').send(request).answer.status]).toEqual([503, 200]);
  });

  test('may name their model in the path', () => {
    const request = post('/v1/projects/p/locations/l/publishers/google/models/gemini%2D2:generateContent', { messages: [] });
    expect(bodyOf(asked('openai: {}').send(request))).toMatchObject({ model: 'gemini-2' });
  });

  test('that count tokens are answered by the gateway where the provider cannot', () => {
    const { answer, sent, open } = asked('openai: {}').send(post('/v1/messages/count_tokens', { model: 'x', messages: [] }));
    expect([answer.status, sent.length, open.length]).toEqual([200, 0, 1]);
  });

  test('for Bedrock are signed with what AWS looks at', () => {
    const { sent: [{ headers }] } = asked('bedrock: {}').send({ ...chat(), headers: { 'x-amz-meta': '1', 'x-other': '2' } });
    expect(headers.authorization).toContain('SignedHeaders=host;x-amz-date;x-amz-meta,');
  });
});

describe('guards (llm/policy)', () => {
  const webhook = (phase: string): string => `, promptGuard: {${phase}: [{webhook: {backendRef: {group: agentgateway.dev, kind: AgentgatewayBackend, name: hook}, forwardHeaderMatches: [{name: x-tag, value: provider}]}}]}`;
  const regex = (pattern: string): string => `, promptGuard: {request: [{regex: {matches: ["${pattern}"], action: Mask}}]}`;
  const hook = (action: JsonValue, status = 200): World['behaviours'] => ({ hook: { status, body: { action } } });

  test('look at texts that follow each other as one, and not at what tools say', () => {
    const parts: JsonValue[] = [{ type: 'text', text: 'a' }, { type: 'text', text: 'b c' }, { type: 'image_url', image_url: { url: 'u' } }];
    expect(bodyOf(asked('openai: {}', regex('a b')).send(chat(parts)))).toMatchObject({ messages: [{ content: [{ type: 'text', text: '<masked> c' }, parts[2]] }] });
    const request = chat('hi', { messages: [{ role: 'tool', tool_call_id: 'c', content: 'a b' }] });
    expect(bodyOf(asked('openai: {}', regex('a b')).send(request))).toMatchObject({ messages: [{ content: 'a b' }] });
  });

  test('of Responses leave the instructions alone', () => {
    expect(bodyOf(asked('openai: {}', regex('bad')).send(post('/v1/responses', { model: 'x', instructions: 'bad', input: 'so bad' })))).toMatchObject({ instructions: 'bad', input: 'so <masked>' });
  });

  test('by webhook see each message as one text, and put whole messages in their place', () => {
    const gateway = asked('openai: {}', webhook('request'));
    const story = gateway.send(chat([{ type: 'text', text: 'a' }, { type: 'text', text: 'b' }]), hook({ body: { messages: [{ role: 'user', content: 'c' }, { role: 'user', content: 'd' }] } }));
    expect(story.sent.map(({ body }) => body)).toEqual([
      { body: { messages: [{ role: 'user', content: 'a b' }] } }, { model: 'any', messages: [{ role: 'user', content: 'c' }, { role: 'user', content: 'd' }] },
    ]);
  });

  test('by webhook let pass what is neither a refusal nor a conversation, whatever its status', () => {
    const gateway = asked('openai: {}', webhook('request'));
    const statuses = [hook({ body: 'no' }), hook({ body: { messages: [{ content: 'x' }] } }), hook({ body: 'no', status_code: 418 }, 500), hook({ body: { choices: [] } })]
      .map(behaviours => gateway.send(chat(), behaviours).answer.status);
    expect(statuses).toEqual([200, 200, 418, 503]);
  });

  test('of answers end the request where they fail, and are told headers of the answer', () => {
    const gateway = asked('openai: {}', webhook('response'));
    expect(ended(gateway.send(chat(), { hook: 'refuse' }))).toEqual([503, 'processing failed: prompt guard failed']);
    const { sent } = gateway.send({ ...chat(), headers: { 'x-tag': 'client' } }, { m: { headers: { 'x-tag': 'provider' } }, ...hook({}) });
    expect(sent[1].headers['x-tag']).toBe('provider');
  });

  test('by webhook are waited for ten seconds', () => {
    const story = asked('openai: {}', webhook('request')).send(chat(), { hook: 'hang' });
    expect([story.answer.status, story.seconds]).toEqual([503, 10]);
  });

  test('by OpenAI name their model, and take nothing but a whole answer', () => {
    const gateway = asked('openai: {}', ', promptGuard: {request: [{openAIModeration: {}}]}');
    const names = ['hate', 'hate/threatening', 'harassment', 'harassment/threatening', 'illicit', 'illicit/violent', 'self-harm', 'self-harm/intent', 'self-harm/instructions', 'sexual', 'sexual/minors', 'violence', 'violence/graphic'];
    const all = (value: JsonValue): JsonValue => Object.fromEntries(names.map(name => [name, value]));
    const told = (flagged: boolean, categories = all(false)): World['behaviours'] => ({
      'api.openai.com': { body: { id: 'i', model: 'o', results: [{ flagged, categories, category_scores: all(0), category_applied_input_types: all([]) }] } },
    });
    expect(gateway.send(chat(), told(false)).sent[0].body).toEqual({ input: ['hi'], model: 'omni-moderation-latest' });
    expect([told(true), told(false, {})].map(behaviours => gateway.send(chat(), behaviours).answer.status)).toEqual([403, 503]);
  });
});

describe('health (telemetry/log.rs)', () => {
  const pool = `---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: m, namespace: llm}
spec: {ai: {groups: [{providers: [{name: first, openai: {model: a}}]}, {providers: [{name: second, openai: {model: b}}]}]}, policies: {health: {eviction: {duration: 9s}}}}
`;

  test('counts for the endpoint what the gateway itself makes of a request', () => {
    const gateway = new Gateway(pool + route('r', rule('m')));
    expect(gateway.send(post('/', 'no JSON')).answer.status).toBe(503);
    expect(gateway.send(chat()).sent.map(({ endpoint }) => endpoint)).toEqual(['second']);
  });
});

describe('traffic (http, proxy/httpproxy.rs)', () => {
  const one = host('one');
  const filtered = (filters: string, matches = ''): Gateway => new Gateway(one + route('r', rule('one', matches, `filters: [${filters}], `)));
  const on = 'targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r}], ';
  const ruled = (traffic: string, more = ''): Gateway => new Gateway(more + one + route('r', rule('one')) + policy('p', `${on}traffic: {${traffic}}`));

  test.each([
    ['a host and a port as they are', 'hostname: b.org, port: 80', 'a.org', 'http://b.org:80/x'],
    ['the port of the request beside a host', 'hostname: b.org', 'a.org:8080', 'http://b.org:8080/x'],
    ['no port of the request beside a host and a scheme', 'hostname: b.org, scheme: https', 'a.org:8080', 'https://b.org/x'],
    ['the host and the port of the request beside a scheme', 'scheme: https', 'a.org:8080', 'https://a.org:8080/x'],
    ['no usual port', 'scheme: https, port: 443', 'a.org:8080', 'https://a.org/x'],
    ['a path without the slash behind it', 'path: {type: ReplaceFullPath, replaceFullPath: /y/}', 'a.org', 'http://a.org/y'],
  ])('redirects to %s', (_, said, from, to) => {
    const { answer } = filtered(`{type: RequestRedirect, requestRedirect: {${said}}}`).send({ method: 'GET', path: '/x', host: from, port: 80, scheme: 'http' });
    expect(answer.headers.location).toBe(to);
  });

  test('adds to headers before it sets them', () => {
    const { sent } = filtered('{type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: a, value: x}], add: [{name: a, value: y}]}}').send({ method: 'GET', path: '/' });
    expect(sent[0].headers.a).toBe('x');
  });

  test('keeps what is between the client and the gateway', () => {
    const { sent } = new Gateway(one + route('r', rule('one'))).send({ method: 'GET', path: '/', headers: { 'connection': 'x-mine', 'x-mine': '1', 'keep-alive': '5', 'te': 'trailers', 'x-other': '2' } });
    expect(sent[0].headers).toEqual({ 'te': 'trailers', 'x-other': '2' });
  });

  test('compares origins without looking at letters and usual ports', () => {
    const gateway = ruled('cors: {allowOrigins: ["https://*.Example.org:443"]}');
    const allowed = (origin: string): string | undefined => gateway.send({ method: 'GET', path: '/', headers: { origin } }).answer.headers['access-control-allow-origin'];
    expect([allowed('https://A.example.org'), allowed('https://a.example.org:8443'), allowed('http://a.example.org')]).toEqual(['https://A.example.org', undefined, undefined]);
  });

  test('checks passwords of htpasswd -m', () => {
    expect(apr1('password', '7/CTEZag')).toBe('yqYaODJNbYLjasXuaDz9M1');
    const gateway = ruled('basicAuthentication: {users: ["ann:$apr1$7/CTEZag$yqYaODJNbYLjasXuaDz9M1"]}');
    const status = (text: string): number | undefined => gateway.send({ method: 'GET', path: '/', headers: { authorization: `Basic ${Buffer.from(text).toString('base64')}` } }).answer.status;
    expect([status('ann:password'), status('ann:other'), status('ann')]).toEqual([200, 401, 401]);
  });

  test('changes the status and the body of an answer by expressions, and empties a body whose expression fails', () => {
    expect(ended(ruled('transformation: {response: {set: [{name: ":status", value: "418"}], body: "nothing.here"}}').send({ method: 'GET', path: '/' }))).toEqual([418, '']);
  });

  test('keeps what a transformation found out of the request for the answer', () => {
    const gateway = ruled('transformation: {request: {metadata: {who: "request.headers[\'x-who\']"}}, response: {set: [{name: x-was, value: metadata.who}]}}');
    expect(gateway.send({ method: 'GET', path: '/', headers: { 'x-who': 'ann' } }).answer.headers['x-was']).toBe('ann');
  });

  test('takes no token without an end, and none without a key', () => {
    const jwk = { kty: 'RSA', kid: 'k', n: 'AQAB', e: 'AQAB' };
    const gateway = ruled(`jwtAuthentication: {providers: [{issuer: i, jwks: {inline: '${JSON.stringify({ keys: [jwk] })}'}}]}`);
    const token = (header: object): string => `${[header, { iss: 'i' }].map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.${createHash('md5').update('x').digest('base64url')}`;
    const body = (header: object): unknown => gateway.send({ method: 'GET', path: '/', headers: { authorization: `Bearer ${token(header)}` } }).answer.body;
    expect([body({ alg: 'RS256' }), body({ alg: 'ES256', kid: 'k' }), body({ alg: 'RS256', kid: 'other' })]).toEqual([
      'authentication failure: the token header does not specify a `kid`',
      'authentication failure: the token is invalid or malformed: Error(InvalidAlgorithm)',
      'authentication failure: token uses the unknown key "other"',
    ]);
  });
});

describe('models (llm/model_router.rs)', () => {
  const one = (policies = ''): string => `---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayModel
metadata: {name: one, namespace: llm}
spec: {parentRefs: [{name: edge}], provider: OpenAI${policies}}
`;
  const edge = GATEWAY.replace('protocol: HTTP}', 'protocol: HTTP, allowedRoutes: {kinds: [{group: agentgateway.dev, kind: AgentgatewayModel}]}}');
  const served = (path: string, policies = '', body: JsonValue = { model: 'one', input: 'x', query: 'q', documents: [] }): Story =>
    walkAll(siteOfText(edge + one(policies)), post(path, body))[0].story;

  test('serve reranking and pictures, too', () => {
    expect(['/v2/rerank', '/v1/images/edits', '/v1/responses/compact'].map(path => served(path).sent[0].path)).toEqual(['/v1/rerank', '/v1/images/edits', '/v1/responses/compact']);
  });

  test('that lead to others lead to no others that do, which is told where one is chosen', () => {
    const virtual = (name: string, kind: string, to: string): string => `---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayModel
metadata: {name: ${name}, namespace: llm}
spec: {parentRefs: [{name: edge}], virtualModel: {${kind}: {targets: [{modelRef: {name: ${to}}, ${kind === 'weighted' ? 'weight: 1' : 'priority: 0'}}]}}}
`;
    const site = siteOfText(edge + one() + virtual('inner', 'weighted', 'one') + virtual('outer', 'weighted', 'inner') + virtual('pool', 'failover', 'inner'));
    const code = (name: string): unknown => (walkAll(site, post('/v1/chat/completions', { model: name, messages: [] }))[0].story.answer.body as { error?: { code: string } }).error?.code;
    expect(['inner', 'outer', 'pool'].map(code)).toEqual([undefined, 'virtual_model_target_not_found', 'model_not_found']);
  });

  test('that work something out take all they are asked for chat completions', () => {
    const policies = ', policies: {transformations: [{field: user, expression: "\'x\'"}]}';
    expect([served('/v1/embeddings').sent.length, ended(served('/v1/embeddings', policies))]).toEqual([1, [503, 'processing failed: failed to parse request: missing field `messages`']]);
  });
});

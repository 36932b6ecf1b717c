import { codeOf, CONFIG, gatewayOf, litellm } from './litellm-run';
import { Behaviour } from '../../../src';

const headers = { authorization: 'Bearer of-a-client' };
const asking = (model: string) => ({ model, headers });
const pools = litellm(CONFIG.pools);

test('a name leads to its deployment, which is asked for the model of the provider', () => {
  gatewayOf(pools).send(asking('claude')).expectSent({ host: 'api.anthropic.com', model: 'claude-sonnet-4-5' });
});

test('deployments of a name share its requests by their weights', () => {
  const sent = gatewayOf(pools).send(asking('gpt-4o'));
  expect([sent.shareOf('eu-resource.openai.azure.com'), sent.shareOf('api.openai.com')]).toEqual([0.75, 0.25]);
});

test('the order of deployments is the order in which they are asked', () => {
  gatewayOf(pools).when('anthropic', Behaviour.status(503)).send(asking('claude')).expectTried('anthropic', 'openai').expectSent({ host: 'api.groq.com', model: 'llama-3.3-70b-versatile' });
});

test('what a model falls back to is asked in the order of the config, after its own deployments', () => {
  const config = `
model_list:
  - {model_name: first, litellm_params: {model: openai/gpt-4o, api_key: os.environ/A}}
  - {model_name: second, litellm_params: {model: anthropic/claude-sonnet-4-5, api_key: os.environ/B}}
  - {model_name: third, litellm_params: {model: gemini/gemini-2.5-pro, api_key: os.environ/C}}
litellm_settings: {fallbacks: [{first: [second, third]}], num_retries: 2}
`;
  const gateway = gatewayOf(litellm(config));
  gateway.when('openai', Behaviour.status(503)).when('anthropic', Behaviour.status(500)).send(asking('first')).expectTried('openai', 'anthropic', 'gemini')
    .expectStatus(200).expectSent({ model: 'gemini-2.5-pro' });
  gatewayOf(litellm(config)).when('anthropic', Behaviour.status(503)).send(asking('second')).expectStatus(503);
});

test('a fallback names a deployment by its id, or a model that a star stands for', () => {
  const gateway = gatewayOf(pools);
  gateway.when('openai', Behaviour.status(503)).when('openai-2', Behaviour.status(503)).send(asking('twins')).expectStatus(200).expectSent({ host: 'eu-resource.openai.azure.com' });
  expect(codeOf(pools)).toContain("new Gemini({ apiKey: geminiApiKey, model: 'gemini-2.5-pro' })");
});

test('another name leads where its model leads', () => {
  gatewayOf(pools).send(asking('best')).expectSent({ host: 'api.anthropic.com', model: 'claude-sonnet-4-5' });
});

test('a star takes every name that fits, and what stands before it is taken off where the provider does not know it', () => {
  gatewayOf(pools).send(asking('gemini/gemini-2.5-flash')).expectSent({ host: 'generativelanguage.googleapis.com', model: 'gemini-2.5-flash' });
  gatewayOf(pools).send(asking('claude-opus-4-1')).expectSent({ host: 'api.anthropic.com', model: 'claude-opus-4-1' });
  gatewayOf(pools).send(asking('gpt-5')).expectSent({ host: 'api.openai.com', model: 'gpt-5' });
});

test('a name that nobody answers to is refused where no star takes it', () => {
  gatewayOf(litellm(CONFIG.limits)).send({ model: 'unheard-of', headers }).expectNothingSent();
});

test('who has no key is refused, and the master key is taken where clients put it', () => {
  const gateway = gatewayOf(litellm(CONFIG.providers));
  gateway.send({ model: 'groq' }).expectStatus(401).expectNothingSent();
  expect(codeOf(litellm(CONFIG.providers))).toContain("stringData: { master: '$PROXY_KEY' }");
  expect(codeOf(litellm(CONFIG.limits))).toContain("ClientLocation.header('X-Litellm-Key', 'Bearer ')");
});

test('each call has its time, so that a silent provider is left for the next one', () => {
  const config = `
model_list:
  - {model_name: chat, litellm_params: {model: openai/gpt-4o, api_key: os.environ/A, timeout: 5}}
  - {model_name: behind, litellm_params: {model: anthropic/claude-sonnet-4-5, api_key: os.environ/B}}
router_settings: {fallbacks: [{chat: [behind]}], timeout: 60}
`;
  gatewayOf(litellm(config)).when('openai', Behaviour.hangs()).send(asking('chat')).expectTried('openai', 'anthropic').expectStatus(200);
});

test('fields of the body are filled in unless the client says them', () => {
  const config = 'model_list: [{model_name: chat, litellm_params: {model: openai/gpt-4o, api_key: os.environ/A, temperature: 0.2, seed: 7}}]';
  const [sent] = gatewayOf(litellm(config)).send({ headers, body: JSON.stringify({ model: 'chat', messages: [], temperature: 1 }) }).sent;
  expect(JSON.parse(sent.body!)).toMatchObject({ temperature: 1, seed: 7 });
});

test('requests beyond the limit of a name are refused, those of other names are not', () => {
  const config = `
model_list:
  - {model_name: few, litellm_params: {model: openai/gpt-4o, api_key: os.environ/A, rpm: 1}}
  - {model_name: many, litellm_params: {model: openai/gpt-4o-mini, api_key: os.environ/A}}
`;
  const gateway = gatewayOf(litellm(config));
  gateway.send(asking('few')).expectStatus(200);
  gateway.send(asking('few')).expectStatus(429);
  gateway.send(asking('many')).expectStatus(200);
});

test('a limit holds for other names as well, and that of a star for none that is looked at before', () => {
  const config = `
model_list:
  - {model_name: "*", litellm_params: {model: openai/*, api_key: os.environ/A, rpm: 1}}
  - {model_name: free, litellm_params: {model: openai/gpt-4o-mini, api_key: os.environ/A}}
  - {model_name: few, litellm_params: {model: openai/gpt-4o, api_key: os.environ/A, rpm: 2}}
router_settings: {model_group_alias: {other: few, unlimited: free}}
`;
  const gateway = gatewayOf(litellm(config));
  const statuses = (...models: readonly string[]): readonly number[] => models.map(model => gateway.send(asking(model)).status);
  expect(statuses('free', 'unlimited', 'free', 'few', 'other', 'few', 'other')).toEqual([200, 200, 200, 200, 200, 429, 429]);
  expect(statuses('any', 'thing', 'free')).toEqual([200, 429, 200]);
});

test('guards look at requests for every model, those with fields of the body of their own, too', () => {
  const config = `
model_list:
  - {model_name: plain, litellm_params: {model: openai/gpt-4o, api_key: os.environ/A}}
  - {model_name: pooled, litellm_params: {model: openai/gpt-4o, api_key: os.environ/A, temperature: 0}}
  - {model_name: pooled, litellm_params: {model: anthropic/claude-sonnet-4-5, api_key: os.environ/B}}
guardrails:
  - {guardrail_name: cards, litellm_params: {guardrail: presidio, mode: pre_call, default_on: true, pii_entities_config: {CREDIT_CARD: BLOCK}}}
`;
  for (const model of ['plain', 'pooled']) { gatewayOf(litellm(config)).send({ ...asking(model), prompt: 'it is 4111 1111 1111 1111' }).expectNothingSent().expectStatus(400); }
});

describe.each(['kgateway-2.1', 'gloo-1.20'])('%s', id => {
  test('asks by the header that clients send, for each model and each of its other names', () => {
    const config = `
model_list:
  - {model_name: chat, litellm_params: {model: openai/gpt-4o, api_key: os.environ/A}}
  - {model_name: claude, litellm_params: {model: anthropic/claude-sonnet-4-5, api_key: os.environ/B}}
router_settings: {model_group_alias: {best: claude}}
`;
    const gateway = gatewayOf(litellm(config, id));
    const named = (model: string) => ({ headers: { 'x-gateway-model-name': model }, model });
    gateway.send(named('chat')).expectSent({ host: 'api.openai.com' });
    gateway.send(named('best')).expectSent({ host: 'api.anthropic.com' });
  });

  test('needs no header where there is one model', () => {
    gatewayOf(litellm('model_list: [{model_name: chat, litellm_params: {model: openai/gpt-4o, api_key: os.environ/A}}]', id)).send(asking('whatever')).expectSent({ host: 'api.openai.com' });
  });
});

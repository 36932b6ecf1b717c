import { CredentialSite } from './credential';
import { setOwnHeaders } from './own-headers';
import { setPath } from './path';
import { prepareBody, unprocessable } from './prepare-body';
import { conductOfProvider } from './providers';
import { withTokenLimit } from './token-limit';
import { translated, translatedOther } from './translated';
import { EndpointIntent, modelOf } from '../../intent/backend';
import { AuthLocationIntent } from '../../intent/credential';
import { ProviderKind } from '../../intent/provider';
import { KnownObject } from '../../rules/known-object';
import { Body } from '../body';
import { call, Outcome } from '../call';
import { Followed } from '../followed';
import { Api, apiOf, ChatApi, chatApiFor, isChat } from '../format/api';
import { withPrompt } from '../format/conversation';
import { Fields, textOf } from '../format/json';
import { recorded, source } from '../ground';
import { guardRequest } from '../guard/guard-request';
import { Passing } from '../request';
import { statedTls, tlsOf } from '../tls-policy';
import { Answered, Walking } from '../walking';

/** A call to a model, and what is to be made of its answer. */
export interface ModelCall {
  readonly outcome: Outcome;
  /** The API that the client speaks. */
  readonly api: Api;
  /** The API of the answer; undefined where it is passed on as it is. */
  readonly spoken: ChatApi | undefined;
  readonly model: string;
  readonly isStream: boolean;
  /** The provider, by the gateway's name for it. */
  readonly provider: string;
}

/** What a call to a model depends on. */
export interface ModelSite {
  readonly object: KnownObject;
  readonly endpoint: EndpointIntent;
  readonly request: Passing;
  readonly followed: Followed;
  patience(followed: Followed): number | undefined;
  /** What is asked and changed before, the credential among it; returns where that travels. */
  prepare(site: Omit<CredentialSite, 'location'>): AuthLocationIntent | undefined;
}

/** Makes a request for the provider of an endpoint, and sends it. */
export function callModel(walking: Walking, site: ModelSite): ModelCall {
  const { object, endpoint, request, followed } = site;
  const { provider } = endpoint;
  const conduct = conductOfProvider(provider);
  const region = endpoint.host === undefined && provider.kind === 'bedrock' ? provider.region ?? 'us-east-1' : undefined;
  const location = site.prepare({ region, ...endpoint.host === undefined && { identity: conduct.identity } });
  const api = apiOf(followed.value('apis'), request.path);
  walking.tell('prompt', `is taken for ${NAMES[api]}`, recorded('48', '51', '52'), followed.one('apis')?.place ?? [object, ['spec']]);
  if (api === 'Models') {
    throw new Answered({ status: 501, headers: { 'content-type': 'application/json' }, body: { error: 'Route \'Models\' not implemented' } });
  }
  const made = api === 'Passthrough' || api === 'Realtime' || api === 'Detect' ? untouched(walking, request, api, endpoint) : prepared(walking, site, api);
  if (endpoint.path !== undefined && !endpoint.path.startsWith('/')) { unprocessable(walking, 'path does not start with slash'); }
  setPath(request, endpoint, conduct, { api: made.sent, model: made.model, isStream: made.isStream });
  const isClaude = provider.kind === 'azureResource' && (made.sent === 'Messages' || made.sent === 'AnthropicTokenCount');
  setOwnHeaders(request, provider, isClaude, location !== undefined && location.kind === 'header' && location.name.toLowerCase() === 'authorization', walking.site.vault);
  if (!UNCOUNTED.includes(api)) { walking.tokenLimit?.check(); }
  const { spoken, model, isStream } = made;
  return { api, spoken, model, isStream, provider: PROVIDERS[provider.kind], outcome: sent(walking, site, made.sent, made.model) };
}

/** What no limit of tokens looks at. */
const UNCOUNTED: readonly Api[] = ['Passthrough', 'Realtime', 'AnthropicTokenCount'];

const NAMES: { readonly [api in Api]: string } = {
  Completions: 'a request for chat completions',
  Messages: 'a request for Messages',
  Responses: 'a request for Responses',
  Embeddings: 'a request for embeddings',
  Rerank: 'a request to rerank',
  AnthropicTokenCount: 'a request to count tokens',
  Models: 'a request for the list of models',
  Passthrough: 'something to pass on as it is',
  Detect: 'something to look at and pass on',
  Realtime: 'the start of a realtime session',
};

const PROVIDERS: { readonly [kind in ProviderKind]: string } = {
  openai: 'openai',
  mistral: 'openai',
  anthropic: 'anthropic',
  gemini: 'gcp.gemini',
  vertex: 'gcp.vertex_ai',
  bedrock: 'aws.bedrock',
  azureOpenai: 'azure',
  azureResource: 'azure',
  custom: 'custom',
};

/** The gateway's own names. */
const SPOKEN: { readonly [api in ChatApi]: string } = {
  Completions: 'OpenAICompletions', Messages: 'AnthropicMessages', Responses: 'OpenAIResponses', Converse: 'BedrockConverse', Gemini: 'VertexGemini',
};

interface Made {
  readonly sent: ChatApi | Api;
  readonly spoken: ChatApi | undefined;
  readonly model: string;
  readonly isStream: boolean;
}

function untouched(walking: Walking, request: Passing, api: Api, endpoint: EndpointIntent): Made {
  if (request.body !== undefined && request.body.size > walking.bodyLimit && api === 'Detect') { unprocessable(walking, 'request was too large'); }
  return { sent: api, spoken: undefined, model: modelOf(endpoint) ?? '', isStream: false };
}

/** Models of Bedrock that keep parts of prompts. */
const KEEPING = /anthropic\.claude|amazon\.nova|:application-inference-profile\//i;

/** A request in the API that the provider speaks. */
function prepared(walking: Walking, { endpoint, request, followed, object }: ModelSite, api: Api): Made {
  const { provider } = endpoint;
  const conduct = conductOfProvider(provider);
  let body = withTokenLimit(prepareBody(walking, request, api, modelOf(endpoint), followed), api, provider.kind);
  const model = textOf(body.model) ?? '';
  const spoken = isChat(api) ? chatApiFor(api, conduct.chat(model)) : undefined;
  const provided = PROVIDERS[provider.kind];
  if (isChat(api) && spoken === undefined) { unprocessable(walking, `unsupported conversion: from ${api} to provider ${provided} (supported: [${conduct.chat(model).map(each => SPOKEN[each]).join(', ')}])`); }
  if (api === 'AnthropicTokenCount' && !conduct.others(model).includes(api)) { countTokens(walking); }
  if (!isChat(api) && !conduct.others(model).includes(api)) { unprocessable(walking, `unsupported conversion: from ${api} to provider ${provided}`); }
  if (isChat(api) || api === 'AnthropicTokenCount') { body = enriched(walking, api, body, request, followed); }
  const isStream = body.stream === true;
  const outgoing = spoken === undefined ? translatedOther(walking, api, body, provider) : translated(walking, api, spoken, body, provider, request);
  if (spoken === 'Converse' && followed.one('promptCaching') && KEEPING.test(model)) { walking.leaveOpen('where the provider is asked to keep parts of the prompt'); }
  const last = followed.one('finalTransformations');
  if (last) { walking.leaveOpen('what the last transformations of the body make of it: they are not worked out here'); }
  if (spoken !== undefined && spoken !== (api as string)) { walking.tell('send', `is translated from ${api} to ${spoken}`, recorded('42', '44', '45', '54', '56'), [object, ['spec']]); }
  request.body = Body.ofJson(outgoing);
  return { sent: spoken ?? api, spoken, model, isStream };
}

/** The gateway counts by itself where the provider does not. */
function countTokens(walking: Walking): never {
  walking.leaveOpen('how many tokens the gateway counts: only the gateway has its tokenizer');
  walking.tell('answer', 'the gateway counts the tokens by itself', source('llm/mod.rs'));
  return walking.answer(200, { input_tokens: '<tokens>' }, { 'content-type': 'application/json' });
}

/** Messages of the gateway's own, and guards. */
function enriched(walking: Walking, api: Api, body: Fields, request: Passing, followed: Followed): Fields {
  const prompt = followed.one('prompt');
  const withMessages = prompt ? withPrompt(api, body, prompt.value) : body;
  if (prompt) { walking.tell('prompt', 'messages are added to the prompt', recorded('100', '135'), prompt.place); }
  const guards = isChat(api) ? followed.one('guards') : undefined;
  return guards ? guardRequest(walking, api, withMessages, request, guards) : withMessages;
}

function sent(walking: Walking, { object, endpoint, request, followed, patience }: ModelSite, api: ChatApi | Api, model: string): Outcome {
  const { provider, host, port, name } = endpoint;
  const conduct = conductOfProvider(provider);
  const server = provider.kind === 'custom' ? provider.server : undefined;
  const namespace = object.namespace ?? 'default';
  const own = host ?? (server && `${server.name}.${namespace}.svc.cluster.local`);
  const at = own ?? conduct.host({ api, model, isStream: false });
  if (at === undefined) { return unprocessable(walking, 'custom providers require an explicit host override or provider backend'); }
  const stated = followed.one('tls');
  const isImplicit = walking.site.dialect.placement.tls === 'implicit' && port === 443;
  const tls = own === undefined ? statedTls(stated, at) : isImplicit ? statedTls(stated, endpoint.hostname ?? at)
    : tlsOf(walking, stated, object, object.kind, object.name, object.namespace, endpoint.hostname ?? at);
  if (own === undefined) { request.host = at; } else if (server === undefined && walking.hostRewrite !== 'never') { request.host = at; }
  if (server !== undefined && walking.hostRewrite === 'always') { request.host = at; }
  request.scheme = tls ? 'https' : 'http';
  const at443 = port ?? server?.port ?? (own === undefined ? 443 : 80);
  walking.tell('send', `is sent to ${at}:${at443}${request.pathAndQuery}${tls ? '' : ' in plain text'}, with the model ${model === '' ? 'of the request' : model}`,
    provider.kind === 'custom' ? recorded('56', '57') : own === undefined ? recorded('40', '42', '43', '44', '45', '46') : recorded('47', '59'), [object, ['spec']]);
  const names = [...name === undefined ? [] : [name], ...walking.site.namesOf(object), provider.kind];
  return call(walking, { purpose: 'backend', request, host: at, port: at443, names, tls, patience: patience(followed) });
}

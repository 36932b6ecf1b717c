import { apiKey } from './credentials';
import { duration } from './duration';
import { guardFields } from './guards';
import { maybe, maybeTextMap, onlyTrue } from './optional';
import { Saying } from './saying';
import { AiCapabilities } from '../../intent/policy/ai-capabilities';
import { BodyExpressionIntent, BodyFieldIntent, JsonValue } from '../../intent/policy/body';
import { EmbeddingIntent } from '../../intent/policy/embedding';
import { MessageIntent, PromptIntent } from '../../intent/policy/prompt';
import { RagIntent } from '../../intent/policy/rag';
import { SemanticCacheIntent } from '../../intent/policy/semantic-cache';
import { Expression, from, list, literal, map, struct, structIfAny } from '../code/expression';

type Fields = { readonly [name: string]: Expression | undefined };

/** What is done with prompts and answers, as properties. */
export function promptFields(said: AiCapabilities, saying: Saying): Fields {
  const { prompt, guards, bodyDefaults, bodyOverrides, bodyTransformations, finalTransformations, promptCaching, rag, semanticCache } = said;
  return {
    prompt: prompt && enrichment(prompt),
    ...guards && guardFields(guards, saying),
    bodyDefaults: bodyDefaults && bodyFields(bodyDefaults),
    bodyOverrides: bodyOverrides && bodyFields(bodyOverrides),
    bodyTransformations: expressions(bodyTransformations),
    finalTransformations: expressions(finalTransformations),
    promptCaching: promptCaching && struct('PromptCaching', {
      cacheSystem: maybe(promptCaching.system),
      cacheMessages: maybe(promptCaching.messages),
      cacheTools: maybe(promptCaching.tools),
      minTokens: maybe(promptCaching.minTokens),
      messageOffset: maybe(promptCaching.messageOffset),
    }),
    rag: rag && ragOf(rag, saying),
    semanticCache: semanticCache && cacheOf(semanticCache, saying),
  };
}

const ROLES: readonly string[] = ['system', 'user', 'assistant', 'developer'];

function enrichment({ prepend = [], append = [] }: PromptIntent): Expression | undefined {
  if ([...prepend, ...append].some(({ role }) => !ROLES.includes(role.toLowerCase()))) { return undefined; }
  const messages = (all: readonly MessageIntent[]): Expression | undefined =>
    all.length === 0 ? undefined : list(all.map(({ role, content }) => from('Message', role.toLowerCase(), literal(content))));
  return structIfAny('PromptEnrichment', { prepend: messages(prepend), append: messages(append) });
}

const bodyFields = (fields: readonly BodyFieldIntent[]): Expression =>
  map(Object.fromEntries(fields.map(({ field, value }) => [field, bodyValue(value)])));

export function bodyValue(value: JsonValue): Expression {
  if (typeof value === 'string') { return from('BodyValue', 'text', literal(value)); }
  if (typeof value === 'number') { return from('BodyValue', 'number', literal(value)); }
  if (typeof value === 'boolean') { return from('BodyValue', 'flag', literal(value)); }
  if (Array.isArray(value)) { return from('BodyValue', 'list', list((value as readonly JsonValue[]).map(bodyValue))); }
  return from('BodyValue', 'map', map(Object.fromEntries(Object.entries(value ?? {}).map(([key, item]) => [key, bodyValue(item as JsonValue)]))));
}

const expressions = (fields: readonly BodyExpressionIntent[] | undefined): Expression | undefined =>
  maybeTextMap(fields && Object.fromEntries(fields.map(({ field, expression }) => [field, expression])));

function embeddingOf(embedding: EmbeddingIntent | undefined, saying: Saying): Expression | undefined {
  const key = apiKey(embedding?.credential, saying);
  if (embedding === undefined || key === undefined) { return undefined; }
  if (embedding.kind === 'openai') { return from('EmbeddingModel', 'openAi', key); }
  const { endpoint, deployment, apiVersion } = embedding;
  if (endpoint === undefined || deployment === undefined || apiVersion === undefined) { return undefined; }
  return from('EmbeddingModel', 'azureOpenAi', struct('AzureEmbeddingOptions', {
    apiKey: key, endpoint: literal(endpoint), deployment: literal(deployment), apiVersion: literal(apiVersion),
  }));
}

function ragOf({ datastore, embedding, promptTemplate }: RagIntent, saying: Saying): Expression | undefined {
  const model = embeddingOf(embedding, saying);
  const { connectionString, collectionName } = datastore ?? {};
  if (!model || connectionString === undefined || collectionName === undefined) { return undefined; }
  return from('Rag', 'postgres', struct('PostgresRagOptions', {
    connectionString: literal(connectionString), collectionName: literal(collectionName), embedding: model, promptTemplate: maybe(promptTemplate),
  }));
}

function cacheOf({ datastore, embedding, ttl, mode, distanceThreshold }: SemanticCacheIntent, saying: Saying): Expression | undefined {
  const model = embeddingOf(embedding, saying);
  if (!model || datastore === undefined) { return undefined; }
  const common = {
    embedding: model, ttl: duration(ttl === undefined ? undefined : `${ttl}s`), readOnly: onlyTrue(mode === 'readOnly'), distanceThreshold: maybe(distanceThreshold),
  };
  if (datastore.kind === 'redis') {
    return datastore.connectionString === undefined ? undefined
      : from('SemanticCache', 'redis', struct('RedisCacheOptions', { connectionString: literal(datastore.connectionString), ...common }));
  }
  const { host, httpPort, grpcPort, insecure } = datastore;
  return host === undefined ? undefined : from('SemanticCache', 'weaviate', struct('WeaviateCacheOptions', {
    host: literal(host), httpPort: maybe(httpPort), grpcPort: maybe(grpcPort), unsafePlaintext: maybe(insecure), ...common,
  }));
}

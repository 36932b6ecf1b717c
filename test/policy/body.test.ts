import { Duration } from 'cdk8s';
import { codeOf, policied, Policied, ruled } from './policied';
import { ApiFormat, ApiKey, BodyValue, Dialect, EmbeddingModel, PromptPolicies, Rag, SemanticCache } from '../../src';

const { AGENTGATEWAY_0_12, AGENTGATEWAY_1_0, AGENTGATEWAY_1_1, AGENTGATEWAY_1_2, AGENTGATEWAY_1_4, AGENTGATEWAY_1_5, GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1, KGATEWAY_2_1_ENVOY } = Dialect;
const KGATEWAY = [KGATEWAY_2_0, KGATEWAY_2_1, KGATEWAY_2_1_ENVOY];
const WITH_DEFAULTS = [...KGATEWAY, GLOO_1_20];

/** The names of the dialects in which something can be said. */
const where = (policies: Parameters<typeof policied>[1]): readonly string[] =>
  Dialect.ALL.filter(dialect => policied(dialect, policies).errors.length === 0).map(({ dialectName }) => dialectName);
const namesOf = (dialects: readonly Dialect[]): readonly string[] => Dialect.ALL.filter(dialect => dialects.includes(dialect)).map(({ dialectName }) => dialectName);
const AGENTGATEWAY = Dialect.ALL.filter(dialect => !WITH_DEFAULTS.includes(dialect));

const aiOf = ({ named }: Policied): any => {
  const { spec } = named('policy');
  return (spec.backend ?? spec.options ?? spec).ai;
};

const VALUES = { a: BodyValue.number(0.2), b: BodyValue.text('0.2'), c: BodyValue.text('plain'), d: BodyValue.flag(true), e: BodyValue.json('{"x": [1]}'), f: BodyValue.text('') };

describe('a value for a field of requests', () => {
  test('is a text, a number, a flag, a list, an object or any JSON', () => {
    const map = BodyValue.map({ list: BodyValue.list([BodyValue.text('a'), BodyValue.number(1), BodyValue.flag(false), BodyValue.json('{"deep": []}')]) });
    expect(aiOf(policied(AGENTGATEWAY_1_4, { bodyDefaults: { map } })).defaults).toEqual([{ field: 'map', value: { list: ['a', 1, false, { deep: [] }] } }]);
  });

  test('keeps its type on agentgateway and Gloo', () => {
    const typed = [['a', 0.2], ['b', '0.2'], ['c', 'plain'], ['d', true], ['e', { x: [1] }], ['f', '']].map(([field, value]) => ({ field, value }));
    expect(aiOf(policied(AGENTGATEWAY_1_4, { bodyDefaults: VALUES })).defaults).toEqual(typed);
    expect(aiOf(policied(GLOO_1_20, { bodyDefaults: VALUES })).defaults).toEqual(typed);
  });

  test.each(KGATEWAY)('is a text of JSON in $dialectName, and a text that looks like other JSON has quotes', dialect => {
    expect(aiOf(policied(dialect, { bodyDefaults: VALUES })).defaults.map(({ value }: { readonly value: unknown }) => value))
      .toEqual(['0.2', '"0.2"', 'plain', 'true', '{"x":[1]}', '""']);
  });

  test.each([
    ['no number', () => BodyValue.number(NaN), 'InvalidBodyValue'],
    ['no end', () => BodyValue.number(Infinity), 'InvalidBodyValue'],
    ['no JSON', () => BodyValue.json('{"a":'), 'InvalidBodyValue'],
    ['a text that is no JSON', () => BodyValue.json('plain'), 'InvalidBodyValue'],
    ['null', () => BodyValue.json('null'), 'InvalidBodyValue'],
    ['null within', () => BodyValue.json('{"a": [null]}'), 'InvalidBodyValue'],
    ['another type', () => BodyValue.text(1 as unknown as string), 'WrongType'],
  ])('is refused where it is %s', (_, make, code) => { expect(codeOf(make)).toBe(code); });

  test('that is no JSON is not shown, since it may hold a key', () => {
    expect(() => BodyValue.json('{"key": sk-secret}')).toThrow(expect.objectContaining({ message: expect.not.stringContaining('sk-') }) as Error);
  });
});

describe('defaults and overrides', () => {
  const both = { bodyDefaults: { user: BodyValue.text('a') }, bodyOverrides: { store: BodyValue.flag(false) } };

  test('are there in every dialect', () => { expect(where(both)).toEqual(Dialect.ALL.map(({ dialectName }) => dialectName)); });

  test('are two lists on agentgateway, and one with a flag elsewhere', () => {
    expect(aiOf(policied(AGENTGATEWAY_0_12, both))).toEqual({ defaults: [{ field: 'user', value: 'a' }], overrides: [{ field: 'store', value: false }] });
    expect(aiOf(policied(GLOO_1_20, both))).toEqual({ defaults: [{ field: 'user', value: 'a' }, { field: 'store', value: false, override: true }] });
    expect(aiOf(policied(KGATEWAY_2_1, both))).toEqual({ defaults: [{ field: 'user', value: 'a' }, { field: 'store', value: 'false', override: true }] });
  });

  test('come in the order of their names, whatever the language makes of it', () => {
    const { defaults } = aiOf(policied(AGENTGATEWAY_1_4, { bodyDefaults: { b: BodyValue.flag(true), a: BodyValue.flag(true) } }));
    expect(defaults.map(({ field }: { readonly field: string }) => field)).toEqual(['a', 'b']);
  });

  test('are also said in a rule', () => {
    const { objects, errors } = ruled(AGENTGATEWAY_1_4, both);
    expect([errors, objects.find(({ kind }) => kind === 'AgentgatewayPolicy').spec.backend.ai.overrides]).toEqual([[], [{ field: 'store', value: false }]]);
  });

  test('that say nothing make nothing', () => {
    expect(aiOf(policied(AGENTGATEWAY_1_4, { bodyDefaults: {}, bodyOverrides: both.bodyOverrides }))).toEqual({ overrides: [{ field: 'store', value: false }] });
  });

  test('are 64 on agentgateway at most', () => {
    const many = Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`field${i}`, BodyValue.number(i)]));
    expect(policied(AGENTGATEWAY_1_4, { bodyDefaults: many }).errors).toContain('ItemCount');
    expect(policied(GLOO_1_20, { bodyDefaults: many }).errors).toEqual([]);
  });

  test.each([['no name', ''], ['a long name', 'x'.repeat(257)]])('are refused for a field of %s', (_, field) => {
    expect(policied(AGENTGATEWAY_1_0, { bodyOverrides: { [field]: BodyValue.flag(true) } }).errors).toContain('InvalidBodyField');
  });

  test('of one field are told of, since the override always wins', () => {
    const value = BodyValue.text('a');
    expect(Dialect.ALL.map(dialect => policied(dialect, { bodyDefaults: { user: value }, bodyOverrides: { user: value } }).warnings))
      .toEqual(Dialect.ALL.map(() => ['LintOverriddenDefault']));
  });

  test.each(Dialect.ALL)('of another type than the field has are told of in $dialectName', dialect => {
    const told = (policies: PromptPolicies): readonly string[] => policied(dialect, policies).warnings;
    expect(told({ bodyDefaults: { top_p: BodyValue.text('0.5') } })).toEqual(['LintFieldType']);
    expect(told({ bodyOverrides: { max_tokens: BodyValue.number(0.5), stream: BodyValue.text('yes'), model: BodyValue.number(4) } }))
      .toEqual(['LintFieldType', 'LintFieldType', 'LintFieldType']);
    expect(told({ bodyDefaults: { temperature: BodyValue.number(1), stream: BodyValue.flag(true), stop: BodyValue.text('END'), toString: BodyValue.number(1) } })).toEqual([]);
  });
});

describe('fields that are worked out', () => {
  const bodyTransformations = { max_tokens: 'min(llmRequest.max_tokens, 100)' };

  test('came with agentgateway 1.0, and once more for the provider with 1.5', () => {
    expect(where({ bodyTransformations })).toEqual(namesOf(AGENTGATEWAY.filter(dialect => dialect !== AGENTGATEWAY_0_12)));
    expect(where({ finalTransformations: bodyTransformations })).toEqual(namesOf([AGENTGATEWAY_1_5]));
    expect(aiOf(policied(AGENTGATEWAY_1_5, { bodyTransformations, finalTransformations: { user: 'request.path' } }))).toEqual({
      transformations: [{ field: 'max_tokens', expression: bodyTransformations.max_tokens }], finalTransformations: [{ field: 'user', expression: 'request.path' }],
    });
  });

  test('are refused where they are no CEL, and told of where a variable is none', () => {
    expect(policied(AGENTGATEWAY_1_4, { bodyTransformations: { n: '1 +' } }).errors).toEqual(['InvalidExpression']);
    expect(policied(AGENTGATEWAY_1_4, { bodyTransformations: { n: 'request.boddy' } }).warnings).toEqual(['UnknownVariable']);
  });
});

describe('caching of prompts', () => {
  test('is asked for on agentgateway, with where it ends from 1.2 on', () => {
    expect(where({ promptCaching: { cacheTools: true } })).toEqual(namesOf(AGENTGATEWAY));
    expect(where({ promptCaching: { messageOffset: 1 } })).toEqual(namesOf(AGENTGATEWAY.filter(dialect => ![AGENTGATEWAY_0_12, AGENTGATEWAY_1_0, AGENTGATEWAY_1_1].includes(dialect))));
    expect(aiOf(policied(AGENTGATEWAY_1_2, { promptCaching: { cacheSystem: false, cacheMessages: true, cacheTools: true, minTokens: 0, messageOffset: 2 } })).promptCaching)
      .toEqual({ cacheSystem: false, cacheMessages: true, cacheTools: true, minTokens: 0, cacheMessageOffset: 2 });
    expect(aiOf(policied(AGENTGATEWAY_1_4, { promptCaching: {} })).promptCaching).toEqual({});
  });

  test.each([{ minTokens: -1 }, { minTokens: 0.5 }, { messageOffset: -1 }])('is refused with %p', promptCaching => {
    expect(policied(AGENTGATEWAY_1_4, { promptCaching }).errors).toContain('InvalidLimit');
  });
});

describe('APIs and other names for models', () => {
  test('are said in policies on agentgateway', () => {
    const said = { apis: { '/v1/messages': ApiFormat.MESSAGES }, modelAliases: { fast: 'gpt-4o-mini' } };
    expect(where(said)).toEqual(namesOf(AGENTGATEWAY));
    expect(aiOf(policied(AGENTGATEWAY_1_4, said, 'gateway'))).toEqual({ routes: { '/v1/messages': 'Messages' }, modelAliases: { fast: 'gpt-4o-mini' } });
  });
});

describe('documents and caches', () => {
  const embedding = EmbeddingModel.openAi(ApiKey.fromSecretName('openai'));
  const azure = EmbeddingModel.azureOpenAi({ apiKey: ApiKey.fromEnvironment('KEY'), endpoint: 'team.openai.azure.com', deployment: 'small', apiVersion: '2024-10-21' });
  const rag = Rag.postgres({ connectionString: 'postgresql://docs', collectionName: 'handbook', embedding });
  const weaviate = SemanticCache.weaviate({ host: 'weaviate', httpPort: 8080, grpcPort: 50051, unsafePlaintext: true, embedding: azure, readOnly: true, ttl: Duration.minutes(1) });

  test('are there in Gloo alone', () => {
    expect([where({ rag }), where({ semanticCache: weaviate })]).toEqual([['gloo-1.20'], ['gloo-1.20']]);
  });

  test('say where they are, and have their keys in Secrets of the namespace', () => {
    const made = policied(GLOO_1_20, { rag, semanticCache: weaviate });
    const [secret] = made.objects.filter(({ kind }) => kind === 'Secret');
    expect(aiOf(made)).toEqual({
      rag: {
        datastore: { postgres: { connectionString: 'postgresql://docs', collectionName: 'handbook' } },
        embedding: { openai: { authToken: { secretRef: { name: 'openai', namespace: 'ai' } } } },
      },
      semanticCache: {
        datastore: { weaviate: { host: 'weaviate', httpPort: 8080, grpcPort: 50051, insecure: true } },
        embedding: {
          azureOpenai: {
            authToken: { secretRef: { name: secret.metadata.name, namespace: 'ai' } }, endpoint: 'team.openai.azure.com', deploymentName: 'small', apiVersion: '2024-10-21',
          },
        },
        ttl: 60,
        mode: 'READ_ONLY',
      },
    });
  });

  test.each([
    ['a database without a name', () => Rag.postgres({ connectionString: '', collectionName: 'a', embedding }), 'EmptyDatastore'],
    ['a cache without a database', () => SemanticCache.redis({ connectionString: ' ', embedding }), 'EmptyDatastore'],
    ['a port that is none', () => SemanticCache.weaviate({ host: 'a', httpPort: 0, embedding }), 'InvalidPort'],
    ['a part of a second', () => SemanticCache.redis({ connectionString: 'a', embedding, ttl: Duration.millis(1500) }), 'InvalidLimit'],
    ['a distance beyond all', () => SemanticCache.redis({ connectionString: 'a', embedding, distanceThreshold: 1.5 }), 'InvalidLimit'],
  ])('are refused with %s', (_, make, code) => { expect(codeOf(make)).toBe(code); });
});

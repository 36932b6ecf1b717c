import { FeatureGroup } from './feature';

export const PROMPTS: FeatureGroup = {
  title: 'What happens to prompts and answers',
  features: [
    {
      id: 'prompt-enrichment',
      title: 'messages added to every prompt',
      capability: 'prompt',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], prompt: { prepend: [Message.system(\'Answer in English.\')] } });',
    },
    {
      id: 'prompt-guards',
      title: 'guards of requests and answers',
      capability: 'guards',
      example: `new LlmPolicy(chart, 'policy', {
  targets: [route],
  requestGuards: [PromptGuard.detect(Detector.CREDIT_CARD).reject({ message: 'No card numbers, please.' })],
});`,
    },
    {
      id: 'body-defaults',
      title: 'defaults for fields of requests',
      capability: 'bodyDefaults',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], bodyDefaults: { temperature: BodyValue.number(0.2) } });',
    },
    {
      id: 'body-overrides',
      title: 'values for fields of requests, whatever they say',
      capability: 'bodyOverrides',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], bodyOverrides: { max_tokens: BodyValue.number(4096) } });',
    },
    {
      id: 'body-transformations',
      title: 'fields of requests that are worked out',
      capability: 'bodyTransformations',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], bodyTransformations: { max_tokens: \'min(llmRequest.max_tokens, 100)\' } });',
    },
    {
      id: 'final-transformations',
      title: 'the same of what goes to the provider',
      capability: 'finalTransformations',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], finalTransformations: { user: \'request.headers["x-user"]\' } });',
    },
    {
      id: 'prompt-caching',
      title: 'parts of prompts that the provider keeps',
      capability: 'promptCaching',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], promptCaching: { cacheTools: true, minTokens: 2048 } });',
    },
    {
      id: 'rag',
      title: 'documents that are put into prompts (RAG)',
      capability: 'rag',
      example: `new LlmPolicy(chart, 'policy', {
  targets: [route],
  rag: Rag.postgres({ connectionString: 'postgresql://documents.ai.svc:5432/handbook', collectionName: 'handbook', embedding: EmbeddingModel.openAi(apiKey) }),
});`,
    },
    {
      id: 'semantic-cache',
      title: 'answers given again for similar prompts',
      capability: 'semanticCache',
      example: `new LlmPolicy(chart, 'policy', {
  targets: [route],
  semanticCache: SemanticCache.redis({ connectionString: 'redis://cache.ai.svc:6379', embedding: EmbeddingModel.openAi(apiKey) }),
});`,
    },
    {
      id: 'model-aliases',
      title: 'other names for models',
      whole: ['other names for models'],
      parts: ['other names for the models of plain hosts'],
      example: 'new OpenAiBackend(chart, \'it\', { apiKey«, modelAliases: { fast: \'gpt-4o-mini\' }» });',
    },
    {
      id: 'apis',
      title: 'the APIs that clients speak, by path',
      whole: ['the APIs that clients speak'],
      parts: ['the APIs that clients of plain hosts speak'],
      example: 'new OpenAiBackend(chart, \'it\', { model: \'gpt-4o\', apiKey«, apis: { \'/v1/chat/completions\': ApiFormat.COMPLETIONS }» });',
    },
  ],
};

import { FeatureGroup } from './feature';

const router = (more: string): string => `new ModelRouter(chart, 'models', {
  gateway, models: [{ model: 'gpt-4o', targets: [openai] }, { model: 'best', alias: 'gpt-4o' }],${more}
});`;

export const MODELS: FeatureGroup = {
  title: 'Models by name',
  features: [
    { id: 'model-router', title: 'the model of a request chooses the backend, by a header', whole: ['a policy before routing', 'a transformation by CEL expressions'], example: router('') },
    { id: 'model-objects', title: 'the same, in objects for models', isThere: ({ model }) => model !== undefined, example: router(' form: ModelRouterForm.MODELS,') },
    {
      id: 'single-models',
      title: 'a model, or a choice of models, as an object of its own',
      isThere: ({ model }) => model !== undefined,
      example: `const large = new LlmModel(chart, 'gpt-5', {
  gateway, provider: ModelProvider.OPENAI, policies: { credential: BackendCredential.fromApiKey(ApiKey.fromSecretName('openai-key')) },
});
const small = new LlmModel(chart, 'llama', { gateway, provider: ModelProvider.OLLAMA, baseUrl: 'http://ollama.ai.svc.cluster.local:11434', internal: true });
new VirtualModel(chart, 'smart', { gateway, targets: [ModelChoice.of(large, { when: 'request.headers["x-tier"] == "gold"' }), ModelChoice.of(small)] });`,
    },
  ],
};

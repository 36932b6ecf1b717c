import { FeatureGroup } from './feature';

const router = (more: string): string => `new ModelRouter(chart, 'models', {
  gateway, models: [{ model: 'gpt-4o', targets: [openai] }, { model: 'best', alias: 'gpt-4o' }],${more}
});`;

export const MODELS: FeatureGroup = {
  title: 'Models by name',
  features: [
    { id: 'model-router', title: 'the model of a request chooses the backend, by a header', whole: ['a policy before routing', 'a transformation by CEL expressions'], example: router('') },
    { id: 'model-objects', title: 'the same, in objects for models', isThere: ({ model }) => model !== undefined, example: router(' form: ModelRouterForm.MODELS,') },
  ],
};

import { inEndpoints } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { modelOf } from '../../intent/backend';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const emptyModel: IntentRule = {
  code: 'EmptyModel',
  level: Severity.ERROR,
  topic: 'values',
  title: 'a model is empty',
  reason: 'an empty text names no model',
  fix: 'leave it out to take the model from the request',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.fromSecretName(\'openai-key\'), model: \'\' });',
    good: 'new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.fromSecretName(\'openai-key\'), model: \'gpt-4o\' });',
  },
  inBackend: inEndpoints(endpoint => {
    const model = modelOf(endpoint);
    return typeof model !== 'string' || model.trim() !== '' ? undefined
      : { message: 'a model must not be empty; leave it out to take the model from the request', field: 'provider.model' };
  }),
};

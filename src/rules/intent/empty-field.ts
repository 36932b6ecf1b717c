import { inEndpoints } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const emptyField: IntentRule = {
  code: 'EmptyField',
  level: Severity.ERROR,
  topic: 'values',
  title: 'a field of a provider is empty',
  reason: 'an empty text is no value',
  fix: 'leave it out, or give it',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new BedrockBackend(chart, \'bedrock\', { region: \' \', model: \'amazon.nova-pro-v1:0\', credential: AwsCredential.fromSecretName(\'aws-keys\') });',
    good: 'new BedrockBackend(chart, \'bedrock\', { region: \'eu-central-1\', model: \'amazon.nova-pro-v1:0\', credential: AwsCredential.fromSecretName(\'aws-keys\') });',
  },
  inBackend: inEndpoints(({ provider }) => {
    const field = (Object.keys(provider) as (keyof typeof provider)[]).find(name => isBlank(provider[name]) && !MODELS.includes(name));
    return field && { message: `${field} must not be empty; leave it out, or give it`, field: `provider.${field}` };
  }),
};

/** An empty model has a code of its own. */
const MODELS: readonly string[] = ['model', 'deployment'];

const isBlank = (text: unknown): boolean => typeof text === 'string' && text.trim() === '';

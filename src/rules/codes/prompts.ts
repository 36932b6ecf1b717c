import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { statements } from './examples';

const PROMPT = { level: Severity.ERROR, topic: 'policies' } as const;

const says = (policies: string): string => `new LlmPolicy(chart, 'policy', { targets: [GatewayRef.named('ai-gateway')], ${policies} });`;

/** What is wrong with what is done to the contents of calls. */
export const PROMPT_CODES: readonly FedCode[] = [
  {
    ...PROMPT,
    code: 'InvalidBodyValue',
    topic: 'values',
    title: 'a value for a field of requests is no JSON',
    reason: 'requests are JSON, which has no such value; null is dropped from manifests',
    fix: 'correct the JSON, give a finite number, or a text with BodyValue.text',
    examples: statements('BodyValue.json(\'{"a":\');', 'BodyValue.json(\'{"a":1}\');'),
  },
  {
    ...PROMPT,
    code: 'InvalidBodyField',
    title: 'the name of a field of requests is empty or too long',
    reason: 'the servers take names from 1 to 256 characters',
    fix: 'correct the name',
    examples: statements(says('bodyDefaults: { \'\': BodyValue.number(1) }'), says('bodyDefaults: { n: BodyValue.number(1) }')),
  },
  {
    ...PROMPT,
    code: 'EmptyDatastore',
    title: 'a database for documents or answers is not named',
    reason: 'without it there is nothing to look up',
    fix: 'give what the message names',
    examples: statements(
      'SemanticCache.redis({ connectionString: \'\', embedding: EmbeddingModel.openAi(ApiKey.fromSecretName(\'key\')) });',
      'SemanticCache.redis({ connectionString: \'redis://cache:6379\', embedding: EmbeddingModel.openAi(ApiKey.fromSecretName(\'key\')) });'),
  },
];

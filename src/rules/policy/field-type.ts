import { bodyFieldsIn, KINDS_WITH_BODY_FIELDS } from './body-fields-in';
import { Severity } from '../../diagnostic/diagnostic';
import { jsonType } from '../../schema/json-type';
import { EVERYWHERE } from '../dialect-range';
import { isPlaceholder } from '../placeholder';
import { ObjectRule } from '../rule';

/** Fields of the APIs of OpenAI that have one type in all of them. */
const TYPES: { readonly [field: string]: 'number' | 'integer' | 'boolean' | 'string' } = {
  temperature: 'number',
  top_p: 'number',
  presence_penalty: 'number',
  frequency_penalty: 'number',
  n: 'integer',
  seed: 'integer',
  max_tokens: 'integer',
  max_completion_tokens: 'integer',
  max_output_tokens: 'integer',
  top_logprobs: 'integer',
  stream: 'boolean',
  parallel_tool_calls: 'boolean',
  store: 'boolean',
  model: 'string',
  user: 'string',
};

const WORDS = { number: 'a number', integer: 'a whole number', boolean: 'true or false', string: 'a text' } as const;

const backend = (value: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: openai
spec:
  ai:
    provider:
      openai: {}
  policies:
    ai:
      defaults:
      - field: top_p
        value: ${value}
`;

/** Seen on agentgateway 1.4.1 for top_p as a text; other fields are not verified. */
export const fieldType: ObjectRule = {
  code: 'LintFieldType',
  level: Severity.WARNING,
  topic: 'policies',
  title: 'a default or an override of a well-known field is of another type than the field',
  reason: 'agentgateway answers each request with 503 then, and other gateways send on what the provider refuses',
  fix: 'give a value of the type that the message names',
  dialects: EVERYWHERE,
  kinds: KINDS_WITH_BODY_FIELDS,
  fields: ['defaults', 'overrides'],
  examples: { language: 'yaml', bad: backend('"0.5"'), good: backend('0.5'), dialects: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4', 'agentgateway-1.5'] },
  find: object => bodyFieldsIn(object).flatMap(stated => stated.flatMap(({ field, value, keys }) => {
    const wanted = Object.prototype.hasOwnProperty.call(TYPES, field) ? TYPES[field] : undefined;
    if (wanted === undefined || value === null || value === undefined || isPlaceholder(value)) { return []; }
    const given = jsonType(object.kind === 'TrafficPolicy' ? read(value) : value);
    if (given === wanted || given === 'null' || (given === 'integer' && wanted === 'number')) { return []; }
    return [{ message: `${field} is ${WORDS[wanted]}, got ${given === 'string' ? 'a text' : given}, with which requests fail; correct it`, keys: [...keys, 'value'] }];
  })),
};

/** TrafficPolicies hold JSON in texts, or texts as they are. */
function read(value: unknown): unknown {
  try {
    return JSON.parse(String(value)) as unknown;
  } catch {
    return value;
  }
}

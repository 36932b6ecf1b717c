import { inEndpoints } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const invalidName: IntentRule = {
  code: 'InvalidName',
  level: Severity.ERROR,
  topic: 'values',
  title: 'the name of a provider in a pool is no name',
  reason: 'policies and TLS find it by that name, which must be a DNS-1123 name of at most 253 characters',
  fix: 'use lower-case letters, digits, dashes and dots',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new FailoverBackend(chart, \'chat\', { tiers: [{ providers: [new OpenAi({ endpointName: \'Not A Name\', model: \'gpt-4o\', apiKey: ApiKey.fromSecretName(\'openai-key\') }), new OpenAi({ model: \'gpt-4o-mini\', apiKey: ApiKey.fromSecretName(\'openai-key\') })] }] });',
    good: 'new FailoverBackend(chart, \'chat\', { tiers: [{ providers: [new OpenAi({ endpointName: \'first\', model: \'gpt-4o\', apiKey: ApiKey.fromSecretName(\'openai-key\') }), new OpenAi({ model: \'gpt-4o-mini\', apiKey: ApiKey.fromSecretName(\'openai-key\') })] }] });',
  },
  inBackend: inEndpoints(({ name }) => name === undefined || isName(name) ? undefined : {
    message: `an endpoint name must be a DNS-1123 name of at most 253 characters, got '${name}'; use lower-case letters, digits, '-' and '.'`, field: 'name',
  }),
};

const DNS_LABELS = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

const isName = (text: unknown): boolean => typeof text === 'string' && DNS_LABELS.test(text) && text.length <= 253;

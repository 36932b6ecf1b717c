import { NONE } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { endpointsOf } from '../../intent/backend';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const duplicateEndpointName: IntentRule = {
  code: 'DuplicateEndpointName',
  level: Severity.ERROR,
  topic: 'backends',
  title: 'two providers of a backend have one name',
  reason: 'policies and TLS find a provider by its name',
  fix: 'give each provider its own endpointName',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new FailoverBackend(chart, \'chat\', { tiers: [{ providers: [new OpenAi({ endpointName: \'a\', model: \'gpt-4o\', apiKey: ApiKey.fromSecretName(\'openai-key\') }), new OpenAi({ endpointName: \'a\', model: \'gpt-4o\', apiKey: ApiKey.fromSecretName(\'openai-key\') })] }] });',
    good: 'new FailoverBackend(chart, \'chat\', { tiers: [{ providers: [new OpenAi({ endpointName: \'a\', model: \'gpt-4o\', apiKey: ApiKey.fromSecretName(\'openai-key\') }), new OpenAi({ endpointName: \'b\', model: \'gpt-4o\', apiKey: ApiKey.fromSecretName(\'openai-key\') })] }] });',
  },
  inBackend: backend => {
    if (backend.kind !== 'llm' || (backend.tiers.length === 1 && backend.tiers[0].length === 1)) { return NONE; }
    const names = endpointsOf(backend).map(({ name }) => name);
    if (new Set(names).size === names.length) { return NONE; }
    const twice = new Set(names.filter((name, i) => name !== undefined && names.indexOf(name) !== i));
    return [...twice].map(name => ({
      message: `endpoint names must be unique in a backend, got '${name}' more than once; give each provider its own endpointName`, where: 'tiers',
    }));
  },
};

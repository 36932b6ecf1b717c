import { Severity } from '../../diagnostic/diagnostic';
import { endpointsOf } from '../../intent/backend';
import { ProviderIntent } from '../../intent/provider';
import { dialects } from '../dialect-range';
import { IntentRule } from '../rule';

export const providerFieldRequired: IntentRule = {
  code: 'ProviderFieldRequired',
  level: Severity.ERROR,
  topic: 'backends',
  title: 'a provider lacks a field that the release insists on',
  reason: 'the schema of kgateway wants it, though other releases do without',
  fix: 'give the field',
  dialects: dialects('kgateway-2.0', 'kgateway-2.1-envoy', 'kgateway-2.1'),
  stage: 'placed',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new GeminiBackend(chart, \'gemini\', { apiKey: ApiKey.fromSecretName(\'gemini-key\') });',
    good: 'new GeminiBackend(chart, \'gemini\', { model: \'gemini-2.5-flash\', apiKey: ApiKey.fromSecretName(\'gemini-key\') });',
  },
  inBackend: backend => endpointsOf(backend).flatMap(({ name, provider }) => fieldsOf(provider).filter(([, value]) => value === undefined)
    .map(([field, , called]) => ({ message: `the ${called}${name === undefined ? '' : ` of '${name}'`} is required by this release; give ${field}`, where: '' }))),
};

/** Required fields, their values and what they are called. */
function fieldsOf(provider: ProviderIntent): readonly (readonly [field: string, value: unknown, called: string])[] {
  switch (provider.kind) {
    case 'gemini': return [['model', provider.model, 'model']];
    case 'vertex': return [['model', provider.model, 'model'], ['region', provider.region, 'region']];
    case 'azureOpenai': return [['deployment', provider.deployment, 'deployment'], ['apiVersion', provider.apiVersion, 'API version']];
    default: return [];
  }
}

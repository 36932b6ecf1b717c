import { absent, absentArm, Arm, at, Codec, Field, fields, list, needless, oneOf, optional, partly, record, spelled, value } from '../../codec/codec';
import { Table } from '../../codec/table';
import { ApiFormatIntent, ModelServerIntent, ProviderIntent, ProviderIntents } from '../../intent/provider';
import { PROVIDER_NAMES } from '../../intent/provider-names';
import { ANTHROPIC_VERSION, GEMINI_VERSION, JSON_SCHEMA, noAzureByName, VERTEX_VERSION } from '../provider-gaps';

const FIXED = 'the gateway picks the API version, publisher and path by itself; leave it out';

/** Which provider blocks an agentgateway release has. */
export interface ProviderForms {
  /** `azure` by resource name, with Foundry. */
  readonly azureByName: boolean;
  readonly custom: boolean;
  /** Vertex AI without region means the global one; before, the schema insists on a region. */
  readonly vertexWithoutRegion: boolean;
}

/** What providers say besides the model, in backends and models alike; below their keys. */
export const AZURE: Table<Omit<ProviderIntents['azureResource'], 'model'>> = {
  type: spelled('azure.resourceType', { OpenAI: 'OpenAI', Foundry: 'Foundry' }),
  resourceName: value('azure.resourceName'),
  projectName: value('azure.projectName'),
  apiVersion: value('azure.apiVersion'),
};
export const BEDROCK: Table<Omit<ProviderIntents['bedrock'], 'model'>> = {
  region: value('bedrock.region'),
  guardrail: optional('bedrock.guardrail', record<{ identifier: string; version: string }>({ identifier: value('identifier'), version: value('version') })),
};
const formats = list(record<ApiFormatIntent>({ type: value('type'), path: value('path') }));
const server = record<ModelServerIntent>({ group: value('group'), kind: value('kind'), name: value('name'), port: value('port') });
export const CUSTOM: Table<Omit<ProviderIntents['custom'], 'model'>> = {
  formats: at('custom.formats', formats),
  server: optional('custom.backendRef', server),
};

/** The provider keys of an agentgateway backend; each arm reads and writes below its key. */
export function provider(forms: ProviderForms): Codec<ProviderIntent> {
  return oneOf<ProviderIntents>({
    openai: arm<ProviderIntents['openai']>('openai', { model: value('openai.model') }),
    anthropic: arm<ProviderIntents['anthropic']>('anthropic', { model: value('anthropic.model'), apiVersion: absent(ANTHROPIC_VERSION, FIXED) }),
    gemini: arm<ProviderIntents['gemini']>('gemini', { model: value('gemini.model'), apiVersion: absent(GEMINI_VERSION, FIXED) }),
    vertex: arm<ProviderIntents['vertex']>('vertexai', {
      projectId: value('vertexai.projectId'),
      region: forms.vertexWithoutRegion ? value('vertexai.region') : demanded('vertexai.region', 'RegionMissing', 'Vertex AI needs a region here, got none; name one'),
      model: value('vertexai.model'),
      apiVersion: absent(VERTEX_VERSION, FIXED),
      publisher: absent(VERTEX_VERSION, FIXED),
      modelPath: absent(VERTEX_VERSION, FIXED),
      jsonSchema: partly(needless(), JSON_SCHEMA, 'the body format is ignored; clients send OpenAI bodies, which the gateway translates'),
    }),
    bedrock: arm<ProviderIntents['bedrock']>('bedrock', {
      ...BEDROCK,
      model: value('bedrock.model'),
    }),
    azureOpenai: arm<ProviderIntents['azureOpenai']>('azureopenai', {
      endpoint: value('azureopenai.endpoint'),
      deployment: value('azureopenai.deploymentName'),
      apiVersion: value('azureopenai.apiVersion'),
    }),
    azureResource: forms.azureByName ? arm<ProviderIntents['azureResource']>('azure', {
      ...AZURE,
      model: value('azure.model'),
    }) : noAzureByName,
    custom: forms.custom ? arm<ProviderIntents['custom']>('custom', {
      ...CUSTOM,
      model: value('custom.model'),
    }) : absentArm(PROVIDER_NAMES.custom, 'there is no provider with its own list of formats'),
    mistral: absentArm(PROVIDER_NAMES.mistral, 'there is no Mistral provider; use Mistral as an OpenAI-compatible one'),
  });
}

/** A field that this release insists on, though others do not. */
function demanded<T>(path: string, code: string, message: string): Field<T> {
  const plain = value<T>(path);
  return {
    encode: (v, to) => v === undefined ? to.report.error(code, message, to.path) : plain.encode(v, to),
    decode: plain.decode,
  };
}

function arm<T extends object>(key: string, table: { readonly [K in keyof T]-?: Field<T[K]> | Codec<T[K]> }): Arm<T> {
  return { key, codec: fields<T>(table) };
}

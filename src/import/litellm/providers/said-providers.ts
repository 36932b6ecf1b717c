import { addressOf } from './address';
import { DeploymentParams } from './deployment-params';
import { apiKey, awsCredential, azureCredential, Keys } from './keys';
import { LitellmProvider, ProviderKind } from './provider-table';
import { GCP_ENTRY } from '../../../intent/credential';
import { Expression, from, literal, struct } from '../../code/expression';
import { baseUrl, modelServer } from '../../said/base-url';
import { maybe } from '../../said/optional';
import { SaidProvider } from '../../said/providers';
import { ConfigValue } from '../config/config-value';

/** What is known of a deployment where its provider is said. */
export interface Asked extends Keys {
  readonly params: DeploymentParams;
  readonly provider: LitellmProvider;
  /** What the provider is asked for; undefined where that is what the client says. */
  readonly model: string | undefined;
}

type Fields = { readonly [name: string]: Expression | undefined };

/** A provider in code, and what to do for its credential. */
export interface AskedProvider extends SaidProvider {
  readonly note?: { readonly at: ConfigValue | DeploymentParams; readonly message: string };
}

/** A deployment as the options of a provider; undefined where something is missing, which was told. */
export const saidProvider = (asked: Asked): AskedProvider | undefined => SAID[asked.provider.kind](asked);

const key = ({ params, provider, environment, of }: Asked): Expression | undefined => apiKey(params, { environment, of }, provider.key);

/** Where the API is: said, in the variable that LiteLLM looks at as far as the config sets it, or known. */
const baseOf = ({ params, provider, environment }: Asked): string | undefined =>
  params.known('api_base') ?? params.known('base_url') ?? (provider.baseVariable === undefined ? undefined : environment.statedValueOf(provider.baseVariable)) ?? provider.base;

const SAID: { readonly [K in ProviderKind]: (asked: Asked) => AskedProvider | undefined } = {
  openai: asked => {
    const base = baseOf(asked);
    return base === undefined || new RegExp('^https://api\\.openai\\.com(/v1)?/*$').test(base)
      ? { type: 'OpenAi', fields: { apiKey: key(asked) ?? from('ApiKey', 'none'), model: maybe(asked.model) } } : compatible(asked, base);
  },
  anthropic: asked => ({ type: 'Anthropic', fields: { apiKey: key(asked) ?? from('ApiKey', 'none'), model: maybe(asked.model), ...hostOf(asked, 'api.anthropic.com') } }),
  gemini: asked => ({ type: 'Gemini', fields: { apiKey: key(asked) ?? from('ApiKey', 'none'), model: maybe(asked.model), ...hostOf(asked, 'generativelanguage.googleapis.com') } }),
  vertex,
  bedrock,
  azure,
  azureAi,
  ollama: asked => {
    const base = baseOf(asked) ?? 'http://localhost:11434';
    const url = addressOf(base.replace(/\/v1\/*$/, ''), asked.params);
    if (!url || url.secure || url.base !== '') { return url && compatible(asked, `${base.replace(/\/+$/, '')}/v1`); }
    return { type: 'Ollama', fields: { server: modelServer(url.host, url.port), model: maybe(asked.model) } };
  },
  compatible: asked => compatible(asked, baseOf(asked)!),
  server: asked => {
    const base = baseOf(asked);
    if (base !== undefined) { return compatible({ ...asked, provider: { ...asked.provider, key: undefined } }, base); }
    if (!asked.params.get('api_base')) { asked.params.tell('manual', `nothing says where it is, so ${asked.of} is not asked there; give api_base`); }
    return undefined;
  },
};

/** An API compatible with OpenAI's. */
function compatible(asked: Asked, base: string): SaidProvider | undefined {
  const url = addressOf(base, asked.params);
  if (!url) { return undefined; }
  const common = { apiKey: key(asked), model: maybe(asked.model) };
  return url.secure ? { type: 'OpenAiCompatible', fields: { baseUrl: baseUrl(url.host, url.port, url.base), ...common } }
    : { type: 'SelfHosted', fields: { server: modelServer(url.host, url.port), basePath: url.base === '/v1' ? undefined : literal(url.base === '' ? '/' : url.base), ...common } };
}

/** A host of one's own for a provider with an API of its own. */
function hostOf(asked: Asked, usual: string): Fields {
  const base = baseOf(asked);
  const url = base === undefined ? undefined : addressOf(base.replace(/\/v1(beta)?\/*(messages)?\/*$/, ''), asked.params);
  if (!url || url.host === usual) { return {}; }
  return { host: literal(url.host), port: literal(url.port), pathPrefix: maybe(url.base === '' ? undefined : url.base), tls: url.secure ? undefined : from('BackendTls', 'unsafePlaintext') };
}

function vertex({ params, model, environment, of }: Asked): AskedProvider | undefined {
  const stated = (name: string): string | undefined => environment.statedValueOf(name);
  const project = params.known('vertex_project') ?? params.known('vertex_ai_project') ?? stated('VERTEXAI_PROJECT');
  const region = params.known('vertex_location') ?? params.known('vertex_ai_location') ?? stated('VERTEXAI_LOCATION');
  const secret = params.get('vertex_credentials') ?? params.get('vertex_ai_credentials');
  if (project === undefined) {
    params.tell('manual', `nothing says which project it is of, so ${of} is not asked there; give vertex_project, which the code needs (LiteLLM takes VERTEXAI_PROJECT, too)`);
    return undefined;
  }
  const secretName = `${of.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')}-service-account`;
  const gcp = secret && from('GcpCredential', 'fromServiceAccountSecretName', literal(secretName));
  const note = secret
    ? { at: secret, message: `the JSON of the service account belongs into the Secret ${secretName}: kubectl create secret generic ${secretName} --from-file=${GCP_ENTRY}=FILE` }
    : { at: params, message: 'no credential of Google Cloud is said: the identity of the gateway\'s proxy is used, so give its ServiceAccount the right to call the model' };
  return { type: 'VertexAi', fields: { projectId: literal(project), region: maybe(region ?? 'us-central1'), model: maybe(model), credential: gcp }, note };
}

const BEDROCK_ROUTE = /^(?:converse|invoke|converse_like|async_invoke)\//;
const BEDROCK_REGION = /^([a-z]{2}(?:-gov)?-[a-z]+-\d)\//;

function bedrock({ params, model, environment, of }: Asked): SaidProvider {
  const asked = model?.replace(BEDROCK_ROUTE, '');
  const inName = asked === undefined ? undefined : BEDROCK_REGION.exec(asked)?.[1];
  const region = params.known('aws_region_name') ?? inName ?? environment.statedValueOf('AWS_REGION_NAME') ?? environment.statedValueOf('AWS_REGION');
  if (region === undefined) { params.tell('approximate', 'no region is said; LiteLLM looks at AWS_REGION_NAME and AWS_REGION first, and takes us-west-2 then, as the code does'); }
  const guardrail = params.map('guardrailConfig');
  const [identifier, version] = [guardrail?.known('guardrailIdentifier'), guardrail?.known('guardrailVersion')];
  return {
    type: 'Bedrock',
    fields: {
      region: literal(region ?? 'us-west-2'),
      model: maybe(params.known('model_id') ?? asked?.replace(BEDROCK_REGION, '')),
      guardrail: identifier === undefined ? undefined : struct('BedrockGuardrail', { identifier: literal(identifier), version: literal(version ?? 'DRAFT') }),
      credential: awsCredential(params, { environment, of }),
    },
  };
}

function azure(asked: Asked): SaidProvider | undefined {
  const { params, provider, environment, of } = asked;
  const base = baseOf(asked);
  const url = base === undefined ? undefined : addressOf(base.replace(/\/openai(\/.*)?$/, ''), asked.params);
  if (base === undefined && !params.get('api_base')) { params.tell('manual', `nothing says which resource it is of, so ${of} is not asked there; give api_base, such as https://my-resource.openai.azure.com`); }
  if (!url) { return undefined; }
  const version = params.known('api_version') ?? environment.statedValueOf('AZURE_API_VERSION');
  if (version === undefined && !params.get('api_version')) {
    params.tell('approximate', 'no api_version is said; LiteLLM looks at AZURE_API_VERSION and then takes one of its own, 2025-02-01-preview of late, as the code does');
  }
  if (url.base !== '') { params.get('api_base')?.tell('approximate', `the path ${url.base} is left out: the gateway makes it of deployment and version`); }
  return {
    type: 'AzureOpenAi',
    fields: {
      endpoint: literal(url.host),
      deployment: maybe(asked.model?.replace(/^(?:o_series|gpt5_series|responses)\//, '')),
      apiVersion: literal(version ?? '2025-02-01-preview'),
      credential: azureCredential(params, { environment, of }, provider.key),
    },
  };
}

function azureAi(asked: Asked): SaidProvider | undefined {
  const { params, provider, environment, of, model } = asked;
  const base = baseOf(asked);
  const url = base === undefined ? undefined : addressOf(base, asked.params);
  if (base === undefined && !params.get('api_base')) { params.tell('manual', `nothing says which resource it is of, so ${of} is not asked there; give api_base`); }
  if (!url) { return undefined; }
  const [, resource] = /^([^.]+)\.services\.ai\.azure\.com$/.exec(url.host) ?? [];
  const [, project] = /^\/api\/projects\/([^/]+)/.exec(url.base) ?? [];
  if (resource !== undefined && project !== undefined) {
    const credential = azureCredential(params, { environment, of }, provider.key);
    return { type: 'AzureFoundry', fields: { resourceName: literal(resource), projectName: literal(project), model: maybe(model), credential } };
  }
  const path = resource === undefined ? '/v1' : '/openai/v1';
  params.get('api_base')?.tell('approximate', `it is asked at https://${url.host}${path}/chat/completions, the API of Azure that is compatible with OpenAI's`);
  return compatible(asked, `https://${url.host}${path}`);
}

import { basePathOf, baseUrl, modelServer } from './base-url';
import { apiKey, awsCredential, azureCredential, gcpCredential, otherPlace } from './credentials';
import { enumMember } from './enums';
import { keyHeader } from './key-header';
import { maybe, onlyTrue } from './optional';
import { apiFields, backendFields } from './policies';
import { Saying } from './saying';
import { backendTls } from './tls';
import { EndpointIntent } from '../../intent/backend';
import { ProviderIntent, ProviderIntents } from '../../intent/provider';
import { Expression, from, list, literal, make, struct, structIfAny } from '../code/expression';

type Fields = { readonly [name: string]: Expression | undefined };

/** A provider of the API, and what it is given. */
export interface SaidProvider {
  /** The class of the value; that of the construct is called the same with `Backend` behind it. */
  readonly type: string;
  readonly fields: Fields;
}

/** What stands beside an endpoint. */
export interface BesideEndpoint {
  readonly name?: string;
  readonly tlsPolicyMetadata?: Expression;
}

/** The provider of the API that is meant. */
export function provider(endpoint: EndpointIntent, beside: BesideEndpoint, saying: Saying): SaidProvider {
  const { type, fields } = compatible(endpoint, saying) ?? known(endpoint, saying);
  const common = {
    endpointName: maybe(beside.name),
    ...apiFields(endpoint),
    policies: structIfAny('BackendPolicies', backendFields(endpoint, saying)),
    tlsPolicyMetadata: beside.tlsPolicyMetadata,
  };
  return { type, fields: { ...fields, ...common } };
}

export const providerValue = ({ type, fields }: SaidProvider): Expression => make(type, struct(`${type}Options`, fields));

/** A host that speaks OpenAI's API. */
function compatible(endpoint: EndpointIntent, saying: Saying): SaidProvider | undefined {
  const { provider: { kind }, host, port, hostname, tls, credential, authLocation } = endpoint;
  if (kind !== 'openai' || host === undefined || port === undefined || (hostname !== undefined && hostname !== host)) { return undefined; }
  const isKept = keepsPath(endpoint, saying);
  const base = isKept ? '/v1' : basePathOf(endpoint, saying.dialect);
  if (base === undefined) { return undefined; }
  const model = maybe(endpoint.provider.kind === 'openai' ? endpoint.provider.model : undefined);
  const key = apiKey(credential, saying);
  if (credential !== undefined && key === undefined) { return undefined; }
  const header = keyHeader(endpoint, saying);
  const isUsual = tls?.trust.kind === 'system' && Object.keys(tls).length === 1;
  const how = { apiKey: key, model, tls: tls && !isUsual ? backendTls(tls, saying) : undefined, keepPath: onlyTrue(isKept) };
  const place = { authHeader: header, authLocation: otherPlace(authLocation) };
  if (tls) { return { type: 'OpenAiCompatible', fields: { baseUrl: baseUrl(host, port, base), ...place, ...how } }; }
  if (authLocation !== undefined) {
    return { type: 'OpenAiCompatible', fields: { baseUrl: literal(`http://${host}${port === 80 ? '' : `:${port}`}${base}`), ...place, ...how } };
  }
  const server = modelServer(host, port);
  if (port === 11434 && base === '/v1' && key === undefined) { return { type: 'Ollama', fields: { server, model, keepPath: how.keepPath } }; }
  return { type: 'SelfHosted', fields: { server, basePath: base === '/v1' ? undefined : literal(base === '' ? '/' : base), ...how } };
}

function known(endpoint: EndpointIntent, saying: Saying): SaidProvider {
  const said = providerFields(endpoint, saying);
  const place = { authHeader: keyHeader(endpoint, saying), authLocation: otherPlace(endpoint.authLocation) };
  return { type: said.type, fields: { ...said.fields, ...place, ...address(endpoint, saying) } };
}

/** Where the provider is, where that is not its own host. */
function address(endpoint: EndpointIntent, saying: Saying): Fields {
  const { host, port, hostname, path, pathPrefix, tls } = endpoint;
  const isImplied = host !== undefined && port === 443 && tls?.trust.kind === 'system' && Object.keys(tls).length === 1;
  const spoken = tls ? backendTls(tls, saying) : host !== undefined && port === 443 ? from('BackendTls', 'unsafePlaintext') : undefined;
  return {
    host: maybe(host),
    port: maybe(port),
    hostname: maybe(hostname),
    path: maybe(path),
    pathPrefix: maybe(pathPrefix),
    tls: isImplied ? undefined : spoken,
    keepPath: onlyTrue(keepsPath(endpoint, saying)),
  };
}

/** Whether requests go on with the path of the client, where something else is usual. */
const keepsPath = ({ provider: { kind }, host, path, pathPrefix }: EndpointIntent, { dialect: { placement } }: Saying): boolean =>
  placement.forwardsPath === true && kind !== 'custom' && host !== undefined && path === undefined && pathPrefix === undefined;

function providerFields({ provider: said, credential }: EndpointIntent, saying: Saying): SaidProvider {
  // What is none of these is said by an override.
  const key = apiKey(credential, saying) ?? from('ApiKey', 'none');
  const ofKind: { readonly [K in ProviderIntent['kind']]: (provider: ProviderIntent & { readonly kind: K }) => SaidProvider } = {
    openai: ({ model }) => ({ type: 'OpenAi', fields: { apiKey: key, model: maybe(model) } }),
    anthropic: ({ model, apiVersion }) => ({ type: 'Anthropic', fields: { apiKey: key, model: maybe(model), apiVersion: maybe(apiVersion) } }),
    gemini: ({ model, apiVersion }) => ({ type: 'Gemini', fields: { apiKey: key, model: maybe(model), apiVersion: maybe(apiVersion) } }),
    mistral: ({ model }) => ({ type: 'Mistral', fields: { apiKey: key, model: maybe(model) } }),
    vertex: ({ projectId, region, model, apiVersion, publisher, modelPath, jsonSchema }) => ({
      type: 'VertexAi',
      fields: {
        projectId: literal(projectId),
        region: maybe(region),
        model: maybe(model),
        apiVersion: maybe(apiVersion),
        publisher: maybe(publisher),
        modelPath: maybe(modelPath),
        jsonSchema: maybe(jsonSchema),
        credential: gcpCredential(credential, saying),
      },
    }),
    bedrock: ({ region, model, guardrail }) => ({
      type: 'Bedrock',
      fields: {
        region: maybe(region),
        model: maybe(model),
        guardrail: bedrockGuardrail({ guardrail }),
        credential: awsCredential(credential, saying),
      },
    }),
    azureOpenai: ({ endpoint, deployment, apiVersion }) => ({
      type: 'AzureOpenAi',
      fields: { endpoint: literal(endpoint), deployment: maybe(deployment), apiVersion: maybe(apiVersion), credential: azure() },
    }),
    azureResource: ({ type, resourceName, projectName, model, apiVersion }) => type === 'OpenAI'
      ? { type: 'AzureOpenAi', fields: { endpoint: literal(`${resourceName}.openai.azure.com`), deployment: maybe(model), apiVersion: maybe(apiVersion), credential: azure() } }
      : {
        type: 'AzureFoundry',
        fields: {
          resourceName: literal(saying.dialect.foundrySuffix ? `${resourceName}-resource` : resourceName),
          projectName: literal(projectName ?? ''),
          model: maybe(model),
          apiVersion: maybe(apiVersion),
          credential: azure(),
        },
      },
    custom: ({ formats, model, server }) => ({
      type: 'CustomProvider',
      fields: {
        ...customFields({ formats, server }, saying),
        model: maybe(model),
        apiKey: apiKey(credential, saying),
      },
    }),
  };
  const azure = (): Expression => azureCredential(credential, saying) ?? from('AzureCredential', 'fromApiKey', from('ApiKey', 'none'));
  return (ofKind[said.kind] as (provider: ProviderIntent) => SaidProvider)(said);
}

export const bedrockGuardrail = ({ guardrail }: Pick<ProviderIntents['bedrock'], 'guardrail'>): Expression | undefined =>
  guardrail && struct('BedrockGuardrail', { identifier: literal(guardrail.identifier), version: literal(guardrail.version) });

/** The APIs of a server, and the server. */
export const customFields = ({ formats, server }: Pick<ProviderIntents['custom'], 'formats' | 'server'>, saying: Saying): Fields => ({
  formats: list(formats.map(({ type, path }) => struct('CustomProviderFormat', { api: enumMember('ApiFormat', type), path: maybe(path) }))),
  server: server && saying.target({ group: server.group ?? '', kind: server.kind ?? 'Service', name: server.name, port: server.port }),
});

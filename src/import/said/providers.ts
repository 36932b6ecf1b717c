import { basePathOf, baseUrl, modelServer } from './base-url';
import { apiKey, awsCredential, azureCredential, gcpCredential, locationFields } from './credentials';
import { enumMember } from './enums';
import { maybe, onlyTrue } from './optional';
import { apiFields, backendFields } from './policies';
import { Saying, Unsayable } from './saying';
import { backendTls } from './tls';
import { EndpointIntent } from '../../intent/backend';
import { ProviderIntent } from '../../intent/provider';
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

/** @throws Unsayable where no provider of the API is meant */
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
  const isUsual = tls?.trust.kind === 'system' && Object.keys(tls).length === 1;
  const how = { apiKey: key, model, tls: tls && !isUsual ? backendTls(tls, saying) : undefined, keepPath: onlyTrue(isKept) };
  if (tls) { return { type: 'OpenAiCompatible', fields: { baseUrl: baseUrl(host, port, base), ...locationFields(authLocation), ...how } }; }
  if (authLocation !== undefined) {
    return { type: 'OpenAiCompatible', fields: { baseUrl: literal(`http://${host}${port === 80 ? '' : `:${port}`}${base}`), ...locationFields(authLocation), ...how } };
  }
  const server = modelServer(host, port);
  if (port === 11434 && base === '/v1' && key === undefined) { return { type: 'Ollama', fields: { server, model, keepPath: how.keepPath } }; }
  return { type: 'SelfHosted', fields: { server, basePath: base === '/v1' ? undefined : literal(base === '' ? '/' : base), ...how } };
}

function known(endpoint: EndpointIntent, saying: Saying): SaidProvider {
  const { provider: { kind } } = endpoint;
  const said = providerFields(endpoint, saying);
  const azure = kind === 'azureOpenai' || kind === 'azureResource';
  const isOwn = azure && endpoint.authLocation?.kind === 'header' && endpoint.authLocation.name === 'api-key';
  return { type: said.type, fields: { ...said.fields, ...isOwn ? {} : locationFields(endpoint.authLocation), ...address(endpoint, saying) } };
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

function needed(key: Expression | undefined, what: string): Expression {
  if (key === undefined) { throw new Unsayable(`${what} has no credential here that constructs could say`); }
  return key;
}

function providerFields({ provider: said, credential }: EndpointIntent, saying: Saying): SaidProvider {
  const key = (what: string): Expression => credential === undefined ? from('ApiKey', 'none') : needed(apiKey(credential, saying), what);
  const ofKind: { readonly [K in ProviderIntent['kind']]: (provider: ProviderIntent & { readonly kind: K }) => SaidProvider } = {
    openai: ({ model }) => ({ type: 'OpenAi', fields: { apiKey: key('OpenAI'), model: maybe(model) } }),
    anthropic: ({ model, apiVersion }) => ({ type: 'Anthropic', fields: { apiKey: key('Anthropic'), model: maybe(model), apiVersion: maybe(apiVersion) } }),
    gemini: ({ model, apiVersion }) => ({ type: 'Gemini', fields: { apiKey: key('Gemini'), model: maybe(model), apiVersion: maybe(apiVersion) } }),
    mistral: ({ model }) => ({ type: 'Mistral', fields: { apiKey: key('Mistral'), model: maybe(model) } }),
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
        guardrail: guardrail && struct('BedrockGuardrail', { identifier: literal(guardrail.identifier), version: literal(guardrail.version) }),
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
        formats: list(formats.map(({ type, path }) => struct('CustomProviderFormat', { api: enumMember('ApiFormat', type), path: maybe(path) }))),
        server: server && saying.target({ group: server.group ?? '', kind: server.kind ?? 'Service', name: server.name, port: server.port }),
        model: maybe(model),
        apiKey: credential && needed(apiKey(credential, saying), 'a custom provider'),
      },
    }),
  };
  const azure = (): Expression => credential === undefined ? from('AzureCredential', 'fromApiKey', from('ApiKey', 'none')) : needed(azureCredential(credential, saying), 'Azure');
  return (ofKind[said.kind] as (provider: ProviderIntent) => SaidProvider)(said);
}

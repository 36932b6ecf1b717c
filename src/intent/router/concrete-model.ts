import { isAddress } from '../address';
import { EndpointIntent } from '../backend';
import { ConcreteModelIntent, ModelPoliciesIntent, ModelProviderIntent, ModelVendor } from '../model';
import { TlsIntent } from '../tls';
import { vendorAt, VENDORS } from '../vendor';

/** An endpoint as a model, and what of it a model cannot say, in words of the user's. */
export interface SaidByModel {
  readonly model: ConcreteModelIntent;
  readonly unsaid: readonly string[];
}

/** What a model says as endpoints do. */
const ALIKE = [
  'credential', 'authLocation', 'extraCredentials', 'tokenExchange', 'tls', 'tunnel', 'health', 'guards', 'bodyTransformations', 'finalTransformations',
] as const;
const ELSEWHERE: readonly string[] = ['name', 'provider', 'host', 'port', 'pathPrefix', ...ALIKE];

/** The model of a provider; `sent` is the name that it is asked by, where that is not the client's. */
export function concreteModel(endpoint: EndpointIntent, sent?: string): SaidByModel {
  const unsaid: string[] = Object.entries(endpoint).filter(([key, value]) => value !== undefined && !ELSEWHERE.includes(key)).map(([key]) => key);
  const { provider, baseUrl, tls } = placeOf(endpoint, unsaid);
  const said = Object.fromEntries(ALIKE.flatMap(key => endpoint[key] === undefined ? [] : [[key, endpoint[key]]])) as ModelPoliciesIntent;
  const { tls: _, bodyTransformations = [], ...alike } = said;
  return {
    model: {
      kind: 'concrete',
      provider,
      ...baseUrl !== undefined && { baseUrl },
      ...alike,
      ...tls && { tls },
      ...(bodyTransformations.length > 0 || sent !== undefined) && {
        bodyTransformations: [...bodyTransformations, ...sent === undefined ? [] : [{ field: 'model', expression: JSON.stringify(sent) }]],
      },
    },
    unsaid,
  };
}

interface ModelPlace {
  readonly provider: ModelProviderIntent;
  readonly baseUrl?: string;
  readonly tls?: TlsIntent;
}

/** Providers of which a base URL takes the place of host and path alike; where others call is not verified. */
const WITH_BASE_URL: readonly string[] = ['openai', 'anthropic', 'custom'];

/** The provider and where it is. The scheme of a base URL tells whether TLS is spoken. */
function placeOf(endpoint: EndpointIntent, unsaid: string[]): ModelPlace {
  const provider = providerOf(endpoint, unsaid);
  const { host, port = 443, pathPrefix = '', tls } = endpoint;
  if (host === undefined) { return { provider, ...tls && { tls } }; }
  const isPlainTrust = tls === undefined || JSON.stringify(tls) === '{"trust":{"kind":"system"}}';
  const vendor = vendorOf(endpoint);
  if (provider.kind === 'openai' && vendor && tls && isPlainTrust) { return { provider: { kind: vendor } }; }
  if (!WITH_BASE_URL.includes(provider.kind)) { unsaid.push('host'); }
  if (pathPrefix === '/') { unsaid.push('pathPrefix'); }
  const name = isAddress(host) && host.includes(':') ? `[${host}]` : host;
  const usual = tls ? 443 : 80;
  return {
    provider,
    baseUrl: `${tls ? 'https' : 'http'}://${name}${port === usual ? '' : `:${port}`}${pathPrefix === '/' ? '' : pathPrefix}`,
    ...!isPlainTrust && { tls },
  };
}

/** The vendor that is called as the gateway would call it by itself. */
function vendorOf({ host = '', port, pathPrefix }: EndpointIntent): ModelVendor | undefined {
  const vendor = vendorAt(host);
  const name = Object.entries(VENDORS).find(([, known]) => known === vendor)?.[0];
  return name === undefined || name === 'perplexity' || port !== 443 || pathPrefix !== vendor?.base ? undefined : name as ModelVendor;
}

const AZURE_HOST = /^(?:https:\/\/)?([^./]+)\.openai\.azure\.com\/?$/;

function providerOf({ provider }: EndpointIntent, unsaid: string[]): ModelProviderIntent {
  if ('apiVersion' in provider && provider.apiVersion !== undefined && !provider.kind.startsWith('azure')) { unsaid.push('apiVersion'); }
  switch (provider.kind) {
    case 'vertex': {
      const { kind, projectId, region, publisher, modelPath } = provider;
      if (publisher !== undefined) { unsaid.push('publisher'); }
      if (modelPath !== undefined) { unsaid.push('modelPath'); }
      return { kind, projectId, ...region !== undefined && { region } };
    }
    case 'azureOpenai': {
      const [, resourceName] = AZURE_HOST.exec(provider.endpoint) ?? [];
      if (resourceName === undefined) { unsaid.push('endpoint'); }
      return { kind: 'azure', type: 'OpenAI', resourceName: resourceName ?? '', ...provider.apiVersion !== undefined && { apiVersion: provider.apiVersion } };
    }
    case 'azureResource': {
      const { kind: _, model: _model, ...settings } = provider;
      return { kind: 'azure', ...settings };
    }
    case 'bedrock':
    case 'custom': {
      const { model: _, ...settings } = provider;
      return settings as ModelProviderIntent;
    }
    default: return { kind: provider.kind };
  }
}

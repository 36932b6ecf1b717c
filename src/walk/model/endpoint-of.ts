import { ServedModel } from './served-models';
import { VENDORS } from './vendors';
import { EndpointIntent } from '../../intent/backend';
import { ModelProviderIntent, ModelVendor } from '../../intent/model';
import { ProviderIntent } from '../../intent/provider';
import { TlsIntent } from '../../intent/tls';
import { has } from '../../schema/json-type';
import { conductOfProvider } from '../provider/providers';

const SYSTEM: TlsIntent = { trust: { kind: 'system' } };

/** The endpoint that a model is asked at; `sent` is the model that it is asked for, where that is not what the client says. */
export function endpointOf({ intent, name }: ServedModel, sent: string | undefined): EndpointIntent {
  const { provider, baseUrl, kind: _, ...policies } = intent;
  const asked = providerOf(provider, sent);
  const vendor = has(VENDORS, provider.kind) ? VENDORS[provider.kind as ModelVendor] : undefined;
  const stated = /^(https?):\/\/([^/:?#]+)(?::(\d+))?(\/[^?#]*)?$/i.exec(baseUrl ?? '');
  const own = vendor?.base ?? conductOfProvider(asked).base ?? '';
  if (stated === null) {
    const byName = vendor?.host !== undefined && { host: vendor.host, port: 443, pathPrefix: vendor.base, tls: policies.tls ?? SYSTEM };
    return { ...policies, name, provider: asked, ...byName };
  }
  const [, scheme, host, port, path = ''] = stated;
  const isTls = scheme.toLowerCase() === 'https';
  const base = path.replace(/\/+$/, '');
  return {
    ...policies,
    name,
    provider: asked,
    host,
    port: port === undefined ? (isTls ? 443 : 80) : Number(port),
    pathPrefix: base === '' ? own : base,
    ...isTls && { tls: policies.tls ?? SYSTEM },
  };
}

function providerOf(provider: ModelProviderIntent, model: string | undefined): ProviderIntent {
  const sent = model === undefined ? {} : { model };
  switch (provider.kind) {
    case 'openai': case 'anthropic': case 'gemini': case 'vertex': case 'bedrock': case 'custom': return { ...provider, ...sent } as ProviderIntent;
    case 'azure': return { ...provider, ...sent, kind: 'azureResource' };
    default: return { kind: 'openai', ...sent };
  }
}

import { DialectDefinition } from '../dialects/definition';
import { cannot } from '../dialects/gaps';
import { BackendIntent, EndpointIntent } from '../intent/backend';
import { PROVIDER_NAMES } from '../intent/provider-names';
import { VENDORS } from '../intent/vendor';

/** A backend that asks vendors by their host where a dialect has no provider for them; `told` hears of each. */
export function withSubstitutes(backend: BackendIntent, to: DialectDefinition, told: (vendor: string, host: string) => void): BackendIntent {
  if (backend.kind !== 'llm' || !cannot(to, PROVIDER_NAMES.mistral)) { return backend; }
  const { host } = VENDORS.mistral;
  const asOpenAi = (endpoint: EndpointIntent): EndpointIntent => {
    if (endpoint.provider.kind !== 'mistral') { return endpoint; }
    told('Mistral', endpoint.host ?? host);
    const address = endpoint.host === undefined && { host, port: 443, tls: endpoint.tls ?? { trust: { kind: 'system' } } as const };
    return { ...endpoint, provider: { ...endpoint.provider, kind: 'openai' }, ...address };
  };
  return { ...backend, tiers: backend.tiers.map(tier => tier.map(asOpenAi)) };
}

import { DialectDefinition } from '../dialects/definition';
import { BackendIntent } from '../intent/backend';
import { ProviderIntent } from '../intent/provider';

const SUFFIX = '-resource';

/** A backend in words that mean the same in every dialect: some releases append something to names. */
export const meaningOf = (backend: BackendIntent, { foundrySuffix }: DialectDefinition): BackendIntent =>
  foundrySuffix === true ? withFoundry(backend, name => name + SUFFIX) : backend;

/** The inverse. A name that has nothing to take away cannot be said; see `unsayable`. */
export const wordsFor = (backend: BackendIntent, { foundrySuffix }: DialectDefinition): BackendIntent =>
  foundrySuffix === true ? withFoundry(backend, name => name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : name) : backend;

/** Names of Foundry resources that a release would append something to. */
export function unsayable(backend: BackendIntent, { foundrySuffix }: DialectDefinition): readonly string[] {
  if (foundrySuffix !== true || backend.kind !== 'llm') { return []; }
  return backend.tiers.flat().flatMap(({ provider }) =>
    isFoundry(provider) && !provider.resourceName.endsWith(SUFFIX) ? [provider.resourceName] : []);
}

type Foundry = ProviderIntent & { readonly kind: 'azureResource' };

const isFoundry = (provider: ProviderIntent): provider is Foundry => provider.kind === 'azureResource' && provider.type === 'Foundry';

function withFoundry(backend: BackendIntent, change: (name: string) => string): BackendIntent {
  if (backend.kind !== 'llm') { return backend; }
  return {
    ...backend,
    tiers: backend.tiers.map(tier => tier.map(endpoint => isFoundry(endpoint.provider)
      ? { ...endpoint, provider: { ...endpoint.provider, resourceName: change(endpoint.provider.resourceName) } } : endpoint)),
  };
}

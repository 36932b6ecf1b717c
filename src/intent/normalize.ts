import { AgentBackendIntent, BackendIntent, EndpointIntent, LlmBackendIntent, StaticBackendIntent } from './backend';
import { CredentialIntent } from './credential';
import { ProviderKind } from './provider';
import { TlsIntent } from './tls';
import { withoutUndefined } from './without-undefined';

/** The identity that a cloud provider is called with when nothing is said. */
export const OWN_IDENTITY: { readonly [K in ProviderKind]?: CredentialIntent } = {
  bedrock: { kind: 'awsImplicit' },
  vertex: { kind: 'gcpImplicit' },
  azureOpenai: { kind: 'azureImplicit' },
  azureResource: { kind: 'azureImplicit' },
};

/**
 * Brings a backend into the one form that rules and placing see: endpoints of a pool have names, unique over the whole backend, what is
 * said of a lone endpoint is said on the endpoint, a cloud provider without credential uses the proxy's identity, and names that only repeat
 * the host are left out. Pure and idempotent.
 */
export function normalizeBackend(backend: BackendIntent): BackendIntent {
  if (backend.kind === 'static') { return withoutRepeatedStaticNames(backend); }
  if (backend.kind !== 'llm') { return withoutRepeatedAgentNames(backend); }
  const { kind, tiers, ...shared } = backend;
  const identified = (endpoint: EndpointIntent): EndpointIntent => {
    const identity = OWN_IDENTITY[endpoint.provider.kind];
    return endpoint.credential || backend.credential || !identity ? endpoint : { ...endpoint, credential: identity };
  };
  if (!isLone(backend)) {
    return { ...backend, tiers: withNames(backend.tiers).map(tier => tier.map(endpoint => withoutRepeatedNames(identified(endpoint)))) };
  }
  return { kind, tiers: [[withoutRepeatedNames({ ...withoutUndefined(shared), ...identified(tiers[0][0]) })]] };
}

/** Whether a backend is one provider rather than a pool. */
export function isLone(backend: LlmBackendIntent): boolean {
  return backend.tiers.length === 1 && backend.tiers[0].length === 1 && backend.tiers[0][0].name === undefined;
}

/** What people call an endpoint of a provider: however Azure is named, it is one. */
const WORDS: { readonly [K in ProviderKind]?: string } = { azureOpenai: 'azure', azureResource: 'azure' };

/** Gives every endpoint that has none a name: the word for its provider, numbered by its place among those of the same. */
export function withNames(tiers: LlmBackendIntent['tiers']): LlmBackendIntent['tiers'] {
  const taken = new Set(tiers.flat().map(endpoint => endpoint.name));
  const counts = new Map<string, number>();
  const free = (word: string): string => {
    for (let n = counts.get(word) as number; ; n++) {
      const name = n === 1 ? word : `${word}-${n}`;
      if (!taken.has(name)) { taken.add(name); return name; }
    }
  };
  return tiers.map(tier => tier.map((endpoint): EndpointIntent => {
    const { kind } = endpoint.provider;
    const word = WORDS[kind] ?? kind;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    return endpoint.name === undefined ? { ...endpoint, name: free(word) } : endpoint;
  }));
}

function withoutRepeatedNames({ hostname, ...endpoint }: EndpointIntent): EndpointIntent {
  const { host, tls } = endpoint;
  return {
    ...endpoint,
    ...hostname !== undefined && hostname !== host && { hostname },
    ...withoutRepeatedName(tls, hostname ?? host),
  };
}

/** One name for several hosts says something, unless it is the name of each of them; so does a list of names that is not theirs. */
function withoutRepeatedStaticNames(backend: StaticBackendIntent): StaticBackendIntent {
  const names = [...new Set(backend.hosts.map(({ host }) => host))];
  const { tls = backend.tls } = names.length > 1 ? {} : withoutRepeatedName(backend.tls, names[0]);
  if (!tls?.subjectAltNames || JSON.stringify(tls.subjectAltNames) !== JSON.stringify(tls.hostname === undefined ? names : [tls.hostname])) {
    return { ...backend, ...tls && { tls } };
  }
  const { subjectAltNames: _, ...rest } = tls;
  return { ...backend, tls: rest };
}

function withoutRepeatedAgentNames(backend: AgentBackendIntent): AgentBackendIntent {
  switch (backend.kind) {
    case 'a2a': return { ...backend, ...withoutRepeatedName(backend.tls, backend.host) };
    case 'mcp': return {
      ...backend, targets: backend.targets.map(target => target.kind === 'host' ? { ...target, ...withoutRepeatedName(target.tls, target.host) } : target),
    };
    default: return backend;
  }
}

/** A server name that is the host's own anyway. */
function withoutRepeatedName(tls: TlsIntent | undefined, host: string | undefined): { readonly tls?: TlsIntent } {
  if (tls?.hostname === undefined || tls.hostname !== host) { return {}; }
  const { hostname: _, ...rest } = tls;
  return { tls: rest };
}

/** Names that a release without endpoint names would lose, since they are not those that `withNames` gives. */
export function namesOfTheirOwn(tiers: LlmBackendIntent['tiers']): readonly string[] {
  const given = withNames(tiers.map(tier => tier.map(({ name: _, ...endpoint }) => endpoint))).flat();
  return tiers.flat().flatMap((endpoint, i) => endpoint.name === undefined || endpoint.name === given[i].name ? [] : endpoint.name);
}

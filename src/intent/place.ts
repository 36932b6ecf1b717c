import { BackendIntent, EndpointIntent, StaticBackendIntent } from './backend';
import { gatherMcp, placeMcp } from './place-mcp';
import { Placement } from './placement';
import { TlsIntent } from './tls';
import { policyFrom, tlsFrom, TlsPolicyDraft } from './tls-policy-draft';

export type { TlsPolicyDraft } from './tls-policy-draft';

export interface PlacedBackend {
  readonly backend: BackendIntent;
  readonly tlsPolicies: readonly TlsPolicyDraft[];
}

/** Moves each part of a normalized backend to where the dialect keeps it. */
export function placeBackend(backend: BackendIntent, placement: Placement): PlacedBackend {
  if (backend.kind === 'static') { return placeStatic(backend, placement); }
  if (backend.kind === 'mcp') { return placeMcp(backend, placement); }
  if (backend.kind !== 'llm') { return { backend, tlsPolicies: [] }; }
  const tlsPolicies: TlsPolicyDraft[] = [];
  const tiers = backend.tiers.map(tier => tier.map(endpoint => {
    const placed = placement.endpoint.place(endpoint, backend);
    const policy = tlsPolicyOf(placed, placement);
    if (policy) { tlsPolicies.push({ endpoint: endpoint.name, policy }); }
    return withPlacedTls(placed, placement);
  }));
  return { backend: { ...backend, tiers }, tlsPolicies };
}

function placeStatic(backend: StaticBackendIntent, placement: Placement): PlacedBackend {
  const policy = tlsPolicyOfHosts(backend, placement);
  if (!policy) { return { backend, tlsPolicies: [] }; }
  const { tls: _, ...rest } = backend;
  return { backend: rest, tlsPolicies: [{ endpoint: undefined, policy }] };
}

/** The policy that an endpoint needs beside its backend, if the dialect keeps TLS there. */
export function tlsPolicyOf({ tls, host, hostname }: EndpointIntent, placement: Placement): TlsPolicyDraft['policy'] | undefined {
  if (!tls || placement.tls !== 'policy') { return undefined; }
  return policyFrom(tls, hostname ?? host ?? '');
}

/** The same for plain hosts. */
export function tlsPolicyOfHosts({ tls, hosts }: StaticBackendIntent, placement: Placement): TlsPolicyDraft['policy'] | undefined {
  return tls && (placement.staticTls ?? placement.tls) === 'policy' ? policyFrom(tls, hosts[0]?.host ?? '') : undefined;
}

function withPlacedTls(endpoint: EndpointIntent, placement: Placement): EndpointIntent {
  const { tls, ...rest } = endpoint;
  if (!tls || placement.tls === 'backend') { return endpoint; }
  // Whatever TLS the port cannot imply was refused before placing; see `rules/gap/`.
  return rest;
}

/** The inverse of `placeBackend`: joins a backend with the TLS policies that refer to it. */
export function gatherBackend({ backend, tlsPolicies }: PlacedBackend, placement: Placement): BackendIntent {
  if (backend.kind === 'static') {
    const several = new Set(backend.hosts.map(({ host }) => host)).size > 1;
    return tlsPolicies.length === 0 ? backend : { ...backend, tls: tlsFrom(tlsPolicies[0].policy, several ? undefined : backend.hosts[0]?.host) };
  }
  if (backend.kind === 'mcp') { return gatherMcp(backend, tlsPolicies); }
  if (backend.kind !== 'llm') { return backend; }
  return {
    ...backend,
    tiers: backend.tiers.map(tier => tier.map(endpoint => {
      const draft = tlsPolicies.find(policy => policy.endpoint === endpoint.name) ?? tlsPolicies.find(policy => policy.endpoint === undefined);
      const host = endpoint.hostname ?? endpoint.host;
      const tls: TlsIntent | undefined = endpoint.tls
        ?? (draft ? tlsFrom(draft.policy, host) : undefined)
        ?? (placement.tls === 'implicit' && endpoint.host !== undefined && endpoint.port === 443 ? { trust: { kind: 'system' } } : undefined);
      return placement.endpoint.gather(tls ? { ...endpoint, tls } : endpoint, backend);
    })),
  };
}

import { BackendSite } from './backend-site';
import { isHost } from '../intent/address';
import { EndpointIntent, StaticBackendIntent } from '../intent/backend';
import { TlsPolicyDraft, tlsPolicyOf, tlsPolicyOfHosts } from '../intent/place';
import { Resource } from '../synth/resource';

/** A TLS policy that a backend wants beside it. */
export interface TlsBeside {
  readonly draft: TlsPolicyDraft['policy'];
  /** Tells the endpoints of a pool apart; empty for the only one. */
  readonly position: string;
  /** Name of the endpoint in a pool. */
  readonly sectionName?: () => string | undefined;
}

/** The TLS policy that an endpoint needs beside the backend, if the dialect keeps TLS there. A host that is none is reported by the backend, once. */
export function tlsBesideEndpoint(endpoint: EndpointIntent, site: BackendSite, position = '', sectionName?: TlsBeside['sectionName']): readonly TlsBeside[] {
  const { placement } = site.definition;
  return besides(tlsPolicyOf(placement.endpoint.place(endpoint), placement), endpoint.hostname ?? endpoint.host, position, sectionName);
}

/** The same for plain hosts. */
export function tlsBesideHosts(backend: StaticBackendIntent, site: BackendSite): readonly TlsBeside[] {
  return besides(tlsPolicyOfHosts(backend, site.definition.placement), backend.hosts[0]?.host, '');
}

function besides(draft: TlsBeside['draft'] | undefined, host: string | undefined, position: string, sectionName?: TlsBeside['sectionName']): readonly TlsBeside[] {
  return draft && (host === undefined || isHost(host)) ? [{ draft, position, ...sectionName && { sectionName } }] : [];
}

/** Makes the policies of the backend of that name. */
export function makeTlsBeside(policies: readonly TlsBeside[], { scope, dialect, metadata, definition }: BackendSite, backendName: string): void {
  const { tlsPolicy, backend: { group, kind } } = definition;
  if (!tlsPolicy) { return; }
  const { name, namespace } = metadata ?? {};
  for (const { draft, position, sectionName } of policies) {
    new Resource(scope, `Tls${position}`, {
      dialect,
      kind: tlsPolicy,
      metadata: { ...name !== undefined && { name: `${name}-tls${position}` }, ...namespace !== undefined && { namespace } },
      intent: () => {
        const section = sectionName?.();
        return { ...draft, targets: [{ group, kind, name: backendName, ...section !== undefined && { sectionName: section } }] };
      },
    });
  }
}

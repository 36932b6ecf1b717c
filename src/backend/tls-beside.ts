import { ApiObjectMetadata } from 'cdk8s';
import { BackendSite } from './backend-site';
import { LlmProvider } from './llm-provider';
import { isHost } from '../intent/address';
import { EndpointIntent, StaticBackendIntent } from '../intent/backend';
import { McpTargetIntent } from '../intent/mcp-backend';
import { TlsPolicyDraft, tlsPolicyOf, tlsPolicyOfHosts } from '../intent/place';
import { tlsPolicyOfTarget } from '../intent/place-mcp';
import { Resource } from '../synth/resource';

/** A TLS policy that a backend wants beside it. */
export interface TlsBeside {
  readonly draft: TlsPolicyDraft['policy'];
  readonly metadata: ApiObjectMetadata | undefined;
  /** Which endpoint of a pool it is for; undefined for the only one. */
  readonly member?: Member;
}

/** An endpoint of a pool. */
interface Member {
  /** Tells the endpoints apart, in the order in which they were added. */
  readonly position: string;
  /** Its name, which may not be settled yet. */
  readonly name: () => string | undefined;
}

/** The TLS policy that an endpoint needs beside the backend, if the dialect keeps TLS there. */
export function tlsBesideEndpoint(
  endpoint: EndpointIntent, provider: LlmProvider | undefined, site: BackendSite, member?: Member): readonly TlsBeside[] {
  const { placement } = site.definition;
  const draft = tlsPolicyOf(placement.endpoint.place(endpoint), placement);
  if (!draft || !isHostOrNone(endpoint.hostname ?? endpoint.host)) { return []; }
  return [{ draft, metadata: provider?._tlsPolicyMetadata, ...member && { member } }];
}

/** The same for plain hosts. */
export function tlsBesideHosts(backend: StaticBackendIntent, site: BackendSite, metadata: ApiObjectMetadata | undefined): readonly TlsBeside[] {
  const draft = tlsPolicyOfHosts(backend, site.definition.placement);
  return draft && isHostOrNone(backend.hosts[0]?.host) ? [{ draft, metadata }] : [];
}

/** The same for a server of tools. */
export function tlsBesideTarget(
  target: McpTargetIntent, site: BackendSite, position: string, metadata: ApiObjectMetadata | undefined): readonly TlsBeside[] {
  const draft = tlsPolicyOfTarget(target, site.definition.placement);
  return draft && isHostOrNone(draft.hostname) ? [{ draft, metadata, member: { position, name: () => target.name } }] : [];
}

/** A host that is none is reported by the backend, once. */
const isHostOrNone = (host: string | undefined): boolean => host === undefined || isHost(host);

/** Makes the policies of the backend of that name. */
export function makeTlsBeside(policies: readonly TlsBeside[], { scope, dialect, metadata, definition }: BackendSite, backendName: string): void {
  const { tlsPolicy, backend: { group, kind } } = definition;
  if (!tlsPolicy) { return; }
  for (const { draft, metadata: given, member } of policies) {
    const position = member?.position ?? '';
    const { namespace: _, ...named } = given ?? {};
    new Resource(scope, `Tls${position}`, {
      dialect,
      kind: tlsPolicy,
      metadata: {
        ...metadata?.name !== undefined && { name: `${metadata.name}-tls${position}` },
        ...named,
        ...metadata?.namespace !== undefined && { namespace: metadata.namespace },
      },
      intent: () => {
        const sectionName = member?.name();
        return { ...draft, targets: [{ group, kind, name: backendName, ...sectionName !== undefined && { sectionName } }] };
      },
    });
  }
}

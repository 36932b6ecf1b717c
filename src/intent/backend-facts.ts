import { isAddress } from './address';
import { BackendIntent, EndpointIntent, endpointsOf, LlmBackendIntent, StaticBackendIntent } from './backend';
import { leaksAuthorization } from './caller-credential';
import { Placement } from './placement';
import { forwardedRoots } from './provider-path';
import { NOTHING_KNOWN, TargetFacts } from './route-facts';

/** What a route needs to know of a backend, as it is stated, to lead there. */
export function backendFacts(backend: BackendIntent, placement: Placement): TargetFacts {
  if (backend.kind === 'static') { return { plain: true, hosts: [plainName(backend, placement)], fallbacks: 0 }; }
  if (backend.kind === 'a2a') { return { plain: true, hosts: [plainName({ hosts: [backend], tls: backend.tls }, placement)], fallbacks: 0 }; }
  if (backend.kind === 'dynamic') { return { ...NOTHING_KNOWN, plain: true }; }
  if (backend.kind !== 'llm') { return { ...NOTHING_KNOWN, ...backend.kind === 'mcp' && { tools: true } }; }
  const endpoints = endpointsOf(backend).map(endpoint => placement.endpoint.place(endpoint, backend));
  return {
    llm: true,
    hosts: endpoints.map(endpoint => endpoint.hostname ?? endpoint.host),
    ownPath: endpoints.every(endpoint => isCalledAtItsOwnPath(endpoint, backend, placement)),
    fallbacks: backend.tiers.slice(0, -1).flat().length,
    forwards: endpoints.flatMap(endpoint => [forwardedRoots(endpoint, backend) ?? []].filter(roots => roots.length > 0)),
    leaksAuthorization: leaksAuthorization(endpoints, backend),
  };
}

/** The name that a plain host goes by; one that is called in plain text is hardly particular about it. */
function plainName({ hosts, tls }: Pick<StaticBackendIntent, 'hosts' | 'tls'>, { addressRewrite }: Placement): string | undefined {
  const names = [...new Set(hosts.map(({ host }) => host))];
  const name = tls?.hostname ?? (names.length === 1 ? names[0] : undefined);
  if (addressRewrite) { return name; }
  return tls && !isAddress(name) ? name : undefined;
}

/** Unless the client's path is sent on: to a host of one's own without path, or for an API that is passed through. */
function isCalledAtItsOwnPath({ host, path, pathPrefix, apis }: EndpointIntent, backend: LlmBackendIntent, { forwardsPath }: Placement): boolean {
  return !(apis ?? backend.apis) && !(forwardsPath && host !== undefined && path === undefined && pathPrefix === undefined);
}

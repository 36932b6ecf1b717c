import { BackendResource } from '../backend/backend-resource';
import { IRouteTarget } from '../backend/route-target';
import { isAddress } from '../intent/address';
import { EndpointIntent, endpointsOf, StaticBackendIntent } from '../intent/backend';
import { TargetFacts } from '../intent/place-route';
import { Placement } from '../intent/placement';

/** What a route needs to know of a target to lead there; read when the route is written, since backends may still grow. */
export function targetFacts(target: IRouteTarget): TargetFacts {
  const { name } = target.toRouteTarget();
  const resource = backendOf(target);
  if (!resource) { return { name, hosts: [undefined], fallbacks: 0 }; }
  const backend = resource.intent;
  const { place } = resource.placement.endpoint;
  const endpoints = endpointsOf(backend).map(endpoint => place(endpoint, backend.kind === 'llm' ? backend : undefined));
  return {
    name,
    ...backend.kind === 'static' && { plain: true },
    hosts: backend.kind === 'static' ? [plainName(backend)] : endpoints.map(endpoint => endpoint.hostname ?? endpoint.host),
    ownPath: backend.kind === 'llm' && endpoints.every(endpoint => isCalledAtItsOwnPath(endpoint, resource.placement)),
    fallbacks: backend.kind === 'llm' ? backend.tiers.slice(0, -1).flat().length : 0,
  };
}

/** The name that a plain host goes by; one that is called in plain text is hardly particular about it. */
function plainName({ hosts, tls }: StaticBackendIntent): string | undefined {
  const names = [...new Set(hosts.map(({ host }) => host))];
  const name = tls?.hostname ?? (names.length === 1 ? names[0] : undefined);
  return tls && !isAddress(name) ? name : undefined;
}

/** Unless the client's path is sent on: to a host of one's own without path, or for an API that is passed through. */
function isCalledAtItsOwnPath({ host, path, pathPrefix, apis }: EndpointIntent, { forwardsPath }: Placement): boolean {
  return !apis && !(forwardsPath && host !== undefined && path === undefined && pathPrefix === undefined);
}

/** The objects behind a target, if it is one of the library's own. */
export function backendOf(target: IRouteTarget): BackendResource | undefined {
  const { _resource, _origin } = target as { readonly _resource?: BackendResource; readonly _origin?: IRouteTarget };
  return _resource ?? (_origin && backendOf(_origin));
}

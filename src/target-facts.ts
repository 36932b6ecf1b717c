import { BackendResource } from './backend-resource';
import { endpointsOf } from './intent/backend';
import { TargetFacts } from './intent/place-route';
import { IRouteTarget } from './route-target';

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
    hosts: backend.kind === 'static' ? [undefined] : endpoints.map(endpoint => endpoint.hostname ?? endpoint.host),
    fallbacks: backend.kind === 'llm' ? Math.max(0, backend.tiers.length - 1) : 0,
  };
}

/** The objects behind a target, if it is one of the library's own. */
export function backendOf(target: IRouteTarget): BackendResource | undefined {
  const { _resource, _origin } = target as { readonly _resource?: BackendResource; readonly _origin?: IRouteTarget };
  return _resource ?? (_origin && backendOf(_origin));
}

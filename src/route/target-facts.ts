import { BackendResource } from '../backend/backend-resource';
import { backendFacts } from '../intent/backend-facts';
import { NOTHING_KNOWN, TargetFacts } from '../intent/route-facts';
import { IRouteTarget, RouteTargetConfig } from '../target/route-target';

/** What a route needs to know of a target to lead there; read when the route is written, since backends may still grow. */
export function targetFacts(target: IRouteTarget): TargetFacts {
  const resource = backendOf(target);
  if (!resource) { return isPlain(target.toRouteTarget()) ? { ...NOTHING_KNOWN, plain: true } : NOTHING_KNOWN; }
  return backendFacts(resource.intent, resource.placement);
}

const isPlain = ({ group, kind }: RouteTargetConfig): boolean => group === '' && kind === 'Service' || kind === 'InferencePool';

/** The objects behind a target, if it is one of the library's own. */
export function backendOf(target: IRouteTarget): BackendResource | undefined {
  const { _resource, _origin } = target as { readonly _resource?: BackendResource; readonly _origin?: IRouteTarget };
  return _resource ?? (_origin && backendOf(_origin));
}

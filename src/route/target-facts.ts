import { KnownBackend } from '../backend/known-backend';
import { backendFacts } from '../intent/backend-facts';
import { NOTHING_KNOWN, TargetFacts } from '../intent/route-facts';
import { IRouteTarget, RouteTargetConfig } from '../target/route-target';

/** What a route needs to know of a target to lead there; read when the route is written, since backends may still grow. */
export function targetFacts(target: IRouteTarget): TargetFacts {
  const resource = backendOf(target);
  if (!resource) { return isPlain(target.toRouteTarget()) ? { ...NOTHING_KNOWN, plain: true } : NOTHING_KNOWN; }
  return backendFacts(resource.intent, resource.placement);
}

/** Whether a target is a backend with tiers to fall back to. */
export function hasTiers(target: IRouteTarget): boolean {
  const intent = backendOf(target)?.intent;
  return intent?.kind === 'llm' && intent.tiers.length > 1;
}

const isPlain = ({ group, kind }: RouteTargetConfig): boolean => group === '' && kind === 'Service' || kind === 'InferencePool';

/** What is known of the backend that a target is, if anything is. */
export function backendOf(target: IRouteTarget): KnownBackend | undefined {
  const { _resource, _origin } = target as { readonly _resource?: KnownBackend; readonly _origin?: IRouteTarget };
  return _resource ?? (_origin && backendOf(_origin));
}

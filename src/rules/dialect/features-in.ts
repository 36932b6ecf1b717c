import { Key } from '../../codec/manifest-path';
import { backendFeatures, routeFeatures } from '../../intent/feature';
import { FeatureUse } from '../../intent/feature-names';
import { gatherBackend } from '../../intent/place';
import { endpointAt } from '../endpoint-place';
import { KnownObject } from '../known-object';
import { ruleAt } from '../read-intent';

/** A feature in use, and where it stands in the manifest. */
export interface FeaturePlace extends FeatureUse {
  keys(): readonly Key[];
}

/** The features that a backend or a route uses of the dialect that it is written for; none where that is not known. */
export function featuresIn(object: KnownObject): readonly FeaturePlace[] {
  const { dialect, manifest } = object;
  if (dialect === undefined) { return []; }
  if (object.kind === 'HTTPRoute') {
    return !object.route ? [] : routeFeatures(object.route.intent).map(use => ({ ...use, keys: () => ruleAt(use.where) }));
  }
  if (!object.backend) { return []; }
  // A release that speaks TLS on port 443 without being told does so here.
  const meant = gatherBackend({ backend: object.backend.intent, tlsPolicies: [] }, dialect.placement);
  return backendFeatures(meant).map(use => ({ ...use, keys: () => endpointAt(use.where, manifest) }));
}

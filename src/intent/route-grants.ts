import { GrantIntent, ObjectRefIntent } from './route';
import { RouteContext } from './route-context';
import { StatedRouteIntent, StatedRuleIntent } from './stated-route';

const FROM = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' };

/** Leave for a route to refer to an object of another namespace, where it is given. */
export interface PlacedGrant {
  readonly name: string;
  readonly namespace: string;
  readonly intent: GrantIntent;
}

/** By what a user calls what a grant leads to. */
const grantKey = ({ namespace, name }: ObjectRefIntent): string => `${namespace}/${name}`;

/** The grants that a route needs and that help, each once. */
export function placeGrants(route: StatedRouteIntent, context: RouteContext): readonly PlacedGrant[] {
  return neededGrants(route, context).filter(({ ref }) => !route.ungranted?.includes(grantKey(ref)))
    .map(({ ref, grant }) => ({ ...grant, name: route.grantNames?.[grantKey(ref)] ?? grant.name }));
}

/** The inverse: what to say of the grants that are there. */
export function gatherGrants(
  route: StatedRouteIntent, grants: readonly PlacedGrant[], context: RouteContext): Pick<StatedRouteIntent, 'grantNames' | 'ungranted'> {
  const needed = neededGrants(route, context).map(({ ref, grant }) => {
    const given = grants.find(({ namespace, intent }) => namespace === grant.namespace && JSON.stringify(intent) === JSON.stringify(grant.intent));
    return { key: grantKey(ref), usual: grant.name, name: given?.name };
  });
  const grantNames = Object.fromEntries(needed.flatMap(({ key, usual, name }) => name === undefined || name === usual ? [] : [[key, name]]));
  const ungranted = [...new Set(needed.filter(({ name }) => name === undefined).map(({ key }) => key))];
  return { ...Object.keys(grantNames).length > 0 && { grantNames }, ...ungranted.length > 0 && { ungranted } };
}

/** Whether no grant makes the gateway follow a reference. */
export const isNeverFollowed = ({ kind }: ObjectRefIntent, { placement, backend }: RouteContext): boolean =>
  kind === backend.kind && placement.crossNamespaceBackend === 'impossible' || kind === 'InferencePool';

type ForeignRef = ObjectRefIntent & { readonly namespace: string };

/** Everything of other namespaces that rules refer to, each once. */
function foreignRefs(rules: readonly StatedRuleIntent[], namespace: string | undefined): readonly ForeignRef[] {
  const refs = rules.flatMap(({ targets = [], filters = [] }) => [
    ...filters.flatMap(f => f.kind === 'mirror' ? [f.target] : []),
    ...targets.flatMap(({ filters: own = [], ...target }) => [...own.flatMap(f => f.kind === 'mirror' ? [f.target] : []), target]),
  ]);
  const foreign = refs.flatMap(ref => ref.namespace === undefined || ref.namespace === namespace ? [] : [{ ...ref, namespace: ref.namespace }]);
  return [...new Map(foreign.map(ref => [`${ref.namespace}/${ref.group}/${ref.kind}/${ref.name}`, ref])).values()];
}

function neededGrants(route: StatedRouteIntent, context: RouteContext): readonly { readonly ref: ObjectRefIntent; readonly grant: PlacedGrant }[] {
  const from = route.namespace ?? 'default';
  return foreignRefs(route.rules, route.namespace).filter(ref => !isNeverFollowed(ref, context)).map(ref => ({
    ref,
    grant: {
      // Routes of one name, in several namespaces, may all want to come here, and to targets of one name.
      name: `${from}-${route.name}-to-${ref.kind.toLowerCase()}-${ref.name}`,
      namespace: ref.namespace,
      intent: { from: [{ ...FROM, namespace: from }], to: [{ group: ref.group, kind: ref.kind, name: ref.name }] },
    },
  }));
}

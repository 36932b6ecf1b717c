import { Placement } from './placement';
import { FilterIntent, ParentIntent, RuleIntent } from './route';

type Ref = { readonly group?: string; readonly kind?: string };
type Respelled = <T extends Ref>(ref: T) => T;

/** A reference as the release spells it. */
export const renamedRef = <T extends Ref>(ref: T, { renamed }: Placement): T => {
  const name = renamed?.[`${ref.group}/${ref.kind}`];
  return name ? { ...ref, ...name } : ref;
};

/** A reference as later releases spell it, whichever way it was given. */
export const unrenamedRef = <T extends Ref>(ref: T, { renamed = {} }: Placement): T => {
  const later = Object.keys(renamed).find(name => renamed[name].group === ref.group && renamed[name].kind === ref.kind);
  if (later === undefined) { return ref; }
  const [group, kind] = later.split('/');
  return { ...ref, group, kind };
};

/** A reference that says a namespace only where it is another one than the route's. */
export const localRef = <T extends Ref & { readonly namespace?: string }>(ref: T, namespace: string | undefined): T => {
  const { namespace: own, ...local } = ref;
  return own !== undefined && own === namespace ? local as T : ref;
};

/** A parent of a route as the release spells it. */
export const placeParent = (parent: ParentIntent, placement: Placement): ParentIntent => renamedRef(parent, placement);

/** A rule in which every reference is spelled in another way. */
export function withRefs<T extends RuleIntent>(rule: T, respelled: Respelled): T {
  const { targets, filters } = rule;
  const inFilters = (all: readonly FilterIntent[]) => all.map(f => f.kind === 'mirror' ? { ...f, target: respelled(f.target) } : f);
  return {
    ...rule,
    ...targets && { targets: targets.map(target => ({ ...respelled(target), ...target.filters && { filters: inFilters(target.filters) } })) },
    ...filters && { filters: inFilters(filters) },
  };
}

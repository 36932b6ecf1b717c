import { answersTo, byRank, nameKind } from './model-name';
import { ModelRouterIntent, RoutedModelIntent, RouterTargetIntent } from './model-router';

/** A name that clients ask for, and where it leads once aliases are followed. */
export interface ResolvedModel {
  readonly model: string;
  /** The name that a backend without a model of its own is asked by; undefined for that of the client. */
  readonly asked: string | undefined;
  readonly targets: readonly RouterTargetIntent[];
}

/** Where an alias leads, or why it leads nowhere. */
type Followed = { readonly to: ResolvedModel } | { readonly cycle: readonly string[] } | { readonly unknown: string };

/** Everything that clients can ask for, in the order in which it is looked at. A default target is one for every name. */
export const resolvedModels = (router: ModelRouterIntent): readonly ResolvedModel[] => withDefault(router)
  .flatMap(entry => {
    const found = follow(entry, withDefault(router));
    return 'to' in found ? [found.to] : [];
  })
  .sort((a, b) => byRank(a.model, b.model));

/** Follows an alias to its end. */
export function follow(entry: RoutedModelIntent, entries: readonly RoutedModelIntent[]): Followed {
  const trail = [entry.model];
  let asked = nameKind(entry.model) === 'exact' ? entry.model : undefined;
  let at = entry;
  while (at.alias !== undefined) {
    asked = at.alias;
    const next = entryFor(asked, entries);
    if (next === undefined) { return { unknown: asked }; }
    if (trail.includes(next.model)) { return { cycle: [...trail, next.model] }; }
    trail.push(next.model);
    at = next;
  }
  return { to: { model: entry.model, asked, targets: at.targets } };
}

/** The entry that a request for a name is for. */
const entryFor = (name: string, entries: readonly RoutedModelIntent[]): RoutedModelIntent | undefined =>
  entries.filter(({ model }) => answersTo(model, name)).sort((a, b) => byRank(a.model, b.model))[0];

export const withDefault = ({ models, unknown }: ModelRouterIntent): readonly RoutedModelIntent[] =>
  unknown?.kind === 'target' ? [...models, { model: '*', targets: [unknown.target] }] : models;

import { attachedTo } from '../rules/effective/attached';
import { EffectiveOnWay, effectiveOf } from '../rules/effective/effective-on-way';
import { KnownObject } from '../rules/known-object';
import { Door } from '../walk/door';
import { ServedModel, servedModels } from '../walk/model/served-models';
import { Site } from '../walk/site';

/** A model by name, and what is followed of what it and its Gateway say, on each way to a provider. */
export interface WaysToModel {
  readonly name: string;
  readonly object: KnownObject;
  readonly ways: readonly EffectiveOnWay[];
}

/** The models that are served behind a door. */
export function waysToModels(site: Site, door: Door): readonly WaysToModel[] {
  if (door.models.length === 0) { return []; }
  const attached = attachedTo({ entry: door.entry }, site.around);
  // Who may ask for the model is asked besides who may call the Gateway, and beats nothing.
  const wayTo = ({ object: source, intent: { authorization: _, ...says } }: ServedModel): EffectiveOnWay =>
    effectiveOf([...attached, { level: 'backend itself', source, says, preRouting: false }], site.dialect);
  const { concrete, virtual } = servedModels({ site, world: {} }, door);
  return [
    ...concrete.map(model => ({ name: model.name, object: model.object, ways: [wayTo(model)] })),
    ...virtual.map(({ name, object, targets }) => ({ name, object, ways: targets.flatMap(({ model }) => model === undefined ? [] : wayTo(model)) })),
  ];
}

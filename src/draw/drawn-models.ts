import { drawnProvider } from './drawn-backend';
import { badgesOf, keyOf, Sketch } from './sketch';
import { isSecretName, MASK } from '../diagnostic/secret-name';
import { ConcreteModelIntent, ModelIntent, VirtualModelIntent } from '../intent/model';
import { effectiveOf } from '../rules/effective/effective-on-way';
import { KnownObject } from '../rules/known-object';
import { Door } from '../walk/door';
import { endpointOf } from '../walk/model/endpoint-of';
import { readModel, servedModels } from '../walk/model/served-models';
import { addressShown, failureShown, percentShown } from '../walk/shown/route-rows';

/** Draws the models behind a door: those of providers, and those that lead to others. */
export function drawModels(sketch: Sketch, door: Door, listener: string): void {
  const { concrete, virtual } = servedModels({ site: sketch.site, world: {} }, door);
  const models: Models = { sketch, door, served: new Set([...concrete, ...virtual].map(({ object }) => object)) };
  for (const object of [...door.models].sort((a, b) => keyOf(a) < keyOf(b) ? -1 : 1)) {
    const intent = readModel(sketch, object);
    if (intent === undefined) { continue; }
    const { serves, isInternal } = intent;
    const id = serves.kind === 'concrete' ? drawnModel(models, object, intent, serves) : drawnChoice(models, object, intent, serves);
    if (isInternal !== true) { sketch.edge(listener, id); }
  }
}

/** The models behind a door while they are drawn, and which of them the gateway serves. */
interface Models {
  readonly sketch: Sketch;
  readonly door: Door;
  readonly served: ReadonlySet<KnownObject>;
}

function drawnModel({ sketch, served }: Models, object: KnownObject, intent: ModelIntent, serves: ConcreteModelIntent): string {
  const own = effectiveOf([{ level: 'backend itself', source: object, says: serves, preRouting: false }], sketch.site.dialect).afterRouting;
  const id = sketch.node('model', keyOf(object), { ...shown(object, intent, served.has(object)), badges: badgesOf(own) }, object);
  const endpoint = endpointOf({ object, name: object.name, isInternal: false, intent: serves }, undefined);
  sketch.edge(id, drawnProvider(sketch, serves.provider.kind, addressShown(endpoint)));
  return id;
}

function drawnChoice(models: Models, object: KnownObject, intent: ModelIntent, serves: VirtualModelIntent): string {
  const { sketch, door, served } = models;
  const id = sketch.node('virtual', keyOf(object), shown(object, intent, served.has(object), serves.kind), object);
  const targets = serves.targets.map(({ name }) => {
    const target = door.models.find(each => each.name === name && each.namespace === object.namespace);
    return { target, means: target && readModel(sketch, target) };
  });
  const evicts = targets.some(({ means }) => means?.serves.kind === 'concrete' && means.serves.health !== undefined);
  serves.targets.forEach(({ name, model }, i) => {
    const { target, means } = targets[i];
    // What is led to may not have been drawn yet.
    const to = target && means?.serves.kind === 'concrete' ? drawnModel(models, target, means, means.serves)
      : sketch.node('model', `${object.namespace ?? ''}/${name}`, { label: name, detail: target ? 'is no model of a provider' : 'no model of this listener', isBroken: true }, target);
    const { label, isLater } = choiceShown(models, serves, i, evicts);
    sketch.edge(id, to, [label, model === undefined ? '' : `as ${model}`].filter(text => text !== '').join(', '), isLater ? 'failover' : 'way');
  });
  return id;
}

/** When a target is asked, and whether that is for what failed before. */
interface Choice {
  readonly label: string;
  readonly isLater?: boolean;
}

function choiceShown({ sketch, door }: Models, serves: VirtualModelIntent, i: number, evicts: boolean): Choice {
  switch (serves.kind) {
    case 'weighted': {
      const sum = serves.targets.reduce((all, { weight = 1 }) => all + weight, 0);
      return { label: serves.targets.length < 2 ? '' : percentShown(serves.targets[i].weight ?? 1, sum) };
    }
    case 'conditional': {
      const { when } = serves.targets[i];
      return { label: when === undefined ? 'otherwise' : `if ${conditionShown(when)}` };
    }
    case 'failover': {
      const isLater = serves.targets[i].priority > Math.min(...serves.targets.map(({ priority }) => priority));
      return { label: isLater ? failureShown(sketch.site.effectiveOn({ entry: door.entry }).afterRouting, true, evicts) : '', isLater };
    }
  }
}

/** A condition, unless it compares with what may be secret. */
const conditionShown = (when: string): string => literalsOf(when).some(isSecretName) ? MASK : when;

const literalsOf = (expression: string): readonly string[] => Array.from(expression.matchAll(/(["'])(.*?)\1/g), ([, , text]) => text);

function shown(
  { name }: KnownObject, { match, isInternal }: ModelIntent, isServed: boolean, choice?: VirtualModelIntent['kind'],
): { readonly label: string; readonly detail: string; readonly isBroken: boolean } {
  const said = [choice, match === undefined || match === name ? undefined : name, isInternal ? 'internal' : undefined, isServed ? undefined : 'not served'];
  return { label: match ?? name, detail: said.filter(text => text !== undefined).join(', '), isBroken: !isServed };
}

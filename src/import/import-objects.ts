import { Composed, composed, Parts, Patch } from './composition';
import { patchesFor } from './patches';
import { Library } from './run/evaluate';
import { MadeObject, Trial, tried } from './run/trial';
import { Unit } from './unit';
import { unitsOf } from './units';
import { DialectDefinition, ObjectKind } from '../dialects/definition';
import { isOf } from '../migrate/decoded';
import { KnownObject } from '../rules/known-object';
import { JsonObject } from '../schema/json-type';

/** An app that writes some objects, and what became of each. */
export interface ImportedObjects extends Composed {
  readonly objects: readonly KnownObject[];
  /** The constructs of the app. */
  readonly units: readonly Unit[];
  /** Why an object is written as it is, where a construct could have been expected. */
  readonly reasons: ReadonlyMap<KnownObject, string>;
  readonly patches: ReadonlyMap<Unit, readonly Patch[]>;
  /** What synth will refuse of the app. */
  readonly errors: Trial['errors'];
}

/** Makes the code of an app, and runs it to see that it writes the same objects. */
export function importObjects(
  objects: readonly KnownObject[], dialect: DialectDefinition, library: Library, { commentsOf = () => [], takenVariables = [] }: Partial<Pick<Parts, 'commentsOf' | 'takenVariables'>> = {},
): ImportedObjects {
  const apart = new Set<KnownObject>();
  for (;;) {
    const found = attempt(unitsOf(objects, dialect, apart), { objects, dialect, commentsOf, takenVariables }, library);
    const beside = [...found.refused.keys()].flatMap(unit => unit.beside).filter(object => !apart.has(object));
    if (beside.length === 0) { return found; }
    // What cannot be said together may be said one by one.
    beside.forEach(object => apart.add(object));
  }
}

/** Runs an app until all of its constructs say what they are to. */
function attempt(
  units: readonly Unit[], parts: Omit<Parts, 'units' | 'refused' | 'patches'>, library: Library,
): ImportedObjects & Pick<Parts, 'refused'> {
  const refused = new Map<Unit, string>();
  const patches = new Map<Unit, readonly Patch[]>();
  for (;;) {
    const app = composed({ ...parts, units, refused, patches });
    const trial = tried(app.app, library);
    const looked = new Looking(app, trial, units.filter(unit => !refused.has(unit)), parts.dialect);
    const before = refused.size + patches.size;
    looked.refused.forEach((reason, unit) => refused.set(unit, reason));
    looked.patches.forEach((each, unit) => patches.set(unit, [...patches.get(unit) ?? [], ...each]));
    if (refused.size + patches.size > before) { continue; }
    const reasons = new Map([
      ...unsaidParameters(parts.objects, parts.dialect),
      ...[...refused].flatMap(([unit, reason]) => [unit.object, ...unit.beside].map(object => [object, reason] as const)),
    ]);
    return { ...app, objects: parts.objects, units: units.filter(unit => !refused.has(unit)), reasons, patches, errors: trial.errors, refused };
  }
}

/** Why parameters are in no construct, where none is. */
const unsaidParameters = (objects: readonly KnownObject[], { title, parameters }: DialectDefinition): readonly (readonly [KnownObject, string])[] =>
  objects.filter(({ kind }) => /^(Agentgateway|Gateway)Parameters$/.test(kind)).map(object =>
    [object, isOf(object, parameters as ObjectKind<never>) ? 'no Gateway of these files refers to it' : `${title} reads no ${object.kind}`]);

const keyOf = ({ apiVersion, kind, metadata }: JsonObject): string => {
  const { name, namespace } = (metadata ?? {}) as { readonly name?: unknown; readonly namespace?: unknown };
  return `${String(apiVersion).replace(/\/?[^/]*$/, '')}/${String(kind)}/${String(namespace ?? '')}/${String(name)}`;
};

/** What is found when the objects of an app are held against those that it is made from. */
class Looking {
  public readonly refused = new Map<Unit, string>();
  public readonly patches = new Map<Unit, readonly Patch[]>();

  constructor(app: Composed, private readonly trial: Trial, units: readonly Unit[], dialect: DialectDefinition) {
    const byVariable = new Map(units.map(unit => [unit.variable, unit]));
    app.unsayable.forEach((reason, unit) => this.refused.set(unit, reason));
    const isBlocked = trial.failed.size > 0;
    trial.failed.forEach((reason, variable) => { const unit = byVariable.get(variable); if (unit) { this.refused.set(unit, reason); } });
    // What refers to it can be told only without it.
    if (isBlocked) { return; }
    const made = new Map(trial.made.map(object => [keyOf(object.manifest), object]));
    const wanted = new Map<string, KnownObject>();
    for (const unit of units) { [unit.object, ...unit.beside].forEach(object => wanted.set(keyOf(object.manifest), object)); }
    const secrets = new Set([...app.values.made].map(({ manifest }) => keyOf(manifest)));
    for (const unit of units) { this.compare(unit, made, dialect); }
    for (const [key, { owner, manifest }] of made) {
      const unit = owner && byVariable.get(owner);
      if (!unit || this.refused.has(unit) || wanted.has(key) || secrets.has(key)) { continue; }
      this.refused.set(unit, `a construct would make the ${String(manifest.kind)} '${String((manifest.metadata as JsonObject).name)}' as well`);
    }
  }

  /** Why synth refuses a construct; undefined where it does not. */
  private errorsOf({ variable }: Unit): string | undefined {
    const said = this.trial.errors.filter(({ owner }) => owner === variable).map(({ code, message }) => `${code}: ${message}`);
    return said.length > 0 ? said.join('; ') : undefined;
  }

  private compare(unit: Unit, made: ReadonlyMap<string, MadeObject>, dialect: DialectDefinition): void {
    if (this.refused.has(unit)) { return; }
    const patches: Patch[] = [];
    for (const object of [unit.object, ...unit.beside]) {
      const found = made.get(keyOf(object.manifest));
      if (!found) { return void this.refused.set(unit, `a construct would not make the ${object.kind} '${object.name}'`); }
      const needed = patchesFor(found, object, dialect);
      if (typeof needed === 'string') { return void this.refused.set(unit, this.errorsOf(unit) ?? `a construct would say something else of the ${object.kind} '${object.name}' (${needed})`); }
      patches.push(...needed);
    }
    if (patches.length > 0) { this.patches.set(unit, patches); }
  }
}

import { effectiveOnWay } from './effective-on-way';
import { fieldOf, FieldValue } from './field-of';
import { entriesOf, Entry, Way, waysBehind } from './way';
import { DialectDefinition } from '../../dialects/definition';
import { Effective, Said } from '../../intent/policy/effective';
import { Capability } from '../../intent/policy/policy';
import { Level } from '../../intent/policy/precedence';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';

/** A value, and where it comes from. */
export interface ShownValue extends FieldValue {
  readonly level: Level;
  readonly object: KnownObject;
}

/** What holds of one capability. */
export interface ShownCapability {
  readonly capability: Capability;
  readonly phase: 'beforeRouting' | 'afterRouting';
  readonly followed: readonly ShownValue[];
  readonly beaten: readonly (ShownValue & { readonly because: string })[];
  readonly tied: readonly ShownValue[];
}

/** Ways on which the same holds: they differ in the listener or in the endpoint. */
export interface ShownWays {
  readonly route: KnownObject;
  readonly rule: number;
  readonly backend: KnownObject | undefined;
  readonly endpoints: readonly string[];
  readonly entries: readonly Entry[];
  readonly capabilities: readonly ShownCapability[];
}

/** What is asked of the ways behind a route; all of them where nothing is. */
export interface Wanted {
  readonly rule?: number;
  readonly backend?: KnownObject;
  readonly endpoint?: string;
}

/** What holds on every way behind a route, those with the same result together. */
export function shownBehind(
  route: KnownObject, { rule, backend, endpoint }: Wanted, around: KnownObjects, dialect: DialectDefinition,
): readonly ShownWays[] {
  const entries = entriesOf(route, around);
  const rules = (route.route?.intent.rules ?? []).map((_, i) => i).filter(i => rule === undefined || rule === i);
  const ways = rules.flatMap(i => waysBehind(route, i, around))
    .filter(way => (backend === undefined || way.backend === backend) && (endpoint === undefined || way.endpoint === endpoint));
  const groups = new Map<string, ShownWays>();
  for (const way of ways) {
    for (const entry of entries.length === 0 ? [undefined] : entries) {
      const capabilities = shownOn({ ...way, ...entry && { entry } }, around, dialect);
      const key = keyOf(way, capabilities);
      const { endpoints = [], entries: through = [] } = groups.get(key) ?? {};
      groups.set(key, {
        route,
        rule: way.rule!,
        backend: way.backend,
        capabilities,
        endpoints: way.endpoint === undefined || endpoints.includes(way.endpoint) ? endpoints : [...endpoints, way.endpoint],
        entries: entry === undefined || through.includes(entry) ? through : [...through, entry],
      });
    }
  }
  return [...groups.values()];
}

/** What tells results apart. */
function keyOf({ rule, backend }: Way, capabilities: readonly ShownCapability[]): string {
  const named = ({ kind, namespace, name }: KnownObject): unknown => [kind, namespace, name];
  return JSON.stringify([rule, backend && named(backend), capabilities], (name, value: unknown) => name === 'object' ? named(value as KnownObject) : value);
}

function shownOn(way: Way, around: KnownObjects, dialect: DialectDefinition): readonly ShownCapability[] {
  const { beforeRouting, afterRouting } = effectiveOnWay(way, around, dialect);
  const shown = (phase: ShownCapability['phase']) => ({ capability, followed, beaten, tied }: Effective<KnownObject>): ShownCapability => {
    const value = (said: Said<KnownObject>): ShownValue => ({ ...fieldOf(capability, said, way, dialect), level: said.level, object: said.source });
    const lost = beaten.map(said => ({ ...value(said), because: said.because }));
    return { capability, phase, followed: followed.map(value), tied: tied.map(value), beaten: lost };
  };
  return [...beforeRouting.map(shown('beforeRouting')), ...afterRouting.map(shown('afterRouting'))];
}

import { Walking, Place } from './walking';
import { Effective } from '../intent/policy/effective';
import { Capabilities, Capability } from '../intent/policy/policy';
import { Level } from '../intent/policy/precedence';
import { fieldOf } from '../rules/effective/field-of';
import { Way } from '../rules/effective/way';
import { KnownObject } from '../rules/known-object';

/** A value that is followed, and who says it. */
export interface Holding<K extends Capability> {
  readonly value: NonNullable<Capabilities[K]>;
  readonly level: Level;
  readonly source: KnownObject;
  readonly place: Place;
}

/** What holds on a way; of several that say the same at one place, a process follows one. */
export class Followed {
  constructor(private readonly walking: Walking, private readonly way: Way, private readonly all: readonly Effective<KnownObject>[]) {}

  public one<K extends Capability>(capability: K): Holding<K> | undefined {
    const found = this.all.find(each => each.capability === capability);
    return found === undefined || found.followed.length === 0 ? undefined : this.ofSeveral(capability, [found.followed[0], ...found.tied]);
  }

  /** The value that is followed in a part which is replaced by itself: the first that says it. */
  public oneWith<K extends Capability>(capability: K, part: keyof NonNullable<Capabilities[K]> & string): Holding<K> | undefined {
    const found = this.all.find(each => each.capability === capability);
    const says = ({ value }: Effective<KnownObject>['followed'][number]): boolean => (value as Capabilities[K])?.[part] !== undefined;
    const near = [...found?.followed.slice(0, 1) ?? [], ...found?.tied ?? []].filter(says);
    const said = near.length > 0 ? near : found?.beaten.filter(says).slice(0, 1) ?? [];
    return said.length === 0 ? undefined : this.ofSeveral(capability, said, ` (${part})`);
  }

  private ofSeveral<K extends Capability>(capability: K, said: readonly Effective<KnownObject>['followed'][number][], part = ''): Holding<K> {
    if (said.length === 1) { return this.holding(capability, said[0]); }
    const names = said.map(({ source }) => source.name);
    this.walking.leaveOpen(`which of ${names.join(' and ')} is followed in ${capability}${part}: both are at the same place, and each start of the gateway takes one of them`);
    const key = `${capability}${part} ${said.map(({ source }) => `${source.namespace}/${source.name}`).sort().join(' ')}`;
    return this.holding(capability, said[this.walking.chooseOnce(key, names)]);
  }

  /** All values that add up. */
  public each<K extends Capability>(capability: K): readonly Holding<K>[] {
    return (this.all.find(each => each.capability === capability)?.followed ?? []).map(said => this.holding(capability, said));
  }

  public value<K extends Capability>(capability: K): Capabilities[K] {
    return this.one(capability)?.value as Capabilities[K];
  }

  private holding<K extends Capability>(capability: K, said: Effective<KnownObject>['followed'][number]): Holding<K> {
    const { way, walking: { site } } = this;
    return {
      value: said.value as NonNullable<Capabilities[K]>,
      level: said.level,
      source: said.source,
      get place(): Place { return [said.source, fieldOf(capability, said, way, site.dialect).keys]; },
    };
  }
}

import { Conduct, conductOf } from './conduct';
import { Door, doorsIn } from './door';
import { RouteTable, routeTable } from './route-table';
import { Vault } from './vault';
import { Key } from '../codec/manifest-path';
import { DialectDefinition } from '../dialects/definition';
import { effectiveOnWay, EffectiveOnWay } from '../rules/effective/effective-on-way';
import { Way } from '../rules/effective/way';
import { KnownObject } from '../rules/known-object';
import { KnownObjects } from '../rules/known-objects';

/** Where a part of an object stands. */
export type PlaceOf = (object: KnownObject, keys: readonly Key[]) => string;

/** All objects that a gateway is programmed from, with what was worked out of them. */
export class Site {
  public readonly conduct: Conduct;
  public readonly vault = new Vault();
  private openings: readonly Door[] | undefined;
  private readonly tables = new Map<Door, RouteTable>();
  private readonly effective = new Map<string, EffectiveOnWay>();
  private readonly numbers = new Map<KnownObject, number>();

  /** `otherNames` are those by which people know an object, beside its own. */
  constructor(
    public readonly around: KnownObjects,
    public readonly dialect: DialectDefinition,
    public readonly placeOf: PlaceOf,
    private readonly otherNames: (object: KnownObject) => readonly string[] = () => []) {
    this.conduct = conductOf(dialect);
  }

  /** The names by which people know an object. */
  public namesOf(object: KnownObject): readonly string[] {
    return [object.name, ...this.otherNames(object)];
  }

  /** Where requests can come in. */
  public get doors(): readonly Door[] {
    return this.openings ??= doorsIn(this.around);
  }

  /** The routes behind a door, in the order in which they are asked. */
  public tableOf(door: Door): RouteTable {
    const known = this.tables.get(door);
    if (known) { return known; }
    const table = routeTable(door.routes, door.hostname, this.conduct, this.dialect.placement.routeRanking);
    this.tables.set(door, table);
    return table;
  }

  /** What holds on a way, of all that says something of it. */
  public effectiveOn(way: Way): EffectiveOnWay {
    const key = [way.entry?.namespace, way.entry?.gateway, way.entry?.listener, way.entry?.port, this.numberOf(way.route), way.rule, this.numberOf(way.backend), way.endpoint].join('/');
    const known = this.effective.get(key);
    if (known) { return known; }
    const found = effectiveOnWay(way, this.around, this.dialect);
    this.effective.set(key, found);
    return found;
  }

  private numberOf(object: KnownObject | undefined): number {
    if (object === undefined) { return -1; }
    const known = this.numbers.get(object) ?? this.numbers.size;
    this.numbers.set(object, known);
    return known;
  }
}

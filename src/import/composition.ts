import { AppCode, ChartCode, Statement } from './code/app-code';
import { Expression, from, json, literal, make, use, Variable } from './code/expression';
import { ChartSaying, References } from './references';
import { Unsayable } from './said/saying';
import { SecretValues } from './secret-values';
import { Unit } from './unit';
import { DialectDefinition } from '../dialects/definition';
import { KnownObject } from '../rules/known-object';
import { KnownObjects } from '../rules/known-objects';
import { isObject, JsonObject } from '../schema/json-type';

/** What an app is made of. */
export interface Parts {
  readonly objects: readonly KnownObject[];
  readonly units: readonly Unit[];
  readonly dialect: DialectDefinition;
  /** Names of variables that stand for something else. */
  readonly takenVariables: readonly string[];
  /** Why an object is written as it is. */
  readonly refused: ReadonlyMap<Unit, string>;
  /** What is changed in the objects of a construct after it is made. */
  readonly patches: ReadonlyMap<Unit, readonly Patch[]>;
  /** What stands above an object in its file. */
  commentsOf(object: KnownObject): readonly string[];
}

/** An override of an object that a construct makes. */
export interface Patch {
  /** The path of ids from the construct to the object; empty for its own. */
  readonly below: readonly string[];
  readonly path: readonly string[];
  /** Undefined takes it away. */
  readonly value: unknown;
}

/** An app, and what its parts became. */
export interface Composed {
  readonly app: AppCode;
  readonly values: SecretValues;
  /** Objects that are written as they are, and what stands for each. */
  readonly raw: ReadonlyMap<KnownObject, Variable>;
  /** Units that no construct says, with the reason. */
  readonly unsayable: ReadonlyMap<Unit, string>;
}

/** Puts an app together. */
export function composed(parts: Parts): Composed {
  const first = new Composing(parts, namespacesOf(parts.objects)).compose();
  // Charts whose objects others refer to come first.
  return new Composing(parts, ordered(namespacesOf(parts.objects), first.wanted)).compose();
}

const namespacesOf = (objects: readonly KnownObject[]): readonly (string | undefined)[] => [...new Set(objects.map(({ namespace }) => namespace))];

type Namespace = string | undefined;

/** Depth first; what leads in a circle stays in order. */
function ordered(all: readonly Namespace[], wanted: ReadonlyMap<Namespace, ReadonlySet<Namespace>>): readonly Namespace[] {
  const done: Namespace[] = [];
  const seen = new Set<Namespace>();
  const visit = (namespace: Namespace): void => {
    if (seen.has(namespace)) { return; }
    seen.add(namespace);
    [...wanted.get(namespace) ?? []].filter(each => all.includes(each)).forEach(visit);
    done.push(namespace);
  };
  all.forEach(visit);
  return done;
}

class Composing {
  public readonly wanted = new Map<Namespace, Set<Namespace>>();
  private readonly values: SecretValues;
  private readonly around: KnownObjects;
  private readonly unitOf = new Map<KnownObject, Unit>();
  private readonly made = new Set<Unit>();
  private readonly unsayable = new Map<Unit, string>();

  constructor(private readonly parts: Parts, private readonly namespaces: readonly Namespace[]) {
    this.values = new SecretValues(parts.dialect, parts.takenVariables);
    this.around = new KnownObjects(parts.objects);
    parts.units.filter(unit => !parts.refused.has(unit)).forEach(unit => this.unitOf.set(unit.object, unit));
  }

  public compose(): Composed & { readonly wanted: Composing['wanted'] } {
    const { dialect, objects } = this.parts;
    const drafts = this.namespaces.map(namespace => this.chart(namespace));
    const covered = new Set([...this.made].flatMap(({ object, beside }) => [object, ...beside]));
    const raw = new Map(objects.filter(object => !covered.has(object) && !this.values.made.has(object))
      .map(object => [object, new Variable(object.name)]));
    const charts = drafts.map(draft => this.withRaw(draft, raw));
    return {
      app: { dialect: dialect.id, charts: charts.filter(({ statements }) => statements.length > 0) },
      values: this.values,
      raw,
      unsayable: this.unsayable,
      wanted: this.wanted,
    };
  }

  private chart(namespace: Namespace): Draft {
    const variable = new Variable(this.namespaces.length === 1 ? 'chart' : `${namespace ?? 'main'}-chart`);
    const ids = new Set(this.parts.objects.filter(object => object.namespace === namespace).flatMap(object => this.unitOf.get(object)?.id ?? []));
    const foreign = new Map<string, Variable>();
    const before: Statement[] = [];
    const references: References = {
      dialect: this.parts.dialect,
      around: this.around,
      values: this.values,
      unitOf: object => this.referred(object, namespace),
      foreign: (key, wish, value) => {
        const known = foreign.get(key) ?? new Variable(wish);
        if (!foreign.has(key)) {
          foreign.set(key, known);
          before.push({ variable: known, value: value(freeId(ids, wish)) });
        }
        return use(known);
      },
    };
    const saying = new ChartSaying(references, variable, namespace);
    const units = this.parts.units.filter(unit => unit.object.namespace === namespace && this.unitOf.has(unit.object));
    const statements = units.flatMap(unit => this.statementsOf(unit, saying));
    return { namespace, chart: { id: namespace ?? 'main', ...namespace !== undefined && { namespace }, variable, statements: [...before, ...statements] }, ids };
  }

  private statementsOf(unit: Unit, saying: ChartSaying): readonly Statement[] {
    const count = this.values.made.size;
    let value: Expression;
    try {
      value = unit.construct(saying);
    } catch (e) {
      if (!(e instanceof Unsayable)) { throw e; }
      this.unsayable.set(unit, e.message);
      return [];
    }
    this.made.add(unit);
    const secrets = this.values.made.size === count ? [] : [...this.values.made].slice(count);
    const comments = [...secrets, unit.object, ...unit.beside].flatMap(object => this.parts.commentsOf(object));
    const overrides = (this.parts.patches.get(unit) ?? []).map(patch => ({ value: override(unit, patch), isMore: true }));
    return [{ comments, variable: unit.variable, value, isConstruct: true }, ...overrides];
  }

  /** The construct of an object, if it is made before; that it is wanted is taken down. */
  private referred(object: KnownObject, home: Namespace): Unit | undefined {
    const unit = this.unitOf.get(object);
    if (!unit) { return undefined; }
    if (object.namespace !== home) {
      const wanted = this.wanted.get(home) ?? new Set();
      this.wanted.set(home, wanted.add(object.namespace));
    }
    return this.made.has(unit) ? unit : undefined;
  }

  private withRaw({ namespace, chart, ids }: Draft, all: ReadonlyMap<KnownObject, Variable>): ChartCode {
    const raw = [...all.keys()].filter(object => object.namespace === namespace);
    const statement = (object: KnownObject): Statement => ({
      comments: this.parts.commentsOf(object),
      variable: all.get(object)!,
      isConstruct: true,
      value: make('ApiObject', use(chart.variable), literal(freeId(ids, ids.has(object.name) ? `${object.name}-${object.kind.toLowerCase()}` : object.name)), json(this.written(object))),
    });
    const isGiven = ({ kind }: KnownObject): boolean => GIVEN.includes(kind);
    const [given, others] = [raw.filter(isGiven), raw.filter(object => !isGiven(object))];
    return { ...chart, statements: [...given.map(statement), ...chart.statements, ...others.map(statement)] };
  }

  private written(object: KnownObject): JsonObject {
    const manifest = object.kind === 'Secret' && object.group === '' ? this.values.masked(object) : object.manifest;
    const { status: _status, metadata, ...rest } = manifest;
    const { namespace: _namespace, ...said } = isObject(metadata) ? metadata : {};
    const { apiVersion, kind, ...body } = rest;
    return { apiVersion, kind, metadata: said, ...body };
  }
}

interface Draft {
  readonly namespace: Namespace;
  readonly chart: ChartCode;
  readonly ids: Set<string>;
}

/** What other objects are in or refer to. */
const GIVEN: readonly string[] = ['Namespace', 'ConfigMap', 'Secret', 'Service', 'ServiceAccount', 'GatewayClass'];

function freeId(ids: Set<string>, wish: string): string {
  let id = wish;
  for (let n = 2; ids.has(id); n++) { id = `${wish}-${n}`; }
  ids.add(id);
  return id;
}

function override({ variable }: Unit, { below, path, value }: Patch): Expression {
  const at = below.reduce<Expression>((node, id) => ({ kind: 'call', on: { kind: 'property', on: node, name: 'node' }, method: 'findChild', args: [literal(id)] }), use(variable));
  const where = literal(path.map(name => name.replace(/\./g, '\\.')).join('.'));
  const overrides = from('Overrides', 'of', at);
  return value === undefined ? { kind: 'call', on: overrides, method: 'addDeletionOverride', args: [where] }
    : { kind: 'call', on: overrides, method: 'addOverride', args: [where, json(value)] };
}

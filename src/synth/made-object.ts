import { ApiObject } from 'cdk8s';
import { definitionAt } from './ambient-dialect';
import { isOwnObject, OwnObject } from './own-object';
import { DialectDefinition } from '../dialects/definition';
import { BackendIntent } from '../intent/backend';
import { RouteIntent } from '../intent/route';
import { KnownObject } from '../rules/known-object';
import { Reading } from '../rules/reading';
import { JsonObject } from '../schema/json-type';

/** An object of an app, as rules see it. */
export class MadeObject extends KnownObject {
  private json: JsonObject | undefined;

  public readonly dialect: DialectDefinition;

  constructor(private readonly object: ApiObject) {
    super(object.apiGroup === 'core' ? '' : object.apiGroup, object.kind, object.name, object.metadata.namespace);
    this.dialect = isOwnObject(object) ? object.definition : definitionAt(object);
  }

  /** The chart, which becomes a file. */
  public get origin(): string {
    return this.object.chart.node.path;
  }

  public get manifest(): JsonObject {
    return this.json ??= this.own?.written() ?? this.object.toJson() as JsonObject;
  }

  public get dialects(): readonly DialectDefinition[] {
    return [this.dialect];
  }

  public get isWrittenByUs(): boolean {
    return this.own?.said() !== undefined;
  }

  protected readAsBackend(): Reading<BackendIntent> | undefined {
    const { group, kind } = this.dialect.backend;
    const said = this.group === group && this.kind === kind ? this.own?.said() : undefined;
    return said === undefined ? super.readAsBackend() : { dialect: this.dialect, intent: said as BackendIntent, leftovers: [] };
  }

  protected readAsRoute(): Reading<RouteIntent> | undefined {
    const { group, kind } = this.dialect.route;
    const said = this.group === group && this.kind === kind ? this.own?.said() : undefined;
    return said === undefined ? super.readAsRoute() : { dialect: this.dialect, intent: said as RouteIntent, leftovers: [] };
  }

  private get own(): OwnObject | undefined {
    return isOwnObject(this.object) ? this.object : undefined;
  }
}

import { ApiObject } from 'cdk8s';
import { definitionAt } from './ambient-dialect';
import { isOwnObject, knownAs, OwnObject } from './own-object';
import { Patched, patchedManifest, writerOf } from './patched';
import { acceptingDialects } from './server-check';
import { DialectDefinition } from '../dialects/definition';
import { BackendIntent } from '../intent/backend';
import { PolicyIntent } from '../intent/policy/policy';
import { RouteIntent } from '../intent/route';
import { KnownObject } from '../rules/known-object';
import { Reading } from '../rules/reading';
import { JsonObject } from '../schema/json-type';

/** An object of an app as rules see it, for one look at the app: what it is asked for is kept. */
export class MadeObject extends KnownObject {
  private readonly own: OwnObject | undefined;
  private intent: { readonly said: unknown } | undefined;
  private made: Patched | undefined;
  private chart: string | undefined;
  private chosen: DialectDefinition | undefined | null = null;
  private candidates: readonly DialectDefinition[] | undefined;

  /** `choose` tells of an object that is not ours which dialect it is for, given that of its scope. */
  constructor(
    private readonly object: ApiObject,
    private readonly choose: (object: MadeObject, scope: DialectDefinition) => DialectDefinition | undefined) {
    super(object.apiGroup === 'core' ? '' : object.apiGroup, object.kind, object.name, object.metadata.namespace);
    this.own = isOwnObject(object) ? object : undefined;
  }

  /** That of its scope, unless it hangs on a Gateway of another. */
  public get dialect(): DialectDefinition | undefined {
    if (this.chosen === null) { this.chosen = this.own ? this.own.definition : this.choose(this, definitionAt(this.object)); }
    return this.chosen;
  }

  /** The chart, which becomes a file. */
  public get origin(): string {
    return this.chart ??= this.object.chart.node.path;
  }

  /** The construct that the user knows. */
  public get constructPath(): string {
    return knownAs(this.object).node.path;
  }

  /** Whether the object was made within a construct, whose path is given with a slash at its end. */
  public isWithin(path: string): boolean {
    return this.object.node.path.startsWith(path);
  }

  public get manifest(): JsonObject {
    return (this.made ??= this.own ? { manifest: this.own.written() } : patchedManifest(this.object, writerOf(this.object))).manifest;
  }

  /** What is wrong with the patches of an object that is not ours. */
  public get patchFailure(): Patched['failure'] {
    return this.own ? undefined : (this.manifest, this.made?.failure);
  }

  public get dialects(): readonly DialectDefinition[] {
    return this.candidates ??= this.dialect ? [this.dialect] : acceptingDialects(this.manifest);
  }

  public get isWhole(): boolean {
    return this.own?.isComplete ?? true;
  }

  public get isWrittenByUs(): boolean {
    return this.said !== undefined;
  }

  protected readAsBackend(): Reading<BackendIntent> | undefined {
    const { dialect } = this;
    const said = dialect && this.group === dialect.backend.group && this.kind === dialect.backend.kind ? this.said : undefined;
    return !dialect || said === undefined ? super.readAsBackend() : { dialect, intent: said as BackendIntent, leftovers: [] };
  }

  protected readAsRoute(): Reading<RouteIntent> | undefined {
    const { dialect } = this;
    const said = dialect && this.group === dialect.route.group && this.kind === dialect.route.kind ? this.said : undefined;
    return !dialect || said === undefined ? super.readAsRoute() : { dialect, intent: said as RouteIntent, leftovers: [] };
  }

  protected readAsPolicy(): Reading<PolicyIntent> | undefined {
    const { dialect } = this;
    const isOne = dialect && [dialect.policy, ...dialect.morePolicies].some(({ group, kind }) => this.group === group && this.kind === kind);
    const said = isOne ? this.said : undefined;
    return !dialect || said === undefined ? super.readAsPolicy() : { dialect, intent: said as PolicyIntent, leftovers: [] };
  }

  private get said(): unknown {
    return (this.intent ??= { said: this.own?.said() }).said;
  }
}

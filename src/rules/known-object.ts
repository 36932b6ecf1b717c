import { Reading, readBackend, readPolicy, readRoute } from './reading';
import { RouteTargetPlace, targetsIn } from './route-target-place';
import { DialectDefinition } from '../dialects/definition';
import { BackendIntent } from '../intent/backend';
import { PolicyIntent } from '../intent/policy/policy';
import { RouteIntent } from '../intent/route';
import { JsonObject } from '../schema/json-type';

/** An API object as rules see it, wherever it comes from. */
export abstract class KnownObject {
  /** What was worked out of this object, by whoever asked first; see `oncePerObject`. */
  public known: unknown[] | undefined;
  private backendReading: Reading<BackendIntent> | undefined | null = null;
  private routeReading: Reading<RouteIntent> | undefined | null = null;
  private policyReading: Reading<PolicyIntent> | undefined | null = null;
  private places: readonly RouteTargetPlace[] | undefined;

  constructor(
    public readonly group: string,
    public readonly kind: string,
    public readonly name: string,
    /** Undefined where the object does not say: it is wherever it is applied. */
    public readonly namespace: string | undefined) {}

  /** Where it comes from: objects of one file or chart belong together. */
  public abstract get origin(): string;

  public abstract get manifest(): JsonObject;

  /** The dialect that it is written for, where that is known. */
  public abstract get dialect(): DialectDefinition | undefined;

  /** The dialects that it may be meant for: the one that is known, or those whose own kinds it is of and that accept it. */
  public abstract get dialects(): readonly DialectDefinition[];

  /** Whether all that it should say is written: not where something is wrong with that. */
  public get isWhole(): boolean {
    return true;
  }

  /** Whether it was written from an intent that was asked for what its dialect has no words for, so that nothing of it needs to be read for that. */
  public get isWrittenByUs(): boolean {
    return false;
  }

  /** What the object says where it is a backend; nothing is read twice. */
  public get backend(): Reading<BackendIntent> | undefined {
    if (this.backendReading === null) { this.backendReading = this.readAsBackend(); }
    return this.backendReading;
  }

  /** The same where it is a route. */
  public get route(): Reading<RouteIntent> | undefined {
    if (this.routeReading === null) { this.routeReading = this.readAsRoute(); }
    return this.routeReading;
  }

  /** The same where it is a policy. */
  public get policy(): Reading<PolicyIntent> | undefined {
    if (this.policyReading === null) { this.policyReading = this.readAsPolicy(); }
    return this.policyReading;
  }

  /** The targets of a route, each with its rule and where it stands. */
  public get targets(): readonly RouteTargetPlace[] {
    return this.places ??= this.route === undefined ? [] : targetsIn(this.route.intent);
  }

  protected readAsBackend(): Reading<BackendIntent> | undefined {
    return readBackend(this.manifest, this.dialect);
  }

  protected readAsRoute(): Reading<RouteIntent> | undefined {
    return readRoute(this.manifest, this.dialect);
  }

  protected readAsPolicy(): Reading<PolicyIntent> | undefined {
    return readPolicy(this.manifest, this.dialect);
  }
}

import { Construct, IConstruct } from 'constructs';
import { EffectiveValue } from './effective-value';
import { manifestPath } from '../codec/manifest-path';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { ShownValue, shownBehind, ShownWays } from '../rules/effective/shown';
import { KnownObject } from '../rules/known-object';
import { KnownObjects } from '../rules/known-objects';
import { nearest } from '../schema/resemblance';
import { Diagnosis } from '../synth/diagnosis';
import { MadeObject } from '../synth/made-object';
import { OwnPolicyTarget } from '../target/own-policy-target';
import { IPolicyTarget, PolicyTargetConfig } from '../target/policy-target';
import { IRouteTarget } from '../target/route-target';

/**
 * The requests that are asked about.
 */
export interface EffectivePolicyOptions {
  /**
   * The route that they take: an `LlmRoute` or a `McpRoute`.
   */
  readonly route: IPolicyTarget;

  /**
   * The rule that they match, by its `ruleName`.
   *
   * @default - any rule of the route
   */
  readonly ruleName?: string;

  /**
   * The backend that they are sent to.
   *
   * @default - any backend of the rule
   */
  readonly backend?: IRouteTarget;

  /**
   * The endpoint of a failover backend, by name.
   *
   * @default - any endpoint of the backend
   */
  readonly endpointName?: string;
}

/**
 * What holds for requests of an app, of all that policies, routes and backends say: what `cdk8s-ai-gateway effective` shows of files.
 */
@checked
export class EffectivePolicy {
  /**
   * Works out what holds, as the app is now. What comes first is a table of the dialect, whose `evidence` says what it rests on.
   *
   * @param options the requests that are asked about
   * @throws UnknownRoute where the route is no construct of an app, or has no such rule, backend or endpoint
   */
  public static of(options: EffectivePolicyOptions): EffectivePolicy {
    const { route, ruleName, backend, endpointName } = options;
    if (!Construct.isConstruct(route)) { throw unknown('a route of an app, such as an LlmRoute, is asked about; give the route itself, and the rule as ruleName'); }
    const { around } = new Diagnosis((route as IConstruct).node.root.node.findAll());
    const targets = (route as OwnPolicyTarget)._policyTargets?.() ?? [route.toPolicyTarget()];
    const routes = targets.flatMap(target => routeAt(target, route, around));
    const ways = routes.flatMap(object => {
      const { dialect } = object;
      const wanted = { backend: backend && backendAt(backend, object, around), endpoint: endpointName };
      return dialect === undefined ? [] : rulesOf(object, ruleName).flatMap(rule => shownBehind(object, { ...wanted, rule }, around, dialect));
    });
    if (ways.length === 0) { throw unknown(missing(routes, options)); }
    return new EffectivePolicy(ways.flatMap(valuesOf), routes[0].dialect?.precedence.evidence ?? '');
  }

  private constructor(
    /**
     * What is said of the requests: what is followed, what is beaten, and what is tied.
     */
    public readonly values: EffectiveValue[],
    /**
     * What the order of levels rests on.
     */
    public readonly evidence: string) {}

  /**
   * The values that are followed.
   */
  public get followed(): EffectiveValue[] {
    return this.values.filter(({ isFollowed }) => isFollowed);
  }
}

const unknown = (message: string): CodedError => new CodedError('UnknownRoute', message);

/** The routes that a target is, by the namespace that their objects say. */
function routeAt({ kind, name, namespace }: PolicyTargetConfig, route: IPolicyTarget, around: KnownObjects): readonly KnownObject[] {
  const within = `${(route as IPolicyTarget & IConstruct).node.path}/`;
  const found = around.ofKind(kind).filter(object => object.name === name && (namespace === undefined || object.namespace === namespace));
  const own = found.filter(object => object instanceof MadeObject && object.isWithin(within));
  return own.length > 0 ? own : found;
}

function rulesOf(route: KnownObject, ruleName: string | undefined): readonly number[] {
  const rules = route.route?.intent.rules ?? [];
  return rules.map((_, i) => i).filter(i => ruleName === undefined || rules[i].name === ruleName);
}

function backendAt(backend: IRouteTarget, route: KnownObject, around: KnownObjects): KnownObject {
  const { group, kind, name, namespace } = backend.toRouteTarget();
  const found = around.find(kind, namespace ?? route.namespace, name, group);
  if (found === undefined) { throw unknown(`the app has no ${kind} '${name}'; leave backend out, or make it in the app`); }
  return found;
}

function missing(routes: readonly KnownObject[], { ruleName, endpointName }: EffectivePolicyOptions): string {
  const names = routes.flatMap(({ route }) => route?.intent.rules.flatMap(({ name }) => name ?? []) ?? []);
  if (ruleName !== undefined && !names.includes(ruleName)) {
    const meant = nearest(ruleName, names);
    return `the route has no rule '${ruleName}'${meant === undefined ? `; it has ${names.map(name => `'${name}'`).join(', ') || 'none with a name'}` : `; did you mean '${meant}'?`}`;
  }
  return `no request of the route gets to the backend${endpointName === undefined ? '' : ` and its endpoint '${endpointName}'`}; give a backend of the rule`;
}

function valuesOf({ route, rule, backend, endpoints, entries, capabilities }: ShownWays): readonly EffectiveValue[] {
  const where = {
    ruleName: route.route?.intent.rules[rule].name,
    backendName: backend?.name,
    endpointNames: [...endpoints],
    listeners: entries.map(({ gateway, listener }) => listener === undefined ? gateway : `${gateway}/${listener}`),
  };
  return capabilities.flatMap(({ capability, phase, followed, beaten, tied }) => {
    const shown = ({ value, level, object, keys }: ShownValue, isFollowed: boolean, more: Pick<EffectiveValue, 'beatenBecause' | 'isTied'>): EffectiveValue => ({
      ...where,
      capability,
      isBeforeRouting: phase === 'beforeRouting',
      value: JSON.stringify(value),
      level,
      isFollowed,
      ...more,
      source: object instanceof MadeObject ? object.constructPath : object.name,
      objectKind: object.kind,
      objectName: object.name,
      field: manifestPath(keys),
    });
    return [
      ...followed.map(each => shown(each, true, { isTied: tied.length > 0 })),
      ...tied.map(each => shown(each, false, { isTied: true })),
      ...beaten.map(each => shown(each, false, { isTied: false, beatenBecause: each.because })),
    ];
  });
}

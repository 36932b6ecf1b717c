import { GivenModels } from './given-models';
import { modelListAnswer, UNKNOWN_MODEL } from './model-answers';
import { RouterBackend } from './router-backend';
import { RouterObjects, RouterSite } from './router-site';
import { LlmBackendIntent } from '../intent/backend';
import { Finding } from '../intent/finding';
import { PolicyIntent } from '../intent/policy/policy';
import { failoverPool, LEAVES_ON_FAILURE } from '../intent/router/failover-pool';
import { foreignBackends } from '../intent/router/foreign-backends';
import { CHOICE_HEADER, MODEL_HEADER, modelHeaders } from '../intent/router/model-headers';
import { nameKind, objectNameOf, regexOf } from '../intent/router/model-name';
import { choiceOf, RouterTargetIntent } from '../intent/router/model-router';
import { ResolvedModel, resolvedModels } from '../intent/router/resolve-models';
import { isRenamed, renamedBackend } from '../intent/router/sent-model';
import { unsayableTargets } from '../intent/router/unsayable-targets';
import { RouteMatch } from '../route/route-match';
import { RouteObjects } from '../route/route-objects';
import { Resource } from '../synth/resource';
import { IRouteTarget, RouteTarget } from '../target/route-target';

/** A router as an HTTPRoute that looks at headers which a policy makes of the body. */
export class HeaderObjects implements RouterObjects {
  public readonly route: RouteObjects;
  private readonly path: string;

  constructor(private readonly site: RouterSite, refused: readonly Finding[]) {
    const { scope, dialect, props: { gateway, hostnames, metadata, path = '/v1' } } = site;
    this.path = path;
    this.route = new RouteObjects(scope, {
      dialect,
      gateways: gateway === undefined ? [] : [gateway],
      hostnames,
      metadata: { ...metadata, name: site.base },
      overflowNames: undefined,
      grantNames: undefined,
      ungranted: undefined,
    });
    const { given } = site;
    const resolved = resolvedModels(given.router);
    const stated = [...refused, ...site.findings];
    const findings = stated.length > 0 ? stated : [...unsayableTargets(resolved), ...foreignBackends(resolved, site.namespace, isMade)];
    if (findings.length > 0 || gateway === undefined) {
      this.route.refuse(findings);
      return;
    }
    this.addPolicy();
    for (const model of resolved) { this.addModel(model, given); }
    this.addAnswers(resolved);
  }

  public get name(): string {
    return this.route.name;
  }

  public refuse(findings: readonly Finding[]): void {
    this.route.refuse(findings);
  }

  private addModel(model: ResolvedModel, given: GivenModels): void {
    const isExact = nameKind(model.model) === 'exact';
    const named = isExact ? RouteMatch.header(MODEL_HEADER, model.model) : RouteMatch.headerRegex(MODEL_HEADER, regexOf(model.model));
    // A default target takes what has no model as well.
    const match = isDefault(model, given) ? RouteMatch.pathPrefix(this.path) : RouteMatch.allOf(RouteMatch.pathPrefix(this.path), named);
    if (choiceOf(model.targets) !== 'conditional') {
      const each = (): IRouteTarget[] => model.targets.map((target, t) => weighted(this.targetOf(model, target, t, given), target));
      const targets = isOnePool(model) ? [this.pool(model)] : each();
      return this.route.add({ matches: [match], targets, requestHeaders: TAKEN_OFF });
    }
    model.targets.forEach((target, t) => this.route.add({
      matches: [RouteMatch.allOf(match, RouteMatch.header(CHOICE_HEADER, String(t + 1)))],
      targets: [this.targetOf(model, target, t, given)],
      requestHeaders: ALL_TAKEN_OFF,
    }));
  }

  /** What a rule leads to: what was given, unless that has to be asked for another model. */
  private targetOf(model: ResolvedModel, target: RouterTargetIntent, t: number, given: GivenModels): IRouteTarget {
    const origin = given.originOf(target);
    if (!isRenamed(target, model)) { return origin; }
    return this.backend(model, `${t + 1}`, now => renamedBackend(now.targets[t].backend as LlmBackendIntent, now.targets[t], now));
  }

  private pool(model: ResolvedModel): IRouteTarget {
    const health = this.site.definition.placement.failover.health ? LEAVES_ON_FAILURE : undefined;
    return this.backend(model, 'pool', now => failoverPool(now, health));
  }

  private backend({ model }: ResolvedModel, suffix: string, of: (now: ResolvedModel) => LlmBackendIntent): IRouteTarget {
    const { scope, dialect, base } = this.site;
    let id = `${objectNameOf(base, model).replace(/\./g, '-')}-${suffix}`;
    for (let n = 2; scope.node.tryFindChild(id); n++) { id = `${objectNameOf(base, model).replace(/\./g, '-')}-${n}-${suffix}`; }
    const now = (): ResolvedModel => this.site.resolved.find(each => each.model === model) as ResolvedModel;
    return new RouterBackend(scope, id, { metadata: this.site.metadata(id), dialect }, () => of(now()));
  }

  /** The list of models, and the answer to requests for others. */
  private addAnswers(resolved: readonly ResolvedModel[]): void {
    const { definition, given: { router } } = this.site;
    const list = modelListAnswer(router.models.map(({ model }) => model), definition);
    const matches = [RouteMatch.allOf(RouteMatch.method('GET'), RouteMatch.pathExact(`${this.path === '/' ? '' : this.path}/models`))];
    if (list) { this.route.add({ ruleName: 'list-of-models', matches, policies: { directResponse: list } }); }
    if (router.unknown?.kind !== 'target' && resolved.every(({ model }) => nameKind(model) !== 'any')) {
      this.route.add({ ruleName: 'unknown-models', matches: [RouteMatch.pathPrefix(this.path)], policies: { directResponse: UNKNOWN_MODEL(definition) } });
    }
  }

  private addPolicy(): void {
    const { scope, dialect, definition, namespace, base, props: { gateway } } = this.site;
    const { group = 'gateway.networking.k8s.io', kind: targetKind = 'Gateway', name, namespace: own = namespace, sectionName, port } = gateway.toGatewayParent();
    new Resource<PolicyIntent>(scope, 'ModelPolicy', {
      dialect,
      kind: definition.policy,
      // A policy reaches its own namespace only.
      metadata: { ...this.site.metadata(`${base}-model`), ...own !== undefined && { namespace: own } },
      intent: () => ({
        targets: [{ group, kind: targetKind, name, ...sectionName !== undefined && { sectionName }, ...port !== undefined && { port } }],
        ...modelHeaders(this.site.resolved),
      }),
    });
  }
}

/** Providers are not told how they were found. */
const TAKEN_OFF = { remove: [MODEL_HEADER] };
const ALL_TAKEN_OFF = { remove: [MODEL_HEADER, CHOICE_HEADER] };

const isOnePool = ({ targets }: ResolvedModel): boolean => targets.length > 1 && choiceOf(targets) === 'failover';

/** Whether a backend is made for a target, of what it is. */
const isMade = (target: RouterTargetIntent, model: ResolvedModel): boolean => isOnePool(model) || isRenamed(target, model);

const isDefault = ({ model }: ResolvedModel, { router: { models, unknown } }: GivenModels): boolean =>
  model === '*' && unknown?.kind === 'target' && models.every(each => each.model !== '*');

const weighted = (target: IRouteTarget, { weight }: RouterTargetIntent): IRouteTarget =>
  weight === undefined ? target : RouteTarget.weighted(target, weight);

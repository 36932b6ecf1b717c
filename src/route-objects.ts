import { ApiObjectMetadata, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { Report } from './codec/report';
import { Dialect } from './dialect';
import { reportSupport } from './dialects/support';
import { edited } from './epoch';
import { routeFeatures } from './intent/feature';
import { failoverRetry, hostFindings, placeRule, RulePolicy, RULES_PER_ROUTE, splitMatches, TargetFacts } from './intent/place-route';
import { FilterIntent, ParentIntent, RouteIntent, RuleIntent } from './intent/route';
import { routeFindings } from './intent/rules';
import { ReferenceGrants } from './reference-grants';
import { reportFindings } from './report-findings';
import { Resource } from './resource';
import { LlmRouteRule, ruleIntent } from './route-rule';
import { targetFacts } from './target-facts';

/** What the objects of a route have in common. */
export interface RouteObjectsProps {
  readonly dialect: Dialect;
  readonly parents: readonly ParentIntent[];
  readonly hostnames: readonly string[] | undefined;
  readonly metadata: ApiObjectMetadata | undefined;
}

/** A rule as the user stated it, and what it takes to write it. */
interface StatedRule {
  readonly rule: RuleIntent;
  readonly facts: () => readonly TargetFacts[];
  /** Reference to the object that holds part of the rule, where the dialect wants one. */
  readonly extension: FilterIntent | undefined;
}

/** The HTTPRoutes behind one route construct, and the policies beside them. */
export class RouteObjects {
  private readonly rules: StatedRule[] = [];
  private readonly routes: Resource<RouteIntent>[] = [];
  private readonly grants: ReferenceGrants;
  private policies = 0;

  constructor(private readonly scope: Construct, private readonly props: RouteObjectsProps) {
    const namespace = props.metadata?.namespace ?? Chart.of(scope).namespace;
    this.grants = new ReferenceGrants(scope, props.dialect, namespace);
    this.addRoute();
  }

  public get name(): string {
    return this.routes[0].name;
  }

  public add(given: LlmRouteRule): void {
    const { placement } = this.props.dialect._definition;
    const targets = given.targets ?? [];
    const facts = () => targets.map(targetFacts);
    const stated = ruleIntent(given, target => this.grants.refer(this.name, target));
    const request = given.requestTimeout ? given.requestTimeout._duration : targets.length > 0 ? placement.streamTimeout : undefined;
    const timeouts = {
      ...request !== undefined && { request },
      ...given.backendRequestTimeout && { backendRequest: `${given.backendRequestTimeout.toMilliseconds()}ms` },
    };
    const retry = given.retry ? given.retry._toIntent() : placement.failover.retry ? failoverRetry(facts()) : undefined;
    const whole: RuleIntent = { ...stated, ...Object.keys(timeouts).length > 0 && { timeouts }, ...retry && { retry } };
    for (const rule of splitMatches(whole)) { this.rules.push(this.state(rule, facts, given.streaming ?? false)); }
    edited();
  }

  private state(rule: RuleIntent, facts: StatedRule['facts'], streaming: boolean): StatedRule {
    const { placement, routePolicy } = this.props.dialect._definition;
    const route = this.routes[Math.floor(this.rules.length / RULES_PER_ROUTE)] ?? this.addRoute();
    const { policy } = placeRule(rule, [], placement);
    if (!routePolicy || (!policy && !streaming)) { return { rule, facts, extension: undefined }; }
    const besides: RulePolicy = { ...policy, ...streaming && { streaming } };
    const byReference = placement.policyAttachment === 'extension';
    const name = rule.name ?? `rule-${this.rules.length + 1}`;
    const target = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: route.name, sectionName: name };
    const number = ++this.policies;
    const object = new Resource(this.scope, `Policy${number}`, {
      dialect: this.props.dialect,
      kind: routePolicy,
      metadata: { ...this.props.metadata, name: `${this.name}-${number}` },
      intent: () => ({ ...besides, targets: byReference ? [] : [target] }),
    });
    if (!byReference) { return { rule: { ...rule, name }, facts, extension: undefined }; }
    const { group, kind } = routePolicy;
    return { rule, facts, extension: { kind: 'extension', policy: { group, kind, name: object.name } } };
  }

  private addRoute(): Resource<RouteIntent> {
    const index = this.routes.length;
    const number = String(index + 1).padStart(2, '0');
    const { dialect, metadata } = this.props;
    const route = new Resource<RouteIntent>(this.scope, index === 0 ? 'Resource' : `Resource${number}`, {
      dialect,
      kind: dialect._definition.route,
      // Rules that match equally well are ranked by the names of their routes.
      metadata: index === 0 ? metadata : { ...metadata, name: `${this.name}-${number}` },
      intent: report => this.write(index, report),
    });
    this.routes.push(route);
    return route;
  }

  private write(index: number, report: Report): RouteIntent {
    const { dialect, parents, hostnames } = this.props;
    const { placement } = dialect._definition;
    const stated = this.rules.slice(index * RULES_PER_ROUTE, (index + 1) * RULES_PER_ROUTE);
    const common = { parents, ...hostnames && hostnames.length > 0 && { hostnames } };
    const route: RouteIntent = { ...common, rules: stated.map(({ rule }) => rule) };
    reportFindings(index === 0 ? [...this.grants.findings, ...routeFindings(route)] : routeFindings(route), report);
    reportSupport(routeFeatures(route), dialect._definition, report);
    return {
      ...common,
      rules: stated.map(({ rule, facts, extension }, r) => {
        const targets = facts();
        reportFindings(hostFindings(rule, targets, placement, `rules[${index * RULES_PER_ROUTE + r}]`), report);
        const placed = placeRule(rule, targets, placement).rule;
        return extension ? { ...placed, filters: [...placed.filters ?? [], extension] } : placed;
      }),
    };
  }
}

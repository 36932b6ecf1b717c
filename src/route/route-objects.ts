import { ApiObjectMetadata, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { ReferenceGrants } from './reference-grants';
import { LlmRouteRule } from './route-rule';
import { ruleIntent } from './rule-intent';
import { besidesRule, ruleNameFindings, sectionName, StatedRule, wholeRule } from './stated-rule';
import { backendOf, targetFacts } from './target-facts';
import { Report } from '../codec/report';
import { reportForeignTargets } from '../dialects/foreign-target';
import { reportSupport } from '../dialects/support';
import { gatewayDuration } from '../input/gateway-duration';
import { isSpoilt } from '../input/struct';
import { routeFeatures } from '../intent/feature';
import { Finding } from '../intent/finding';
import { hostFindings, pathFindings, placeParent, placeRule } from '../intent/place-route';
import { ParentIntent, RouteIntent, RuleIntent } from '../intent/route';
import { RULES_PER_ROUTE, splitMatches } from '../intent/route-limits';
import { routeFindings } from '../intent/rules';
import { Dialect } from '../synth/dialect';
import { edited } from '../synth/epoch';
import { reportFindings } from '../synth/report-findings';
import { Resource } from '../synth/resource';

/** What the objects of a route have in common. */
export interface RouteObjectsProps {
  readonly dialect: Dialect;
  readonly parents: readonly ParentIntent[];
  readonly hostnames: readonly string[] | undefined;
  readonly metadata: ApiObjectMetadata | undefined;
}

/** The HTTPRoutes behind one route construct, and the policies beside them. */
export class RouteObjects {
  private readonly rules: StatedRule[] = [];
  private readonly routes: Resource<RouteIntent>[] = [];
  private readonly grants: ReferenceGrants;
  private readonly wrong: Finding[] = [];
  private policies = 0;

  constructor(private readonly scope: Construct, private readonly props: RouteObjectsProps) {
    const namespace = props.metadata?.namespace ?? Chart.of(scope).namespace;
    this.grants = new ReferenceGrants(scope, props.dialect, namespace);
    this.addRoute();
  }

  /** Takes note of what the construct was given and cannot take. */
  public refuse(findings: readonly Finding[]): void {
    this.wrong.push(...findings);
    edited();
  }

  public get name(): string {
    return this.routes[0].name;
  }

  public add(given: LlmRouteRule): void {
    if (isSpoilt(given)) { return edited(); }
    const { placement } = this.props.dialect._definition;
    const targets = given.targets ?? [];
    const facts = () => targets.map(targetFacts);
    const stated = ruleIntent(given, target => this.grants.refer(this.name, target));
    const request = given.requestTimeout ? given.requestTimeout._duration : targets.length > 0 ? placement.streamTimeout : undefined;
    const timeouts = {
      ...request !== undefined && { request },
      ...given.backendRequestTimeout && { backendRequest: gatewayDuration(given.backendRequestTimeout) },
    };
    const retry = given.retry?._toIntent();
    const whole: RuleIntent = { ...stated, ...Object.keys(timeouts).length > 0 && { timeouts }, ...retry && { retry } };
    const streaming = (placement.declaresStreaming && given.streaming) ?? false;
    for (const rule of splitMatches(whole)) {
      const number = this.rules.length + 1;
      const route = this.routes[Math.floor(this.rules.length / RULES_PER_ROUTE)] ?? this.addRoute();
      const added: StatedRule = { rule, facts, streaming, settled: given.retry !== undefined, route, number };
      this.rules.push(added);
      this.makePolicy(added);
      // A backend that gets its second tier later needs retries only then.
      targets.forEach(target => backendOf(target)?.onGrowth(() => this.makePolicy(added)));
    }
    edited();
  }

  /** Makes the object that holds part of a rule, once there is something for it to hold. */
  private makePolicy(stated: StatedRule): void {
    const { routePolicy, placement } = this.props.dialect._definition;
    if (stated.policy || !routePolicy || Object.keys(besidesRule(stated, placement)).length === 0) { return; }
    const byReference = placement.policyAttachment === 'extension';
    const target = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: stated.route.name, sectionName: sectionName(stated) };
    const number = ++this.policies;
    stated.policy = new Resource(this.scope, `Policy${number}`, {
      dialect: this.props.dialect,
      kind: routePolicy,
      metadata: { ...this.props.metadata, name: `${this.name}-${number}` },
      intent: () => ({ ...besidesRule(stated, placement), targets: byReference ? [] : [target] }),
    });
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
    const { placement, routePolicy } = dialect._definition;
    const stated = this.rules.slice(index * RULES_PER_ROUTE, (index + 1) * RULES_PER_ROUTE);
    const common = { parents, ...hostnames && hostnames.length > 0 && { hostnames } };
    const route: RouteIntent = { ...common, rules: stated.map(rule => wholeRule(rule, placement)) };
    if (index === 0) { reportFindings([...this.grants.findings, ...this.wrong], report); }
    // A rule that could not be taken is not missing.
    if (this.wrong.length === 0) { reportFindings([...routeFindings(route), ...ruleNameFindings(stated, placement)], report); }
    reportSupport(routeFeatures(route), dialect._definition, report);
    reportForeignTargets(route, dialect._definition, report);
    return {
      ...common,
      parents: parents.map(parent => placeParent(parent, placement)),
      rules: stated.map((each, r) => {
        const targets = each.facts();
        const where = `rules[${index * RULES_PER_ROUTE + r}]`;
        reportFindings([...hostFindings(each.rule, targets, placement, where), ...pathFindings(each.rule, targets, placement, where)], report);
        const placed = placeRule(route.rules[r], targets, placement).rule;
        if (!each.policy || !routePolicy) { return placed; }
        if (placement.policyAttachment !== 'extension') { return { ...placed, name: sectionName(each) }; }
        const { group, kind } = routePolicy;
        return { ...placed, filters: [...placed.filters ?? [], { kind: 'extension', policy: { group, kind, name: each.policy.name } }] };
      }),
    };
  }
}

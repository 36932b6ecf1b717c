import { ApiObjectMetadata, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { RouteParents } from './parents';
import { ReferenceGrants } from './reference-grants';
import { LlmRouteRule } from './route-rule';
import { ruleIntent } from './rule-intent';
import { ruleNameFindings, StatedRule } from './stated-rule';
import { backendOf, hasTiers, targetFacts, targetFilters } from './target-facts';
import { Report } from '../codec/report';
import { IGatewayParent } from '../gateway/gateway-parent';
import { isSpoilt } from '../input/struct';
import { filtersOf } from '../intent/filters';
import { Finding } from '../intent/finding';
import { namesHostByHand } from '../intent/host-rewrite';
import { layOut, partsOf, PlacedRoute, routeObjectName, RulePart } from '../intent/place-route';
import { isAllInRoute } from '../intent/place-rule';
import { placeExtensions } from '../intent/policy/place-extensions';
import { PolicyIntent } from '../intent/policy/policy';
import { RouteIntent } from '../intent/route';
import { RouteContext } from '../intent/route-context';
import { NOTHING_KNOWN, TargetFacts } from '../intent/route-facts';
import { targetFindings } from '../intent/route-findings';
import { RULES_PER_ROUTE } from '../intent/route-limits';
import { isShared, usualPolicyName } from '../intent/route-names';
import { orderFindings } from '../intent/route-order';
import { withDefaults } from '../intent/rule-defaults';
import { RuleDefaultName, StatedRouteIntent, StatedRuleIntent } from '../intent/stated-route';
import { makeExtensions, partsElsewhere } from '../policy/extension-objects';
import { statedRouteGaps } from '../rules/gap/stated-gaps';
import { routeFindings } from '../rules/intent-findings';
import { Binding } from '../synth/binding';
import { Dialect } from '../synth/dialect';
import { edited, oncePerEpoch } from '../synth/epoch';
import { reportFindings, reportSaid } from '../synth/report-findings';
import { Resource } from '../synth/resource';
import { PolicyReference } from '../target/own-policy-target';
import { PolicyTargetConfig } from '../target/policy-target';

/** What the objects of a route have in common. */
export interface RouteObjectsProps {
  readonly dialect: Dialect;
  readonly gateways: readonly IGatewayParent[];
  readonly hostnames: readonly string[] | undefined;
  readonly metadata: ApiObjectMetadata | undefined;
  readonly overflowNames: readonly string[] | undefined;
  readonly grantNames: { readonly [target: string]: string } | undefined;
  readonly ungranted: readonly string[] | undefined;
}

/** The default of a rule that a policy on it or its route makes needless. */
const DEFAULT_OF: { readonly [capability: string]: RuleDefaultName } = { retry: 'failoverRetry', requestTimeout: 'streamTimeout' };

const NO_FACTS: ReadonlyMap<unknown, TargetFacts> = new Map();

/** The part of a stated rule that goes into one rule of an HTTPRoute. */
interface Written extends RulePart {
  readonly rule: StatedRule;
  readonly facts: readonly TargetFacts[];
}

interface Placed {
  readonly parts: readonly Written[];
  readonly routes: PlacedRoute['routes'];
  /** By the index of the part. */
  readonly policies: readonly (PolicyIntent | undefined)[];
}

/**
 * The HTTPRoutes behind one route construct, and the policies beside them. Each is made as soon as the rules there are so far have something
 * for it to say, and what that is is worked out anew whenever it is asked for.
 */
export class RouteObjects {
  private readonly rules: StatedRule[] = [];
  private readonly routes: Resource<RouteIntent>[] = [];
  private readonly grants: ReferenceGrants;
  private readonly parents: RouteParents;
  private readonly wrong: Finding[] = [];
  private readonly stated: { readonly ruleName: string | undefined; readonly without: readonly RuleDefaultName[] }[] = [];
  private placedOnce: (() => Placed) | undefined;
  private policies = 0;

  constructor(private readonly scope: Construct, private readonly props: RouteObjectsProps) {
    this.grants = new ReferenceGrants(scope, () => this.context(NO_FACTS), props, this.namespace);
    this.parents = new RouteParents(props.gateways, { namespace: this.namespace, hostnames: props.hostnames ?? [] });
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
    const targets = given.targets ?? [];
    const number = this.rules.length;
    const rule: StatedRule = {
      intent: ruleIntent(
        given, target => ({ ...this.grants.refer(this.name, target), ...filtersOf(targetFilters(target)) }), () => this.binding(number),
      ),
      targets,
      policies: [],
      parts: [],
    };
    this.rules.push(rule);
    this.makeObjects(rule);
    // A backend that grows later may need more beside the route, or more rules.
    targets.forEach(target => backendOf(target)?.onGrowth(() => this.makeObjects(rule)));
    targets.forEach(target => backendOf(target)?.calledBy(() => !namesHostByHand(this.withoutStated(rule.intent))));
  }

  /** The HTTPRoutes, for policies on the whole route. */
  public policyTargets(): readonly PolicyTargetConfig[] {
    const { group, kind } = this.props.dialect._definition.route;
    return this.routes.map(({ name, metadata: { namespace } }) => ({ group, kind, name, ...namespace !== undefined && { namespace } }));
  }

  /** The rules that became of one, each in its HTTPRoute. */
  public policyTargetsOf(ruleName: string): readonly PolicyTargetConfig[] {
    const targets = this.policyTargets();
    return this.placed.parts.flatMap(({ rule: { intent }, placed: { rule: { name } } }, i) => intent.name === ruleName && name !== undefined
      ? [{ ...targets[Math.floor(i / RULES_PER_ROUTE)], sectionName: name }] : []);
  }

  /** Has a rule refer to a policy. */
  public refer(ruleName: string, policy: PolicyReference): void {
    const rule = this.rules.find(({ intent: { name } }) => name === ruleName);
    if (!rule) {
      const message = `there is no rule '${ruleName}' for policy '${policy.name}'; name one of its rules so with ruleName, before the policy is made`;
      return this.refuse([{ code: 'MissingRule', message, where: 'rules' }]);
    }
    rule.intent = { ...rule.intent, filters: [...rule.intent.filters ?? [], { kind: 'extension', policy }] };
    edited();
  }

  /** Takes note of what a policy on the route, or on one rule of it, says: what the dialect would add of it would beat that. */
  public state(capabilities: readonly string[], ruleName?: string): void {
    const without = capabilities.flatMap(capability => DEFAULT_OF[capability] ?? []);
    if (without.length === 0) { return; }
    this.stated.push({ ruleName, without });
    this.rules.forEach(rule => this.makeObjects(rule));
  }

  /** What the rules become; kept for an epoch where several objects ask. */
  private get placed(): Placed {
    if (this.routes.length + this.policies === 1) { return this.place(); }
    this.placedOnce ??= oncePerEpoch(() => this.place());
    return this.placedOnce();
  }

  private binding(rule: number): Binding {
    const { scope, namespace, wrong } = this;
    const where = `rules[${rule}].policies`;
    return { scope, id: `Secret-${rule}`, dialect: this.props.dialect, namespace, refuse: (code, message) => wrong.push({ code, message, where }) };
  }

  private get namespace(): string | undefined {
    return this.props.metadata?.namespace ?? Chart.of(this.scope).namespace;
  }

  /** Makes the objects that a rule needs and that are not there yet; a policy is needless once another says what was in it. */
  private makeObjects(rule: StatedRule): void {
    const { placement } = this.props.dialect._definition;
    const count = (rules: readonly StatedRule[]) => rules.reduce((n, { policies }) => n + policies.length, 0);
    const before = count(this.rules.slice(0, this.rules.indexOf(rule)));
    // Most rules are one, and have nothing beside them.
    const isPlain = !placement.sharesPolicies && (rule.intent.matches ?? []).length < 2
      && isAllInRoute(rule.intent, placement, () => rule.targets.some(hasTiers));
    const parts = isPlain ? [undefined] : this.partsOf(rule);
    parts.forEach((_, p) => {
      if (p >= rule.policies.length) { rule.policies.push(undefined); }
      while (before + p >= this.routes.length * RULES_PER_ROUTE) { this.addRoute(); }
    });
    rule.parts = parts.filter(part => part !== undefined);
    if (placement.sharesPolicies) { this.makeSharedPolicies(); } else { this.makePolicies(rule, () => true); }
    while (count(this.rules) > this.routes.length * RULES_PER_ROUTE) { this.addRoute(); }
    edited();
  }

  /** Makes the policies of the parts of a rule that want one of their own, and removes the others. */
  private makePolicies(rule: StatedRule, isOwn: (part: RulePart) => boolean): void {
    rule.policies.forEach((_, p) => {
      const part = rule.parts[p];
      if (part?.placed.policy && isOwn(part)) { rule.policies[p] ??= this.addPolicy(part, rule, p); } else { this.removePolicy(rule, p); }
    });
  }

  /** One policy for all parts that have no name for theirs, as long as all say the same. */
  private makeSharedPolicies(): void {
    const parts = this.rules.flatMap(rule => rule.parts);
    const sharing = isShared(parts, this.context(NO_FACTS)) ? parts.filter(({ stated }) => stated.policyName === undefined) : [];
    this.rules.forEach(rule => this.makePolicies(rule, part => !sharing.includes(part) || part === sharing[0]));
  }

  private partsOf(rule: StatedRule): readonly Written[] {
    const facts = rule.targets.map(targetFacts);
    const known = new Map((rule.intent.targets ?? []).map((target, t) => [target as unknown, facts[t]]));
    return partsOf(this.withoutStated(rule.intent), this.context(known)).map(part => ({ ...part, rule, facts }));
  }

  private withoutStated(rule: StatedRuleIntent): StatedRuleIntent {
    const without = this.stated.filter(({ ruleName }) => ruleName === undefined || ruleName === rule.name).flatMap(stated => stated.without);
    return without.length === 0 ? rule : { ...rule, without: [...rule.without ?? [], ...without] };
  }

  private context(facts: ReadonlyMap<unknown, TargetFacts>): RouteContext {
    const { placement, backend, policy } = this.props.dialect._definition;
    return { placement, backend, policy, factsOf: target => facts.get(target) ?? NOTHING_KNOWN };
  }

  private addPolicy(part: RulePart, rule: StatedRule, p: number): Resource<PolicyIntent> {
    const { dialect, metadata } = this.props;
    const number = ++this.policies;
    const name = part.stated.policyName ?? usualPolicyName(this.name, number);
    const said = (): PolicyIntent => this.placed.policies[this.indexOf(rule, p)] as PolicyIntent;
    const policy = new Resource<PolicyIntent>(this.scope, `Policy${number}`, {
      dialect,
      kind: dialect._definition.policy as NonNullable<typeof dialect._definition.policy>,
      metadata: { ...metadata, name },
      intent: () => placeExtensions(said(), partsElsewhere(dialect), name).policy,
    });
    makeExtensions(this.scope, dialect, policy, metadata, () => rule.intent.policies ?? {});
    return policy;
  }

  private removePolicy(rule: StatedRule, p: number): void {
    const policy = rule.policies[p];
    if (!policy) { return; }
    this.scope.node.tryRemoveChild(policy.node.id);
    rule.policies[p] = undefined;
  }

  private addRoute(): void {
    const index = this.routes.length;
    const { dialect, metadata, overflowNames } = this.props;
    const { route, placement } = dialect._definition;
    this.routes.push(new Resource<RouteIntent>(this.scope, index === 0 ? 'Resource' : `Resource${String(index + 1).padStart(2, '0')}`, {
      dialect,
      kind: route,
      metadata: index === 0 ? metadata : { ...metadata, name: routeObjectName(this.name, index, overflowNames, placement.routeRanking) },
      intent: report => this.write(index, report),
    }));
  }

  /** The index of a part of a rule among all parts. */
  private indexOf(rule: StatedRule, p: number): number {
    return this.placed.parts.findIndex(part => part.rule === rule) + p;
  }

  private place(): Placed {
    const shared = this.rules.flatMap(rule => rule.policies.filter((policy, p) => policy && rule.parts[p]?.stated.policyName === undefined))[0]?.name;
    const parts = this.rules.flatMap(rule => this.partsOf(rule).map((part, p): Written =>
      ({ ...part, policyName: rule.policies[p]?.name ?? (part.placed.policy ? shared : undefined) })));
    const { hostnames, overflowNames } = this.props;
    const parents = this.parents.intents;
    const route: StatedRouteIntent = { name: this.name, parents, rules: [], ...hostnames && { hostnames }, ...overflowNames && { overflowNames } };
    const objects: Omit<PlacedRoute, 'grants'> = layOut(route, parts, this.context(NO_FACTS));
    const byName = new Map(objects.policies.map(({ name, intent }) => [name, intent]));
    return { parts, routes: objects.routes, policies: parts.map(({ policyName }) => policyName === undefined ? undefined : byName.get(policyName)) };
  }

  private write(index: number, report: Report): RouteIntent {
    const parents = this.parents.intents;
    const { parts, routes } = this.placed;
    const first = index * RULES_PER_ROUTE;
    const own = parts.slice(first, first + RULES_PER_ROUTE);
    const { intent } = routes[index];
    this.tell({ ...intent, parents, rules: own.map(part => part.stated) }, own, index, report);
    return intent;
  }

  /** Reports what is wrong with what was stated. */
  private tell(stated: RouteIntent, own: readonly Written[], index: number, report: Report): void {
    const { dialect: { _definition: definition } } = this.props;
    const { placement } = definition;
    const first = index * RULES_PER_ROUTE;
    if (index === 0) {
      const order = orderFindings(this.routes.map(({ name }) => name), placement.routeRanking);
      reportFindings([...this.grants.findings, ...this.parents.findings, ...this.wrong, ...order], report);
    }
    // A rule that could not be taken is not missing.
    if (this.wrong.length === 0) {
      reportSaid(routeFindings('stated', stated, definition), report);
      reportFindings(ruleNameFindings(own, first, placement), report);
    }
    const whole: RouteIntent = { ...stated, rules: own.map(part => withDefaults(part.stated, part.facts, placement)) };
    report.lacks(statedRouteGaps(whole, definition));
    own.forEach((part, r) => reportFindings(targetFindings(part.stated, part.facts, placement, `rules[${first + r}]`), report));
  }
}

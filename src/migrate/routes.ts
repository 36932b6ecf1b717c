import { gatheredBackend } from './backends';
import { decoded, isOf } from './decoded';
import { metadataBeside, metadataOf } from './metadata';
import { manifestOf, Migration, partsElsewhere, saysNothing } from './migration';
import { GatheredPolicy, gatheredPolicy, policyKinds } from './policies';
import { DialectDefinition, ObjectKind, PolicyKind } from '../dialects/definition';
import { backendFacts } from '../intent/backend-facts';
import { gatherRoute } from '../intent/gather-route';
import { placeRoute } from '../intent/place-route';
import { NamedExtension, placeExtensions } from '../intent/policy/place-extensions';
import { partsOfPolicy } from '../intent/policy/place-policy';
import { Capabilities, PolicyIntent } from '../intent/policy/policy';
import { withRefs } from '../intent/renamed-refs';
import { FilterIntent, ObjectRefIntent, RouteIntent, RuleIntent } from '../intent/route';
import { RouteContext } from '../intent/route-context';
import { NOTHING_KNOWN, TargetFacts } from '../intent/route-facts';
import { PlacedGrant } from '../intent/route-grants';
import { withDefaults } from '../intent/rule-defaults';
import { StatedRouteIntent, StatedRuleIntent } from '../intent/stated-route';
import { statedRouteGaps } from '../rules/gap/stated-gaps';
import { KnownObject } from '../rules/known-object';

/** Writes a route, with the policies that only it refers to. */
export function migrateRoute(object: KnownObject, migration: Migration): void {
  const { from, to } = migration;
  const read = decoded(object, from.route);
  if (read === undefined) { return migration.tell('manual', object, 'this HTTPRoute cannot be read; it stays as it is'); }
  migration.tellUnread(object, read.leftovers);
  const gathered = statedRoute(object, read.intent, migration);
  const context = contextOf(object, to, migration);
  const whole = (route: StatedRouteIntent): RouteIntent =>
    ({ ...route, rules: route.rules.map(rule => withDefaults(rule, (rule.targets ?? []).map(context.factsOf), to.placement)) });
  const written = (route: StatedRouteIntent) => manifestOf(to.route, placeRoute(route, context).routes[0].intent, { name: object.name });
  const left = migration.pruned(object, gathered, route => statedRouteGaps(whole(route), to), written);
  if (left === undefined) { return migration.tell('manual', object, `nothing of it can be said in ${to.title}; it stays as it is`); }
  write(object, left, context, migration);
}

function write(object: KnownObject, route: StatedRouteIntent, context: RouteContext, migration: Migration): void {
  const { to } = migration;
  const placed = placeRoute(route, context);
  const policies = new Map(placed.policies.map(({ name, intent }) => [name, policiesBeside(object, name, intent, migration)]));
  placed.routes.forEach(({ name, intent }, i) => {
    const tied = { ...intent, rules: intent.rules.map(rule => withPolicies(rule, policies, to)) };
    const left = migration.prunedBy(object, tied, to.route);
    if (left !== undefined) { migration.make(to.route, left, i === 0 ? metadataOf(object) : metadataBeside(object, name), object); }
  });
  for (const { kind, name, intent, extensions } of [...policies.values()].flat()) {
    migration.make(kind, intent, metadataBeside(object, name), object);
    for (const extension of extensions) { migration.make(to.extension!, extension.intent, metadataBeside(object, extension.name), object); }
  }
}

interface PolicyBeside {
  readonly kind: PolicyKind;
  readonly name: string;
  readonly intent: PolicyIntent;
  readonly extensions: readonly NamedExtension[];
}

/** The objects that become of what stands beside a rule; none where nothing of it is left. */
function policiesBeside(object: KnownObject, name: string, { targets, ...said }: PolicyIntent, migration: Migration): readonly PolicyBeside[] {
  const { to } = migration;
  return partsOfPolicy<PolicyKind>(said, policyKinds(to)).flatMap(({ home, capabilities }): readonly PolicyBeside[] => {
    const own = home === to.policy ? name : `${name}-${home.kind.toLowerCase()}`;
    const { policy, extensions } = placeExtensions(capabilities, partsElsewhere(to), own);
    const left = migration.prunedBy<PolicyIntent>(object, { targets: home.isReferredTo ? [] : targets, ...policy }, home);
    return left === undefined || saysNothing(left) ? [] : [{ kind: home, name: own, intent: left, extensions }];
  });
}

/** A rule that refers to what is there, and to nothing else of ours. */
function withPolicies(
  rule: RuleIntent, policies: ReadonlyMap<string, readonly PolicyBeside[]>, { policy, placement }: DialectDefinition,
): RuleIntent {
  const isOurs = (filter: FilterIntent): filter is FilterIntent & { readonly kind: 'extension' } =>
    filter.kind === 'extension' && filter.policy.kind === policy.kind && policies.has(filter.policy.name);
  const { filters = [], ...others } = rule;
  const isTiedTo = ({ intent: { targets } }: PolicyBeside): boolean => targets.some(({ sectionName }) => sectionName === rule.name);
  const name = filters.find(isOurs)?.policy.name ?? [...policies].find(([, beside]) => beside.some(isTiedTo))?.[0];
  const made = name === undefined ? [] : policies.get(name)!;
  const referred = made.filter(({ kind }) => kind.isReferredTo === true || placement.policyAttachment === 'extension');
  const left: readonly FilterIntent[] = [
    ...filters.filter(filter => !isOurs(filter)),
    ...referred.map(({ kind: { group, kind }, name: own }): FilterIntent => ({ kind: 'extension', policy: { group, kind, name: own } })),
  ];
  return { ...others, ...left.length > 0 && { filters: left } };
}

/** The route with what its policies say, and with references to what things become. */
export function statedRoute(object: KnownObject, intent: RouteIntent, migration: Migration, grants: readonly PlacedGrant[] = []): StatedRouteIntent {
  const { from } = migration;
  const referred = new Map<string, GatheredPolicy>();
  const rulesOf = (policy: KnownObject, { targets }: PolicyIntent): boolean => targets.length === 1 && targets[0].kind === 'HTTPRoute' && targets[0].name === object.name
    && targets[0].sectionName !== undefined && isOf(policy, from.policy as ObjectKind<never>);
  const rulesSaid = new Set<string | undefined>();
  const beside = migration.policiesIn(object.namespace).flatMap(policy => {
    const gathered = gatheredPolicy(policy, migration);
    if (gathered === undefined) { return []; }
    const isReferred = gathered.intent.targets.length === 0 && intent.rules.some(({ filters = [] }) => filters.some(filter =>
      filter.kind === 'extension' && filter.policy.kind === policy.kind && filter.policy.group === policy.group && filter.policy.name === policy.name));
    if (isReferred) { referred.set(`${policy.group}/${policy.kind}/${policy.name}`, gathered); }
    if (!isReferred && !rulesOf(policy, gathered.intent)) { return []; }
    const [{ sectionName } = { sectionName: undefined }] = gathered.intent.targets;
    // A rule says what one policy says; a second one stays one of its own.
    if (!isReferred && rulesSaid.has(sectionName)) { return []; }
    rulesSaid.add(sectionName);
    migration.tellUnread(policy, gathered.leftovers);
    migration.absorbed.add(policy);
    gathered.extensions.forEach(extension => migration.absorbed.add(extension));
    return [{ name: policy.name, intent: gathered.intent }];
  });
  const placed = { routes: [{ name: object.name, intent }], policies: beside, grants };
  const route = gatherRoute(placed, object.namespace, contextOf(object, from, migration));
  return { ...route, rules: respelled(route.rules.map(rule => withReferred(rule, referred)), object, migration) };
}

function respelled(rules: readonly StatedRuleIntent[], object: KnownObject, migration: Migration): readonly StatedRuleIntent[] {
  const names = new Set<string>();
  return rules.map(rule => {
    const moved = withRefs(migration.respelled(rule, object), ref => migration.moved(ref as unknown as ObjectRefIntent, object.namespace) as never);
    const { policyName, ...others } = moved;
    if (policyName === undefined || names.has(policyName)) { return others; }
    names.add(policyName);
    return moved;
  });
}

/** A rule that says itself what the policies say that it refers to. */
function withReferred(rule: StatedRuleIntent, referred: ReadonlyMap<string, GatheredPolicy>): StatedRuleIntent {
  const { filters = [], ...others } = rule;
  const found = filters.flatMap(filter => filter.kind === 'extension' ? referred.get(`${filter.policy.group}/${filter.policy.kind}/${filter.policy.name}`) ?? [] : []);
  if (found.length === 0) { return rule; }
  const left = filters.filter(filter => filter.kind !== 'extension' || !referred.has(`${filter.policy.group}/${filter.policy.kind}/${filter.policy.name}`));
  const policies = found.reduce<Capabilities>((said, { intent: { targets: _, ...more } }) => ({ ...more, ...said }), rule.policies ?? {});
  return { ...others, ...left.length > 0 && { filters: left }, policies };
}

function contextOf(route: KnownObject, dialect: DialectDefinition, migration: Migration): RouteContext {
  const { around, from } = migration;
  const { placement, backend, policy } = dialect;
  const known = new Map<string, TargetFacts>();
  const factsOf = (target: ObjectRefIntent): TargetFacts => {
    if (target.group === '' && target.kind === 'Service' || target.kind === 'InferencePool') { return { ...NOTHING_KNOWN, plain: true }; }
    const key = `${target.namespace ?? ''}/${target.name}`;
    const facts = known.get(key) ?? factsFrom(around.find(from.backend.kind, target.namespace ?? route.namespace, target.name, from.backend.group));
    known.set(key, facts);
    return facts;
  };
  const factsFrom = (object: KnownObject | undefined): TargetFacts => {
    const gathered = object && gatheredBackend(object, migration);
    return gathered === undefined ? NOTHING_KNOWN : backendFacts(gathered.intent, placement);
  };
  return { placement, backend, policy, factsOf };
}

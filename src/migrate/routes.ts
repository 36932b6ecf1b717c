import { gatheredBackend } from './backends';
import { decoded, isOf } from './decoded';
import { metadataBeside, metadataOf } from './metadata';
import { manifestOf, Migration, partsElsewhere, saysNothing } from './migration';
import { GatheredPolicy, gatheredPolicy, policyKinds } from './policies';
import { isSame } from './same';
import { RoutePart, routesAfter } from './split-routes';
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
  const { route: gathered, parts } = statedRoute(object, read.intent, migration);
  parts.forEach(part => {
    migration.absorbed.add(part.object);
    migration.tellUnread(part.object, part.leftovers);
  });
  const context = contextOf(object, to, migration);
  const whole = (route: StatedRouteIntent): RouteIntent =>
    ({ ...route, rules: route.rules.map(rule => withDefaults(rule, (rule.targets ?? []).map(context.factsOf), to.placement)) });
  const written = (route: StatedRouteIntent) => manifestOf(to.route, placeRoute(route, context).routes[0].intent, { name: object.name });
  const left = migration.pruned(object, gathered, route => statedRouteGaps(whole(route), to), written);
  if (left === undefined) { return migration.tell('manual', object, `nothing of it can be said in ${to.title}; it stays as it is`); }
  write([object, ...parts.map(part => part.object)], left, context, migration);
}

/** Writes a route in the place of the objects that it was. */
function write(objects: readonly KnownObject[], route: StatedRouteIntent, context: RouteContext, migration: Migration): void {
  const [object] = objects;
  const { to } = migration;
  const placed = placeRoute(route, context);
  const policies = new Map(placed.policies.map(({ name, intent }) => [name, policiesBeside(object, name, intent, migration)]));
  placed.routes.forEach(({ name, intent }, i) => {
    const tied = { ...intent, rules: intent.rules.map(rule => withPolicies(rule, policies, to)) };
    const left = migration.prunedBy(object, tied, to.route);
    const [place, metadata] = i < objects.length ? [objects[i], { ...metadataOf(objects[i]), name }] : [object, metadataBeside(object, name)];
    if (left !== undefined) { migration.make(to.route, left, metadata, place); }
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

/** A route as its author must have stated it. */
export interface StatedRoute {
  /** With what its policies say, and with references to what things become. */
  readonly route: StatedRouteIntent;
  /** Further HTTPRoutes that it was split into. */
  readonly parts: readonly RoutePart[];
}

/** Joins a route with its policies, and with the HTTPRoutes that it was split into, if they are just what it is split into. */
export function statedRoute(object: KnownObject, intent: RouteIntent, migration: Migration, grants: readonly PlacedGrant[] = []): StatedRoute {
  const parts = routesAfter(object, intent, migration);
  const whole = parts.length > 0 ? gather([{ object, intent }, ...parts], migration, grants) : undefined;
  const isSplit = whole && isWritten(whole.route, whole.routes, contextOf(object, migration.from, migration));
  const { route, policies, referred } = isSplit ? whole : gather([{ object, intent }], migration, grants);
  for (const { object: policy, gathered } of policies) {
    migration.tellUnread(policy, gathered.leftovers);
    migration.absorbed.add(policy);
    gathered.extensions.forEach(extension => migration.absorbed.add(extension));
  }
  const rules = respelled(route.rules.map(rule => withReferred(rule, referred)), object, migration);
  return { route: { ...route, rules }, parts: isSplit ? parts : [] };
}

interface Gathered {
  readonly routes: readonly { readonly name: string; readonly intent: RouteIntent }[];
  readonly route: StatedRouteIntent;
  /** The policies whose words are in the route. */
  readonly policies: readonly { readonly object: KnownObject; readonly gathered: GatheredPolicy }[];
  readonly referred: ReadonlyMap<string, GatheredPolicy>;
}

function gather(all: readonly Pick<RoutePart, 'object' | 'intent'>[], migration: Migration, grants: readonly PlacedGrant[]): Gathered {
  const { from } = migration;
  const [{ object: { namespace } }] = all;
  const routes = all.map(({ object: { name }, intent }) => ({ name, intent }));
  const rules = all.flatMap(({ intent }) => intent.rules);
  const referred = new Map<string, GatheredPolicy>();
  const ruleOf = (policy: KnownObject, { targets }: PolicyIntent): string | undefined => {
    const [target, ...others] = targets;
    return others.length === 0 && target?.kind === 'HTTPRoute' && target.sectionName !== undefined && routes.some(({ name }) => name === target.name)
      && isOf(policy, from.policy as ObjectKind<never>) ? `${target.name}/${target.sectionName}` : undefined;
  };
  const said = new Set<string>();
  const policies = migration.policiesIn(namespace).flatMap(policy => {
    const gathered = gatheredPolicy(policy, migration);
    if (gathered === undefined) { return []; }
    const isReferred = gathered.intent.targets.length === 0 && rules.some(({ filters = [] }) => filters.some(filter =>
      filter.kind === 'extension' && filter.policy.kind === policy.kind && filter.policy.group === policy.group && filter.policy.name === policy.name));
    if (isReferred) {
      referred.set(`${policy.group}/${policy.kind}/${policy.name}`, gathered);
      return [{ object: policy, gathered }];
    }
    const rule = ruleOf(policy, gathered.intent);
    // A rule says what one policy says; a second one stays one of its own.
    if (rule === undefined || said.has(rule)) { return []; }
    said.add(rule);
    return [{ object: policy, gathered }];
  });
  const placed = { routes, policies: policies.map(({ object: { name }, gathered: { intent } }) => ({ name, intent })), grants };
  const context = contextOf(all[0].object, from, migration);
  const route = gatherRoute(placed, namespace, context);
  // Neighbours that somebody wrote for different matches stay several.
  const isJoined = route.rules.length < rules.length && !isWritten(route, routes, context);
  return { routes, route: isJoined ? gatherRoute(placed, namespace, context, false) : route, policies, referred };
}

/** Whether a route is written as these objects. */
const isWritten = (route: StatedRouteIntent, routes: Gathered['routes'], context: RouteContext): boolean => isSame(placeRoute(route, context).routes, routes);

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

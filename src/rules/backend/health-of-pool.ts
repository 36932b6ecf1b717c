import { Key } from '../../codec/manifest-path';
import { expressionFindings } from '../../expression/expression-findings';
import { healthWeaknesses } from '../../expression/health-weaknesses';
import { HealthIntent, LlmBackendIntent } from '../../intent/backend';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { endpointAt } from '../endpoint-place';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { path, placesOf } from '../places';

/** The health rule that holds for a member of a pool, and where it stands, if that is in the backend. */
interface EffectiveRule {
  readonly condition: string | undefined;
  readonly hasEviction: boolean;
  readonly keys?: readonly Key[];
  /** The policy that says it. */
  readonly policy?: string;
}

/** Why the groups behind one are never reached. */
export interface Stuck {
  readonly why: 'no rule' | 'member rule' | 'no eviction' | 'never true';
  readonly keys?: readonly Key[];
  readonly policy?: string;
}

const TARGETS = path('spec.targetRefs.*');

/** Rules of members count from 1.3 on, and there a rule without `eviction` only lowers scores (recorded on 1.4.1); 1.0 to 1.2 take three seconds. */
const COUNT_BY_MEMBER = ['agentgateway-1.0', 'agentgateway-1.1', 'agentgateway-1.2'];

/** Whether a release looks at the rules of members, and asks for an eviction that is stated. */
const countsMembers = ({ dialects }: KnownObject): boolean => !COUNT_BY_MEMBER.includes(dialects[dialects.length - 1]?.id);

/** What keeps a pool from ever leaving a group that is not its last; that one needs no rule. */
export function stuck(pool: LlmBackendIntent, object: KnownObject, around: KnownObjects): Stuck | undefined {
  const byMember = countsMembers(object);
  const inline = pool.health && ruleOf(pool.health, ['spec', 'policies', 'health']);
  const policies = new Policies(object, around);
  for (const [t, tier] of pool.tiers.slice(0, -1).entries()) {
    for (const [e, { name, health }] of tier.entries()) {
      const own = (): readonly Key[] => [...endpointAt(`tiers[${t}][${e}]`, object.manifest), 'policies', 'health'];
      const rule = byMember && health ? ruleOf(health, own()) : (byMember ? policies.on(name) : undefined) ?? inline ?? policies.onAll;
      if (!rule) { return health ? { why: 'member rule', keys: own() } : { why: 'no rule' }; }
      if (byMember && !rule.hasEviction) { return { ...rule, why: 'no eviction' }; }
      if (isNeverTrue(rule.condition, object)) { return { ...rule, why: 'never true', ...rule.keys && { keys: [...rule.keys, 'unhealthyCondition'] } }; }
    }
  }
  return undefined;
}

/** The release's own words are known to see what they are for. */
const ruleOf = ({ unhealthy, eviction }: HealthIntent, keys: readonly Key[]): EffectiveRule =>
  ({ condition: unhealthy?.kind === 'cel' ? unhealthy.expression : undefined, hasEviction: eviction !== undefined, keys });

/** A condition that is wrong in itself is another finding. */
function isNeverTrue(condition: string | undefined, { dialects }: KnownObject): boolean {
  const release = dialects[dialects.length - 1]?.id;
  return condition !== undefined && healthWeaknesses(condition, release).neverEvicts && expressionFindings(condition, '', release).length === 0;
}

/** The rules in policies around a backend, looked up when a member has none of its own. */
class Policies {
  private found: EffectiveRule | undefined | null = null;

  constructor(private readonly object: KnownObject, private readonly around: KnownObjects) {}

  /** The rule for one member. */
  public on(member: string | undefined): EffectiveRule | undefined {
    return member === undefined ? undefined : this.said(section => section === member);
  }

  /** The rule for the backend, or of a route or a gateway, which holds for whatever backends are behind it. */
  public get onAll(): EffectiveRule | undefined {
    if (this.found === null) { this.found = this.said(section => section === undefined) ?? this.above(); }
    return this.found;
  }

  private said(holds: (section: unknown) => boolean): EffectiveRule | undefined {
    return firstRule(this.around.policiesOn(this.object), targets => targets.some(({ kind, name, sectionName }) =>
      kind === this.object.kind && (name === undefined || name === this.object.name) && holds(sectionName)));
  }

  private above(): EffectiveRule | undefined {
    const all = this.around.ofKind('AgentgatewayPolicy');
    return all.length === 0 ? undefined : firstRule(all, targets => targets.length === 0 || targets.some(({ kind }) => kind !== this.object.kind));
  }
}

/** Of several, the one that evicts: which of them wins may be decided by what is not at hand. */
function firstRule(policies: readonly KnownObject[], holds: (targets: readonly JsonObject[]) => boolean): EffectiveRule | undefined {
  const rules = policies.flatMap(({ manifest, name }): EffectiveRule[] => {
    const { health } = mapOf(mapOf(manifest.spec).backend);
    if (!isObject(health) || !holds(placesOf(manifest, TARGETS).map(({ value }) => value).filter(isObject))) { return []; }
    const { unhealthyCondition, eviction } = health;
    return [{ condition: typeof unhealthyCondition === 'string' ? unhealthyCondition : undefined, hasEviction: eviction !== undefined, policy: name }];
  });
  return rules.find(({ hasEviction }) => hasEviction) ?? rules[0];
}

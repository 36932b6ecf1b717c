import { parentsOn } from './hangs-on';
import { inTargets, PolicyTarget, targetAt } from './policy-target';
import { EndpointPolicyIntent } from '../../intent/backend';
import { isLone } from '../../intent/normalize';
import { Attached } from '../../intent/policy/effective';
import { Level } from '../../intent/policy/precedence';
import { RuleIntent } from '../../intent/route';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';

/** A way that requests take: by a rule of a route to a backend, as far as they are at hand. */
export interface Way {
  readonly route?: KnownObject;
  readonly rule?: RuleIntent;
  readonly backend?: KnownObject;
}

/** All that is said on a way of how backends are called, once for each endpoint that says something of its own. */
export function saidOn({ route, rule, backend }: Way, around: KnownObjects): readonly (readonly Attached<KnownObject>[])[] {
  const outer = [...route ? [...ofGateways(route, around), ...ofRoute(route, rule, around)] : []];
  if (!backend) { return [outer]; }
  const { intent } = backend.backend ?? {};
  const shared = [...outer, ...attached(backend, around, section => section === undefined ? 'backend' : undefined)];
  if (intent?.kind !== 'llm') { return [shared]; }
  const itself = (level: Level, says: EndpointPolicyIntent): Attached<KnownObject> => ({ level, source: backend, says });
  if (isLone(intent)) { return [[...shared, itself('backend itself', { ...intent, ...intent.tiers[0][0] })]]; }
  return intent.tiers.flat().map(endpoint => [
    ...shared,
    itself('backend itself', intent),
    ...attached(backend, around, section => section === endpoint.name ? 'endpoint' : undefined),
    itself('endpoint itself', endpoint),
  ]);
}

/** The ways on which a policy is for one of its targets. */
export function waysUnder(target: PolicyTarget, { namespace }: KnownObject, around: KnownObjects): readonly Way[] {
  const { kind, name, sectionName } = target;
  const here = settled(namespace);
  switch (kind) {
    case 'Gateway':
      return around.ofKind('HTTPRoute').filter(route => parentsOn(route, name, here).some(ref => meets(ref, sectionName)))
        .flatMap(route => waysOf(route, around));
    case 'HTTPRoute': {
      const route = targetAt(target, here, around);
      return route ? waysOf(route, around).filter(({ rule }) => sectionName === undefined || rule?.name === sectionName) : [];
    }
    case 'AgentgatewayBackend': {
      const backend = targetAt(target, here, around);
      const ways = around.ofKind('HTTPRoute').flatMap(route => waysOf(route, around)).filter(way => backend !== undefined && way.backend === backend);
      return ways.length > 0 || !backend ? ways : [{ backend }];
    }
    default: return [];
  }
}

const waysOf = (route: KnownObject, around: KnownObjects): readonly Way[] =>
  route.targets.map(({ rule, target }) => ({ route, rule, backend: around.targetOf(route, target) }));

/** Whether a reference leads to a listener; one that names none leads to all. */
const meets = (ref: JsonObject, listener: unknown): boolean =>
  listener === undefined || ref.sectionName === undefined || ref.sectionName === listener;

function ofGateways(route: KnownObject, around: KnownObjects): readonly Attached<KnownObject>[] {
  const { parentRefs } = mapOf(route.manifest.spec);
  return (Array.isArray(parentRefs) ? parentRefs : []).filter(isObject).flatMap(ref => {
    const gateway = { kind: 'Gateway', name: String(ref.name), namespace: settled(ref.namespace ?? route.namespace) };
    return attached(gateway, around, section => section === undefined ? 'gateway' : meets(ref, section) ? 'listener' : undefined);
  });
}

const ofRoute = (route: KnownObject, rule: RuleIntent | undefined, around: KnownObjects): readonly Attached<KnownObject>[] =>
  attached(route, around, section => section === undefined ? 'route' : section === rule?.name ? 'rule' : undefined);

/** The policies that name something as their target, at the level that their section has there. */
function attached(
  { kind, name, namespace }: Pick<KnownObject, 'kind' | 'name' | 'namespace'>, around: KnownObjects, levelOf: (section: unknown) => Level | undefined,
): readonly Attached<KnownObject>[] {
  return around.policiesTargeting(kind, name, namespace).flatMap(policy => {
    const says = policy.policy?.intent;
    const levels = new Set<Level>();
    inTargets(policy, target => {
      const level = target.kind === kind && target.name === name ? levelOf(target.sectionName) : undefined;
      if (level) { levels.add(level); }
      return undefined;
    });
    return says ? Array.from(levels, level => ({ level, source: policy, says, ...says.overrides && { overrides: true } })) : [];
  });
}

import { RouterTargetIntent } from './model-router';
import { ResolvedModel } from './resolve-models';
import { ownEndpoints, sentModel, withModel } from './sent-model';
import { EndpointIntent, HealthIntent, LlmBackendIntent } from '../backend';

/** When a provider is left, where nothing is said of that: the rule of every failover. */
export const LEAVES_ON_FAILURE: HealthIntent = { unhealthy: { kind: 'failedCall' }, eviction: { duration: '30s' } };

/** The targets by priority, the lowest first. */
function byPriority(targets: readonly RouterTargetIntent[]): readonly (readonly RouterTargetIntent[])[] {
  const priorities = [...new Set(targets.map(({ priority = 0 }) => priority))].sort((a, b) => a - b);
  return priorities.map(priority => targets.filter(target => (target.priority ?? 0) === priority));
}

/** One pool of all targets of a model; `health` is for gateways that have to be told when to leave a provider. */
export function failoverPool(resolved: ResolvedModel, health: HealthIntent | undefined): LlmBackendIntent {
  const endpointsOf = (target: RouterTargetIntent): readonly EndpointIntent[] => target.backend?.kind !== 'llm' ? []
    : ownEndpoints(target.backend).flat().map(({ name: _, ...endpoint }) => withModel(endpoint, sentModel(endpoint, target, resolved)));
  return { kind: 'llm', tiers: byPriority(resolved.targets).map(targets => targets.flatMap(endpointsOf)), ...health && { health } };
}

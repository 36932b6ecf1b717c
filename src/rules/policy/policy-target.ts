import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { isPlaceholder } from '../placeholder';
import { Found } from '../rule';

/** The kinds of policies that name their targets, as rules name kinds. */
export const POLICY_KINDS = [
  'agentgateway.dev/AgentgatewayPolicy',
  'gateway.kgateway.dev/TrafficPolicy',
  'gateway.kgateway.dev/HTTPListenerPolicy',
  'gateway.kgateway.dev/BackendConfigPolicy',
  'gateway.networking.k8s.io/BackendTLSPolicy',
  'gateway.solo.io/RouteOption',
  'gateway.solo.io/VirtualHostOption',
  'gateway.solo.io/ListenerOption',
  'gateway.solo.io/HttpListenerOption',
] as const;

/** A target of a policy as it stands there, with a kind and a name that nothing has to be filled in for. */
export interface PolicyTarget extends JsonObject {
  readonly kind: string;
  readonly name: string;
}

const NONE: readonly Found[] = [];

const isTarget = (ref: unknown): ref is PolicyTarget => isObject(ref) && typeof ref.kind === 'string' && typeof ref.name === 'string'
  && !isPlaceholder(ref.kind) && !isPlaceholder(ref.name);

/** What is wrong with a target; `field` is the part of it to point at. */
export interface Said {
  readonly message: string;
  readonly field?: string;
}

/** What is to be said of each target of a policy, by itself. */
export function inTargets({ manifest }: KnownObject, say: (target: PolicyTarget) => Said | undefined): readonly Found[] {
  const { targetRefs } = mapOf(manifest.spec);
  if (!Array.isArray(targetRefs)) { return NONE; }
  let found: Found[] | undefined;
  for (let i = 0; i < targetRefs.length; i++) {
    const target: unknown = targetRefs[i];
    const said = isTarget(target) ? say(target) : undefined;
    if (said) { (found ??= []).push({ message: said.message, keys: ['spec', 'targetRefs', i, ...said.field === undefined ? [] : [said.field]] }); }
  }
  return found ?? NONE;
}

/** What a target is, if it is at hand. */
export const targetAt = (
  { kind, name, namespace, group }: PolicyTarget, policyNamespace: string | undefined, around: KnownObjects,
): KnownObject | undefined =>
  around.find(kind, typeof namespace === 'string' ? namespace : policyNamespace, name, typeof group === 'string' ? group : undefined);

import { Key } from '../../codec/manifest-path';
import { RuleIntent } from '../../intent/route';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { path, placesOf } from '../places';

/** A retry of agentgateway, and where it stands. */
export interface RetryPlace {
  readonly backoff: unknown;
  readonly codes: unknown;
  readonly condition: unknown;
  readonly keys: readonly Key[];
  /** The rules of routes that it holds for, as far as they are at hand. */
  rules(): readonly { readonly route: KnownObject; readonly rule: RuleIntent }[];
}

const IN_POLICY = path('spec.traffic.retry');
const TARGETS = path('spec.targetRefs.*');

/** Whether a route is one of agentgateway, or, where that is not known, leads to something of its group. */
const isOnAgentgateway = ({ dialect, targets }: KnownObject): boolean => dialect === undefined
  ? targets.some(({ target }) => target.group === AGENTGATEWAY)
  : dialect.backend.group === AGENTGATEWAY || dialect.id === 'kgateway-2.1';

const AGENTGATEWAY = 'agentgateway.dev';

const NONE: readonly RetryPlace[] = [];

/** The retries that an HTTPRoute or an AgentgatewayPolicy says on agentgateway, also on its plane of kgateway 2.1. */
export function retriesOf(object: KnownObject, around: KnownObjects): readonly RetryPlace[] {
  return object.kind === 'HTTPRoute' ? inRoute(object) : inPolicy(object, around);
}

function inRoute(route: KnownObject): readonly RetryPlace[] {
  const rules = route.route?.intent.rules;
  if (!rules?.some(({ retry }) => retry !== undefined) || !isOnAgentgateway(route)) { return NONE; }
  return rules.flatMap((rule, r) => !rule.retry ? [] : {
    backoff: rule.retry.backoff, codes: rule.retry.codes, condition: undefined, keys: ['spec', 'rules', r, 'retry'], rules: () => [{ route, rule }],
  });
}

function inPolicy(policy: KnownObject, around: KnownObjects): readonly RetryPlace[] {
  return placesOf(policy.manifest, IN_POLICY).flatMap(({ value, keys }) => {
    const { backoff, codes, condition } = mapOf(value);
    return isObject(value) ? { backoff, codes, condition, keys, rules: () => rulesUnder(policy, around) } : [];
  });
}

function rulesUnder(policy: KnownObject, around: KnownObjects): ReturnType<RetryPlace['rules']> {
  const refs = placesOf(policy.manifest, TARGETS).map(({ value }) => value).filter(isObject);
  return refs.flatMap(ref => routesUnder(ref, policy, around).flatMap(route => (route.route?.intent.rules ?? [])
    // The HTTPRoute's own retry wins.
    .filter(({ name, retry }) => retry === undefined && (ref.kind !== 'HTTPRoute' || ref.sectionName === undefined || ref.sectionName === name))
    .map(rule => ({ route, rule }))));
}

function routesUnder({ kind, name }: JsonObject, { namespace }: KnownObject, around: KnownObjects): readonly KnownObject[] {
  if (typeof name !== 'string') { return []; }
  if (kind === 'HTTPRoute') { return [around.find('HTTPRoute', namespace, name)].filter(route => route !== undefined); }
  if (kind !== 'Gateway') { return []; }
  return around.ofKind('HTTPRoute').filter(({ route, namespace: own }) => route?.intent.parents.some(parent =>
    (parent.kind ?? 'Gateway') === 'Gateway' && parent.name === name && (parent.namespace ?? own) === namespace));
}
